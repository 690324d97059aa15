package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.measure.EditedMarks;
import leadwise.model.HealthFinding;
import leadwise.model.Label;
import leadwise.model.Recording;
import leadwise.report.MadeBy;
import leadwise.report.PageStyle;
import leadwise.report.RankingPart;
import leadwise.report.Report;
import leadwise.report.ReportContent;
import leadwise.review.Review;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the report of one recording after the other. The encoders are opened where the first
/// recording is to be ranked, and once.
final class ReportMaker implements AutoCloseable {

    /// Whether and how recordings are ranked.
    ///
    /// @param despiteHealth ranks also those that do not pass their checks
    record Wish(boolean ranking, boolean despiteHealth, LabelOptions labels, ModelOptions model) {}

    private record Ranked(RankingPart part, MadeBy by) {}

    private record Opened(Ranker ranker, List<Label> labels, Map<String, String> names) {}

    private final Equipment equipment;
    private final Wish wish;
    private final PageStyle style;
    private final Intake intake;
    private final PrintWriter err;
    private @Nullable Opened opened;

    ReportMaker(Equipment equipment, Wish wish, PageStyle style, Intake intake, PrintWriter err) {
        this.equipment = equipment;
        this.wish = wish;
        this.style = style;
        this.intake = intake;
        this.err = err;
    }

    /// The report; empty where the recording ends before the page that was asked for, which is then
    /// said.
    Optional<Report> report(Path file, ReadOutcome.Read read, Review review)
            throws BundleException, IOException {
        var recording = read.recording();
        if (style.fromSeconds() >= recording.durationSeconds()) {
            intake.refuse(
                    "%s: the recording ends after %s s, before the page that was asked for."
                            .formatted(
                                    file.getFileName(), Digits.plain(recording.durationSeconds())));
            return Optional.empty();
        }
        var measured = equipment.measurements().apply(recording);
        var health = equipment.health().apply(read, measured);
        intake.remark(read.remarks());
        intake.warn(file, health);
        var ranked = ranked(recording, health);
        return Optional.of(
                new Report(
                        new ReportContent(
                                recording,
                                review,
                                EditedMarks.apply(measured, review.marks()),
                                health,
                                ranked.part(),
                                ranked.by()),
                        style));
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.ranker().close();
        }
    }

    private Ranked ranked(Recording recording, List<HealthFinding> health)
            throws BundleException, IOException {
        var program = MadeBy.program(ProgramVersion.number());
        if (!wish.ranking() && !wish.labels().isAny()) {
            return new Ranked(new RankingPart.LeftOut(), program);
        }
        var withholding =
                health.stream()
                        .filter(HealthFinding::gates)
                        .map(HealthFinding::sentence)
                        .collect(Collectors.joining(" "));
        if (!wish.despiteHealth() && !withholding.isEmpty()) {
            return new Ranked(
                    new RankingPart.Withheld(
                            withholding + " --despite-health ranks it all the same."),
                    program);
        }
        var by = open();
        return new Ranked(
                ranked(recording, by, withholding),
                new MadeBy(
                        program.program(),
                        Optional.of(by.ranker().bundle()),
                        by.ranker().calibration(),
                        Optional.of(
                                MadeBy.labelSet(by.labels().stream().map(Label::text).toList()))));
    }

    private static RankingPart ranked(Recording recording, Opened by, String despite) {
        return switch (by.ranker().encode(recording)) {
            case EncodeOutcome.Encoded(var embedding) ->
                    new RankingPart.Shown(
                            by.ranker().rankWithSpreads(embedding, by.labels()),
                            by.names(),
                            despite);
            case EncodeOutcome.Declined(var reason) -> new RankingPart.Withheld(reason);
        };
    }

    private Opened open() throws BundleException, IOException {
        var there = opened;
        if (there == null) {
            var lexicon = Lexicon.read(equipment.lexiconFile());
            var labels = wish.labels().asked(equipment, lexicon, err);
            there = new Opened(wish.model().open(equipment), labels, names(labels, lexicon));
            opened = there;
            ModelOptions.explain(there.ranker().deviceUse(), err);
        }
        return there;
    }

    private static Map<String, String> names(List<Label> asked, Lexicon lexicon) {
        return asked.stream()
                .flatMap(label -> label.statementId().flatMap(lexicon::byId).stream())
                .distinct()
                .collect(Collectors.toMap(Statement::id, Statement::name));
    }
}
