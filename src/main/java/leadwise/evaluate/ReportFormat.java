package leadwise.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.model.Problem;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The ways to write an evaluation down.
public enum ReportFormat {
    /// Lines of text for people.
    TABLE {
        @Override
        public void write(EvaluationReport report, Appendable out) throws IOException {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%s on %s: %d recordings of %d patients, on %s, %.0f s%n%n",
                            report.bundle(),
                            report.cases(),
                            report.recordings(),
                            report.patients(),
                            report.device().words(),
                            report.duration().toMillis() / 1000.0));
            int width =
                    report.labels().stream()
                            .mapToInt(figures -> figures.label().text().length())
                            .reduce(LEAST_WIDTH, Math::max);
            var header =
                    String.format(
                            "%s %6s  %-13s %6s  %-13s %6s %6s",
                            "label" + " ".repeat(width - "label".length()),
                            "AUC",
                            "95 %",
                            "AUPRC",
                            "95 %",
                            "share",
                            "n");
            out.append(header).append(System.lineSeparator());
            for (var figures : report.labels()) {
                out.append(
                        row(
                                width,
                                figures.label().text(),
                                figures.auc(),
                                figures.auprc(),
                                figures.prevalence(),
                                figures.positives() + (figures.inMacro() ? "" : " *")));
            }
            out.append("-".repeat(header.length())).append(System.lineSeparator());
            var macro = report.macro();
            out.append(
                    row(
                            width,
                            "macro, " + macro.labels() + " labels",
                            macro.auc(),
                            macro.auprc(),
                            macro.prevalence(),
                            ""));
            if (report.labels().stream().anyMatch(figures -> !figures.inMacro())) {
                out.append(
                        String.format(
                                Locale.ROOT,
                                "* not in the macro figures: fewer than %d positives, or no"
                                        + " negative%n",
                                report.options().minimumPositives()));
            }
            for (var problem : report.leftOut()) {
                out.append("left out: ").append(problem.sentence()).append(System.lineSeparator());
            }
        }
    },

    /// One row for each label, and `(macro)` as the last.
    CSV {
        @Override
        public void write(EvaluationReport report, Appendable out) throws IOException {
            out.append(
                    line(
                            "label",
                            "statement",
                            "auc",
                            "auc_low",
                            "auc_high",
                            "auprc",
                            "auprc_low",
                            "auprc_high",
                            "prevalence",
                            "positives",
                            "recordings",
                            "in_macro"));
            for (var figures : report.labels()) {
                out.append(
                        line(
                                figures.label().text(),
                                figures.label().statementId().orElse(""),
                                cell(figures.auc(), Estimate::value),
                                cell(figures.auc(), Estimate::low),
                                cell(figures.auc(), Estimate::high),
                                cell(figures.auprc(), Estimate::value),
                                cell(figures.auprc(), Estimate::low),
                                cell(figures.auprc(), Estimate::high),
                                rounded(figures.prevalence()),
                                figures.positives(),
                                figures.recordings(),
                                figures.inMacro()));
            }
            var macro = report.macro();
            out.append(
                    line(
                            "(macro)",
                            "",
                            cell(macro.auc(), Estimate::value),
                            cell(macro.auc(), Estimate::low),
                            cell(macro.auc(), Estimate::high),
                            cell(macro.auprc(), Estimate::value),
                            cell(macro.auprc(), Estimate::low),
                            cell(macro.auprc(), Estimate::high),
                            rounded(macro.prevalence()),
                            "",
                            report.recordings(),
                            ""));
        }
    },

    /// One object.
    JSON {
        @Override
        public void write(EvaluationReport report, Appendable out) throws IOException {
            var json = JsonNodeFactory.instance.objectNode();
            json.put("bundle", report.bundle());
            json.put("device", report.device().used().name().toLowerCase(Locale.ROOT));
            json.put("deviceReason", report.device().reason());
            json.put("cases", report.cases());
            json.put("recordings", report.recordings());
            json.put("patients", report.patients());
            json.put("minimumPositives", report.options().minimumPositives());
            json.put("resamples", report.options().resamples());
            json.put("seed", report.options().seed());
            json.put("seconds", rounded(report.duration().toMillis() / 1000.0));
            var labels = json.putArray("labels");
            for (var figures : report.labels()) {
                var label = labels.addObject();
                label.put("label", figures.label().text());
                label.put("statement", figures.label().statementId().orElse(null));
                putEstimates(label, figures.auc(), figures.auprc());
                label.put("prevalence", rounded(figures.prevalence()));
                label.put("positives", figures.positives());
                label.put("recordings", figures.recordings());
                label.put("inMacro", figures.inMacro());
            }
            var macro = json.putObject("macro");
            putEstimates(macro, report.macro().auc(), report.macro().auprc());
            macro.put("prevalence", rounded(report.macro().prevalence()));
            macro.put("labels", report.macro().labels());
            var leftOut = json.putArray("leftOut");
            report.leftOut().stream().map(Problem::sentence).forEach(leftOut::add);
            out.append(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
            out.append(System.lineSeparator());
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Of a table's column of labels.
    private static final int LEAST_WIDTH = 44;

    /// Digits behind the point of what programs read.
    private static final int DIGITS = 6;

    /// Writes `report` to `out`, which stays open.
    public abstract void write(EvaluationReport report, Appendable out) throws IOException;

    private static String row(
            int width,
            String label,
            Optional<Estimate> auc,
            Optional<Estimate> auprc,
            double prevalence,
            String positives) {
        return String.format(
                Locale.ROOT,
                "%s %6s  %-13s %6s  %-13s %6.3f %6s%n",
                label + " ".repeat(width - label.length()),
                value(auc),
                interval(auc),
                value(auprc),
                interval(auprc),
                prevalence,
                positives);
    }

    private static String value(Optional<Estimate> estimate) {
        return estimate.map(e -> String.format(Locale.ROOT, "%.3f", e.value())).orElse("–");
    }

    private static String interval(Optional<Estimate> estimate) {
        return estimate.map(e -> String.format(Locale.ROOT, "%.3f–%.3f", e.low(), e.high()))
                .orElse("");
    }

    private static String line(Object... cells) {
        return CSVFormat.RFC4180.format(cells) + "\r\n";
    }

    private static String cell(Optional<Estimate> estimate, ToDoubleFunction<Estimate> part) {
        return estimate.map(e -> rounded(part.applyAsDouble(e)).toString()).orElse("");
    }

    private static void putEstimates(
            ObjectNode json, Optional<Estimate> auc, Optional<Estimate> auprc) {
        put(json, "auc", auc, Estimate::value);
        put(json, "aucLow", auc, Estimate::low);
        put(json, "aucHigh", auc, Estimate::high);
        put(json, "auprc", auprc, Estimate::value);
        put(json, "auprcLow", auprc, Estimate::low);
        put(json, "auprcHigh", auprc, Estimate::high);
    }

    private static void put(
            ObjectNode json,
            String name,
            Optional<Estimate> estimate,
            ToDoubleFunction<Estimate> part) {
        estimate.ifPresentOrElse(
                e -> json.put(name, rounded(part.applyAsDouble(e))), () -> json.putNull(name));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
