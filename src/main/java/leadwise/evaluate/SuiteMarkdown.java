package leadwise.evaluate;

import leadwise.evaluate.StatementSection.StatementRow;
import leadwise.model.Problem;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A suite's report for people, in Markdown.
public final class SuiteMarkdown {

    private static final String NONE = "–";

    private final SuiteReport report;
    private final List<SuitePicture> pictures;

    /// @param pictures that lie beside it
    public SuiteMarkdown(SuiteReport report, List<SuitePicture> pictures) {
        this.report = report;
        this.pictures = List.copyOf(pictures);
    }

    /// Writes the whole report.
    public void write(Appendable out) throws IOException {
        line(out, "# " + report.bundle() + ": how well it ranks");
        line(out, "");
        line(
                out,
                String.format(
                        Locale.ROOT,
                        "%s: %d recordings of %d patients. Encoders on %s, %d processors; %.0f s"
                                + " in all. Brackets hold 95 %% bootstrap intervals over patients"
                                + " (%d resamples, seed %d). Means are over statements with at"
                                + " least %d positives.",
                        report.cases(),
                        report.recordings(),
                        report.patients(),
                        report.device().words(),
                        report.processors(),
                        report.duration().toMillis() / 1000.0,
                        report.options().resamples(),
                        report.options().seed(),
                        report.options().minimumPositives()));
        summary(out);
        for (var remark : report.remarks()) {
            line(out, "- " + remark);
        }
        for (var picture : pictures) {
            line(out, "");
            line(out, "![%s](%s)".formatted(picture.title(), picture.file()));
        }
        for (var section : report.sections()) {
            section(out, section);
        }
        for (var section : report.calibrations()) {
            section(out, section);
        }
        if (!report.spreads().isEmpty()) {
            spreads(out);
        }
        ending(out);
    }

    private void summary(Appendable out) throws IOException {
        line(out, "");
        line(out, "| figure | value | AUPRC | prevalence | of | aim | study |");
        line(out, "|---|---|---|---|---|---|---|");
        for (var figure : report.figures()) {
            line(
                    out,
                    row(
                            Stream.of(
                                    figure.what(),
                                    figure.value().map(e -> value(figure, e)).orElse(NONE),
                                    estimate(figure.auprc()),
                                    figure.prevalence().isPresent()
                                            ? three(figure.prevalence().getAsDouble())
                                            : "",
                                    figure.counted().isPresent()
                                            ? Integer.toString(figure.counted().getAsInt())
                                            : "",
                                    aim(figure),
                                    figure.aim().stream()
                                            .flatMapToDouble(aim -> aim.study().stream())
                                            .mapToObj(SuiteMarkdown::three)
                                            .collect(Collectors.joining()))));
        }
        line(out, "");
    }

    private static String value(SuiteFigure figure, Estimate estimate) {
        var value = figure.scale().digits(estimate.value());
        return estimate.low() == estimate.high()
                ? value
                : "%s (%s–%s)"
                        .formatted(
                                value,
                                figure.scale().digits(estimate.low()),
                                figure.scale().digits(estimate.high()));
    }

    private static String aim(SuiteFigure figure) {
        return figure.aim()
                .map(
                        aim ->
                                (aim.atLeast() ? "≥ " : "≤ ")
                                        + bound(aim.bound())
                                        + figure.value()
                                                .map(
                                                        e ->
                                                                aim.isMetBy(e.value())
                                                                        ? " met"
                                                                        : " not met")
                                                .orElse(""))
                .orElse("");
    }

    private static String bound(double bound) {
        return bound < 1e-3
                ? String.format(Locale.ROOT, "%.0e", bound)
                : String.format(Locale.ROOT, "%.3f", bound).replaceFirst("0$", "");
    }

