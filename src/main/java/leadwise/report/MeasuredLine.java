package leadwise.report;

import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.WaveMark;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A measurement as a person reads it.
///
/// @param key of its name in the words of the report
/// @param unit may be empty
/// @param measured the number or why there is none
/// @param by who found it
record MeasuredLine(String key, String unit, Measured measured, By by) {

    /// Who found a number.
    enum By {
        PROGRAM,
        /// The reader moved a mark that it follows from.
        READER
    }

    private static final String MS = "ms";

    /// All of them in their order on the page: what a reader looks for first stands first.
    ///
    /// @param moved the marks that the reader moved
    static List<MeasuredLine> of(Measurements all, Set<WaveMark> moved) {
        var intervals = all.intervals();
        var qtc = intervals.qtc();
        var qt = by(moved, WaveMark.QRS_ONSET, WaveMark.T_OFFSET);
        var machine = By.PROGRAM;
        return List.of(
                new MeasuredLine("heartRate", "/min", all.heartRatePerMinute(), machine),
                new MeasuredLine("rrMean", MS, all.rrMeanMs(), machine),
                new MeasuredLine("rrSd", MS, all.rrSdMs(), machine),
                new MeasuredLine(
                        "p", MS, intervals.pMs(), by(moved, WaveMark.P_ONSET, WaveMark.P_OFFSET)),
                new MeasuredLine(
                        "pr",
                        MS,
                        intervals.prMs(),
                        by(moved, WaveMark.P_ONSET, WaveMark.QRS_ONSET)),
                new MeasuredLine(
                        "qrs",
                        MS,
                        intervals.qrsMs(),
                        by(moved, WaveMark.QRS_ONSET, WaveMark.QRS_OFFSET)),
                new MeasuredLine("qt", MS, intervals.qtMs(), qt),
                new MeasuredLine("qtcBazett", MS, qtc.bazettMs(), qt),
                new MeasuredLine("qtcFridericia", MS, qtc.fridericiaMs(), qt),
                new MeasuredLine("qtcFramingham", MS, qtc.framinghamMs(), qt),
                new MeasuredLine("qtcHodges", MS, qtc.hodgesMs(), qt),
                new MeasuredLine("pAxis", "°", all.axes().pDegrees(), machine),
                new MeasuredLine("qrsAxis", "°", all.axes().qrsDegrees(), machine),
                new MeasuredLine("tAxis", "°", all.axes().tDegrees(), machine));
    }

    /// The whole number with a true minus sign, or "–".
    String digits() {
        return measured.isPresent()
                ? Long.toString(Math.round(measured.value().getAsDouble())).replace('-', '\u2212')
                : FindingDigits.NONE;
    }

    private static By by(Set<WaveMark> moved, WaveMark... from) {
        return Stream.of(from).anyMatch(moved::contains) ? By.READER : By.PROGRAM;
    }
}
