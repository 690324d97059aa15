package leadwise.ui;

import java.util.Locale;
import java.util.OptionalDouble;

/// Digits as the window shows them: two significant ones, never a certainty.
public final class Numbers {

    /// Stands where a number belongs to something else than what is shown.
    public static final String STALE = "…";

    /// Stands where there is no number.
    public static final String NONE = "–";

    private Numbers() {}

    /// A percentile rounded down; the ends are "< 1" and "> 99", because a bank of recordings
    /// proves neither 0 nor 100.
    public static String percentile(double percentile) {
        if (percentile < 1) {
            return "< 1";
        }
        return percentile > 99 ? "> 99" : Integer.toString(wholePercentile(percentile));
    }

    /// The whole number behind [#percentile]: 0 for "< 1", 100 for "> 99".
    public static int wholePercentile(double percentile) {
        if (percentile < 1) {
            return 0;
        }
        return percentile > 99 ? 100 : (int) Math.floor(percentile);
    }

    /// A cosine with two decimals and a true minus sign.
    public static String similarity(double cosine) {
        return minus(String.format(Locale.ROOT, "%.2f", cosine + 0.0));
    }

    /// A probability with two decimals; the ends are "< 0.01" and "> 0.99".
    public static String probability(OptionalDouble probability) {
        if (probability.isEmpty()) {
            return NONE;
        }
        double value = probability.getAsDouble();
        if (value < 0.01) {
            return "< 0.01";
        }
        return value > 0.99 ? "> 0.99" : String.format(Locale.ROOT, "%.2f", value);
    }

    /// A difference of two whole numbers with its sign; 0 has none.
    public static String difference(int difference) {
        return difference == 0 ? "0" : minus(String.format(Locale.ROOT, "%+d", difference));
    }

    /// A difference of two cosines with its sign and two decimals.
    public static String difference(double difference) {
        var text = minus(String.format(Locale.ROOT, "%+.2f", difference));
        return text.endsWith("0.00") ? "0.00" : text;
    }

    /// A number without needless zeros: 500, 257.5.
    public static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String minus(String text) {
        return text.equals("-0.00") ? "0.00" : text.replace('-', '\u2212');
    }
}
