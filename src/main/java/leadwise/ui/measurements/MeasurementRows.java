package leadwise.ui.measurements;

import leadwise.measure.RateCorrectedQt;
import leadwise.model.FileMeasurement;
import leadwise.model.MarkedBeat;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Regularity;
import leadwise.model.WaveMark;
import leadwise.ui.Messages;
import leadwise.ui.measurements.MeasurementRow.Origin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// The rows of the panel.
final class MeasurementRows {

    private final Measurements measured;
    private final Set<WaveMark> edited;
    private final FileSays file;

    /// @param measured with the reader's marks in it
    /// @param edited the marks that are the reader's
    /// @param file what the file says itself
    MeasurementRows(Measurements measured, Set<WaveMark> edited, List<FileMeasurement> file) {
        this.measured = measured;
        this.edited = edited;
        this.file = new FileSays(file);
    }

    List<MeasurementRow> all(QtFormula formula) {
        var intervals = measured.intervals();
        var axes = measured.axes();
        return List.of(
                rate(),
                rr(),
                interval(
                        "P",
                        intervals.pMs(),
                        file.of("p duration"),
                        WaveMark.P_ONSET,
                        WaveMark.P_OFFSET),
                interval(
                        "PR",
                        intervals.prMs(),
                        file.of("pr interval"),
                        WaveMark.P_ONSET,
                        WaveMark.QRS_ONSET),
                interval(
                        "QRS",
                        intervals.qrsMs(),
                        file.of("qrs duration"),
                        WaveMark.QRS_ONSET,
                        WaveMark.QRS_OFFSET),
                interval(
                        "QT",
                        intervals.qtMs(),
                        file.of("qt interval"),
                        WaveMark.QRS_ONSET,
                        WaveMark.T_OFFSET),
                qtc(formula),
                axis("measure.axis.p", axes.pDegrees(), "p axis"),
                axis("measure.axis.qrs", axes.qrsDegrees(), "qrs axis"),
                axis("measure.axis.t", axes.tDegrees(), "t axis"));
    }

    private MeasurementRow rate() {
        return row(
                Messages.text("measure.rate"),
                measured.heartRatePerMinute(),
                "%.0f/min",
                Messages.text("measure.rate.method"),
                file.of("heart rate", "ventricular rate"));
    }

    private MeasurementRow rr() {
        var ms = rrMs(measured.beats());
        var range = Arrays.stream(ms).summaryStatistics();
        return row(
                Messages.text("measure.rr"),
                measured.rrMeanMs(),
                "%.0f ms",
                ms.length == 0
                        ? Messages.text("measure.rr.mean")
                        : Messages.text(
                                "measure.rr.method",
                                ms.length,
                                Math.round(range.getMin()),
                                Math.round(range.getMax()),
                                measured.regularity().map(MeasurementRows::words).orElse("")),
                file.of("rr interval"));
    }

    private static double[] rrMs(List<MarkedBeat> beats) {
        return IntStream.range(1, beats.size())
                .mapToDouble(i -> 1000 * (beats.get(i).seconds() - beats.get(i - 1).seconds()))
                .toArray();
    }

    private static String words(Regularity regularity) {
        return switch (regularity) {
            case REGULAR -> Messages.text("measure.regular");
            case SLIGHTLY_IRREGULAR -> Messages.text("measure.irregular.slightly");
            case IRREGULAR -> Messages.text("measure.irregular");
        };
    }

    private MeasurementRow interval(
            String name, Measured value, String fileSays, WaveMark from, WaveMark to) {
        return row(
                name,
                value,
                "%.0f ms",
                origin(value, from, to),
                Messages.text("measure.interval.method"),
                fileSays,
                "");
    }

    private MeasurementRow qtc(QtFormula formula) {
        var corrected = RateCorrectedQt.of(measured);
        var value = formula.of(corrected.qtc());
        return row(
                "QTc",
                value,
                formula.shortName() + " %.0f ms",
                origin(value, WaveMark.QRS_ONSET, WaveMark.T_OFFSET),
                corrected.beats() == 0
                        ? formula.words()
                        : Messages.text("measure.qtc.beats", formula.words(), corrected.beats()),
                file.qtc(formula),
                value.isPresent() ? formula.remark(measured.heartRatePerMinute()) : "");
    }

    private MeasurementRow axis(String key, Measured value, String fileName) {
        return row(
                Messages.text(key),
                value,
                "%.0f°",
                Messages.text("measure.axis.method"),
                file.of(fileName));
    }

    private static MeasurementRow row(
            String name, Measured value, String format, String method, String fileSays) {
        var origin = value.isPresent() ? Origin.MACHINE : Origin.NOBODY;
        return row(name, value, format, origin, method, fileSays, "");
    }

    private static MeasurementRow row(
            String name,
            Measured value,
            String format,
            Origin origin,
            String method,
            String fileSays,
            String remark) {
        return value.isPresent()
                ? new MeasurementRow(
                        name,
                        digits(format, value.value().getAsDouble()),
                        origin,
                        method,
                        fileSays,
                        remark)
                : new MeasurementRow(
                        name,
                        MeasurementRow.NONE,
                        Origin.NOBODY,
                        Reasons.words(value.reason()),
                        fileSays,
                        remark);
    }

    private static String digits(String format, double value) {
        // no minus sign before a nought
        double rounded = Math.rint(value) + 0.0;
        return String.format(Locale.ROOT, format, rounded).replace('-', '\u2212');
    }

    private Origin origin(Measured value, WaveMark from, WaveMark to) {
        if (!value.isPresent()) {
            return Origin.NOBODY;
        }
        return edited.contains(from) || edited.contains(to) ? Origin.READER : Origin.MACHINE;
    }
}
