package leadwise.paper;

import leadwise.model.Caliper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a caliper measures, as it is written beside it. It follows from the caliper's own numbers
/// alone: paper speed and gain only say how many millimetres that is.
public final class CaliperReading {

    private CaliperReading() {}

    /// One line for the time, one for the amplitude, as far as they are wanted: "832 ms 20.8 mm
    /// 72/min".
    public static List<String> lines(Caliper caliper, PaperScale scale) {
        var lines = new ArrayList<String>();
        if (caliper.kind() != Caliper.Kind.AMPLITUDE) {
            double mm = caliper.durationMs() / 1000 * scale.mmPerSecond();
            var rate = rate(caliper);
            lines.add(time(caliper) + mm(mm) + (rate.isEmpty() ? "" : "  " + rate));
        }
        if (caliper.kind() != Caliper.Kind.TIME) {
            lines.add(
                    amplitude(caliper)
                            + mm(
                                    caliper.differenceMillivolts()
                                            * scale.mmPerMillivolt(caliper.lead())));
        }
        return List.copyOf(lines);
    }

    /// "832 ms"; a fraction only where it is not a rounding error of the sample rate.
    public static String time(Caliper caliper) {
        double ms = Math.rint(10 * caliper.durationMs()) / 10;
        return (ms == Math.rint(ms) ? number("%.0f", ms) : number("%.1f", ms)) + " ms";
    }

    /// "72/min"; empty where there is no interval.
    public static String rate(Caliper caliper) {
        return caliper.durationMs() < 1 ? "" : number("%.0f", caliper.ratePerMinute()) + "/min";
    }

    /// "−0.14 mV".
    public static String amplitude(Caliper caliper) {
        return number("%.3f", caliper.differenceMillivolts()) + " mV";
    }

    private static String mm(double mm) {
        return "  " + number("%.1f", mm) + " mm";
    }

    private static String number(String format, double value) {
        var text = String.format(Locale.ROOT, format, value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text.replace('-', '\u2212');
    }
}
