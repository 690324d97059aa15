package leadwise.report;

import java.util.Locale;
import java.util.OptionalDouble;

/// The numbers of a finding as a person reads them: as many digits as they are worth, never a
/// certainty. Screen and command line say the same.
public final class FindingDigits {

    /// Stands where there is no number.
    public static final String NONE = "–";

    private FindingDigits() {}

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

    /// A cosine with two decimals and an ASCII minus sign.
    public static String similarity(double cosine) {
        var text = String.format(Locale.ROOT, "%.2f", cosine);
        return text.equals("-0.00") ? "0.00" : text;
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
}
