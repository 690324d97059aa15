package leadwise.paper;

import leadwise.model.Caliper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a caliper measures, as it is written beside it. It follows from the caliper's own numbers
/// alone: paper speed and gain only say how many millimetres that is.
public final class CaliperReading {

    private CaliperReading() {}

    /// One line for the time, one for the amplitude, one for the march-out, as far as they are
    /// wanted: "832 ms  20.8 mm  72/min".
    ///
    /// @param marchWords may be empty
    public static List<String> lines(Caliper caliper, PaperScale scale, String marchWords) {
        var lines = new ArrayList<String>();
        if (caliper.kind() != Caliper.Kind.AMPLITUDE) {
            double mm = caliper.durationMs() / 1000 * scale.mmPerSecond();
            lines.add(time(caliper) + mm(mm) + rate(caliper));
        }
        if (caliper.kind() != Caliper.Kind.TIME) {
            lines.add(
                    amplitude(caliper)
                            + mm(caliper.differenceMillivolts() * scale.mmPerMillivolt()));
        }
        if (!marchWords.isEmpty()) {
            lines.add(marchWords);
        }
        return List.copyOf(lines);
    }

    /// "832 ms"; a fraction only where it is not a rounding error of the sample rate.
    public static String time(Caliper caliper) {
        double ms = Math.rint(10 * caliper.durationMs()) / 10;
        return (ms == Math.rint(ms) ? number("%.0f", ms) : number("%.1f", ms)) + " ms";
    }

    /// "72/min" after blanks; nothing where there is no interval.
    private static String rate(Caliper caliper) {
        return caliper.durationMs() < 1 ? "" : "  " + number("%.0f", caliper.ratePerMinute()) + "/min";
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
