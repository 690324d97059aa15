package leadwise.ui;

import leadwise.model.Finding;
import leadwise.report.FindingDigits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Digits as the window shows them: two significant ones, never a certainty, with the decimal sign
/// of the window's language. Files have a point in every language.
public final class Numbers {

    /// Stands where a number belongs to something else than what is shown.
    public static final String STALE = "…";

    private Numbers() {}

    /// A finding's cosine as it is shown, with a true minus sign.
    public static String similarity(Finding finding) {
        return local(minus(FindingDigits.similarity(finding)));
    }

    /// A difference of two whole numbers with its sign; 0 has none.
    public static String difference(int difference) {
        return difference == 0 ? "0" : minus(String.format(Locale.ROOT, "%+d", difference));
    }

    /// A difference of two cosines with its sign and two decimals.
    public static String difference(double difference) {
        var text = minus(String.format(Locale.ROOT, "%+.2f", difference));
        return local(text.endsWith("0.00") ? "0.00" : text);
    }

    /// A number without needless zeros: 500, 257.5.
    public static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : local(String.format(Locale.ROOT, "%.1f", value));
    }

    /// A number with two decimals.
    static String hundredths(double value) {
        return local(minus(String.format(Locale.ROOT, "%.2f", value)));
    }

    /// Digits with a decimal point as the window's language writes them.
    public static String local(String digits) {
        return Messages.isGerman() ? digits.replace('.', ',') : digits;
    }

    /// A day and a time of day.
    static String time(LocalDateTime at) {
        return DateTimeFormatter.ofPattern(Messages.text("format.time"), Messages.locale())
                .format(at);
    }

    /// A day.
    static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(Messages.text("format.date"), Messages.locale())
                .format(day);
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}
