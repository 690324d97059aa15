package leadwise.cli;

import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers as a person reads them in a table: as many digits as they are worth.
final class Digits {

    /// Stands where there is no number.
    static final String NONE = "–";

    private Digits() {}

    /// A percentile rounded down; the ends are "< 1" and "> 99", because a bank of recordings
    /// proves neither 0 nor 100.
    static String percentile(double percentile) {
        if (percentile < 1) {
            return "< 1";
        }
        return percentile > 99 ? "> 99" : Integer.toString((int) Math.floor(percentile));
    }

    static String similarity(double cosine) {
        var text = fixed(cosine, 2);
        return text.equals("-0.00") ? "0.00" : text;
    }

    static String probability(OptionalDouble probability) {
        if (probability.isEmpty()) {
            return NONE;
        }
        double value = probability.getAsDouble();
        if (value < 0.01) {
            return "< 0.01";
        }
        return value > 0.99 ? "> 0.99" : fixed(value, 2);
    }

    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String fixed(OptionalDouble value, int decimals) {
        return value.isPresent() ? fixed(value.getAsDouble(), decimals) : NONE;
    }

    /// A number without needless zeros: 500, 257.5.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