    private static void section(Appendable out, StatementSection section) throws IOException {
        boolean several = section.rows().stream().map(StatementRow::bundle).distinct().count() > 1;
        line(out, "");
        line(out, "## " + section.title());
        line(out, "");
        line(
                out,
                row(
                        Stream.of(
                                "statement",
                                "n",
                                "prevalence",
                                "AUC, lexicon",
                                "AUPRC, lexicon",
                                "AUC, typed",
                                "AUPRC, typed",
                                several ? "bundle" : "")));
        line(out, "|---|---|---|---|---|---|---|---|");
        for (var each : section.rows()) {
            line(
                    out,
                    row(
                            Stream.of(
                                    each.name(),
                                    each.lexicon().positives()
                                            + (each.lexicon().inMacro() ? "" : " *"),
                                    three(each.lexicon().prevalence()),
                                    estimate(each.lexicon().auc()),
                                    estimate(each.lexicon().auprc()),
                                    estimate(each.typed().auc()),
                                    estimate(each.typed().auprc()),
                                    several ? each.bundle() : "")));
        }
        line(
                out,
                row(
                        Stream.of(
                                "**mean of %d**".formatted(section.lexicon().labels()),
                                "",
                                three(section.lexicon().prevalence()),
                                estimate(section.lexicon().auc()),
                                estimate(section.lexicon().auprc()),
                                estimate(section.typed().auc()),
                                estimate(section.typed().auprc()),
                                "")));
        if (section.rows().stream().anyMatch(each -> !each.lexicon().inMacro())) {
            line(out, "");
            line(out, "\\* not in the mean: too few positives, or no negative");
        }
    }

    private static void section(Appendable out, CalibrationSection section) throws IOException {
        line(out, "");
        line(out, "## " + section.title());
        line(out, "");
        line(
                out,
                "Drawing patients again repeats cases within a bin, which makes an expected"
                        + " calibration error larger: its interval may lie above its value.");
        line(out, "");
        line(out, "| mean probability | what happened | pairs |");
        line(out, "|---|---|---|");
        for (var bin : section.bins()) {
            line(
                    out,
                    row(
                            Stream.of(
                                    three(bin.predicted()),
                                    estimate(Optional.of(bin.observed())),
                                    Long.toString(bin.pairs()))));
        }
        line(out, "");
        line(
                out,
                "| statement | n | mean probability | prevalence | ECE, width | ECE, mass | Brier"
                        + " |");
        line(out, "|---|---|---|---|---|---|---|");
        for (var each : section.rows()) {
            line(
                    out,
                    row(
                            Stream.of(
                                    each.label().text(),
                                    each.positives() + (each.inMacro() ? "" : " *"),
                                    three(each.predicted()),
                                    three(each.observed()),
                                    estimate(each.equalWidth()),
                                    estimate(each.equalMass()),
                                    estimate(each.brier()))));
        }
    }

    private void spreads(Appendable out) throws IOException {
        line(out, "");
        line(out, "## Each phrase as the only prompt, as typed");
        line(out, "");
        line(out, "| statement | n | spread | best phrase | | worst phrase | |");
        line(out, "|---|---|---|---|---|---|---|");
        for (var spread : report.spreads()) {
            var judged =
                    spread.phrases().stream()
                            .filter(each -> each.auc().isPresent())
                            .sorted(Comparator.comparingDouble(SuiteMarkdown::area).reversed())
                            .toList();
            if (judged.isEmpty()) {
                continue;
            }
            line(
                    out,
                    row(
                            Stream.of(
                                    spread.name(),
                                    Integer.toString(spread.positives()),
                                    three(spread.width()),
                                    judged.getFirst().phrase().text(),
                                    three(area(judged.getFirst())),
                                    judged.getLast().phrase().text(),
                                    three(area(judged.getLast())))));
        }
    }

    private static double area(PhraseSpread.PhraseArea phrase) {
        return phrase.auc().map(Estimate::value).orElse(0.0);
    }

    private void ending(Appendable out) throws IOException {
        line(out, "");
        line(
                out,
                "Tables: "
                        + report.tables().stream()
                                .map(table -> "[%1$s](%1$s)".formatted(table.file()))
                                .collect(Collectors.joining(", "))
                        + "; the summary for programs: [report.json](report.json).");
        if (!report.leftOut().isEmpty()) {
            line(out, "");
            line(out, "Left out:");
            line(out, "");
            for (var sentence : report.leftOut().stream().map(Problem::sentence).toList()) {
                line(out, "- " + sentence);
            }
        }
    }

    private static String estimate(Optional<Estimate> estimate) {
        return estimate.map(
                        e ->
                                "%s (%s–%s)"
                                        .formatted(
                                                three(e.value()), three(e.low()), three(e.high())))
                .orElse("");
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /// A bar inside a cell would part it.
    private static String row(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text).append('\n');
    }
}
