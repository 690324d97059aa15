package leadwise.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.model.Problem;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/// A suite's summary for programs: one object. What is said of single statements and phrases stands
/// in the tables beside it.
public final class SuiteJson {

    /// Digits of a figure; the distance of cosines is far below 1.
    private static final MathContext DIGITS = new MathContext(7);

    private SuiteJson() {}

    /// The object.
    public static ObjectNode of(SuiteReport report) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("bundle", report.bundle());
        json.put("device", report.device().used().name().toLowerCase(Locale.ROOT));
        json.put("deviceReason", report.device().reason());
        json.put("processors", report.processors());
        json.put("cases", report.cases());
        json.put("recordings", report.recordings());
        json.put("patients", report.patients());
        json.put("minimumPositives", report.options().minimumPositives());
        json.put("resamples", report.options().resamples());
        json.put("seed", report.options().seed());
        json.put("seconds", number(report.duration().toMillis() / 1000.0));
        var figures = json.putObject("figures");
        for (var figure : report.figures()) {
            put(figures.putObject(figure.key()), figure);
        }
        var tables = json.putArray("tables");
        report.tables().stream().map(SuiteTable::file).forEach(tables::add);
        var remarks = json.putArray("remarks");
        report.remarks().forEach(remarks::add);
        var leftOut = json.putArray("leftOut");
        report.leftOut().stream().map(Problem::sentence).forEach(leftOut::add);
        return json;
    }

    private static void put(ObjectNode json, SuiteFigure figure) {
        json.put("what", figure.what());
        estimate(json, "", figure.value());
        if (figure.prevalence().isPresent()) {
            estimate(json, "auprc", figure.auprc());
            json.put("prevalence", number(figure.prevalence().getAsDouble()));
        }
        figure.counted().ifPresent(counted -> json.put("counted", counted));
        figure.aim()
                .ifPresent(
                        aim -> {
                            json.put(aim.atLeast() ? "atLeast" : "atMost", number(aim.bound()));
                            figure.value().ifPresent(e -> json.put("met", aim.isMetBy(e.value())));
                            aim.study().ifPresent(study -> json.put("study", number(study)));
                        });
    }

    /// Without a prefix `value`, `low`, `high`; with one `auprc`, `auprcLow`, `auprcHigh`.
    private static void estimate(ObjectNode json, String prefix, Optional<Estimate> estimate) {
        var names =
                prefix.isEmpty()
                        ? new String[] {"value", "low", "high"}
                        : new String[] {prefix, prefix + "Low", prefix + "High"};
        estimate.ifPresentOrElse(
                e -> {
                    json.put(names[0], number(e.value()));
                    json.put(names[1], number(e.low()));
                    json.put(names[2], number(e.high()));
                },
                () -> json.putNull(names[0]));
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).round(DIGITS);
    }
}
