package leadwise.ui;

import leadwise.model.Finding;
import leadwise.report.FindingDigits;

import java.util.Locale;

/// Digits as the window shows them: two significant ones, never a certainty.
public final class Numbers {

    /// Stands where a number belongs to something else than what is shown.
    public static final String STALE = "…";

    private Numbers() {}

    /// A finding's cosine as it is shown, with a true minus sign.
    public static String similarity(Finding finding) {
        return minus(FindingDigits.similarity(finding));
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
        return text.replace('-', '\u2212');
    }
}
