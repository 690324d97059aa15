package leadwise.cli;

import leadwise.model.Measured;
import leadwise.model.Measurements;

import java.util.List;
import java.util.Locale;

/// A measurement with its name for programs.
///
/// @param key in JSON; the unit is its last word
record MeasuredRow(String key, Measured measured) {

    /// All single numbers, in the order in which they are written.
    static List<MeasuredRow> of(Measurements measured) {
        var intervals = measured.intervals();
        var axes = measured.axes();
        return List.of(
                new MeasuredRow("heartRatePerMinute", measured.heartRatePerMinute()),
                new MeasuredRow("rrMeanMs", measured.rrMeanMs()),
                new MeasuredRow("rrSdMs", measured.rrSdMs()),
                new MeasuredRow("pMs", intervals.pMs()),
                new MeasuredRow("prMs", intervals.prMs()),
                new MeasuredRow("qrsMs", intervals.qrsMs()),
                new MeasuredRow("qtMs", intervals.qtMs()),
                new MeasuredRow("qtcBazettMs", intervals.qtc().bazettMs()),
                new MeasuredRow("qtcFridericiaMs", intervals.qtc().fridericiaMs()),
                new MeasuredRow("qtcFraminghamMs", intervals.qtc().framinghamMs()),
                new MeasuredRow("qtcHodgesMs", intervals.qtc().hodgesMs()),
                new MeasuredRow("pAxisDegrees", axes.pDegrees()),
                new MeasuredRow("qrsAxisDegrees", axes.qrsDegrees()),
                new MeasuredRow("tAxisDegrees", axes.tDegrees()));
    }

    /// The name as a column: `qt_ms`.
    String column() {
        return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
