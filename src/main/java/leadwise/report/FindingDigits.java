package leadwise.report;

import leadwise.model.Finding;
import leadwise.model.Probability;

import java.util.Locale;
import java.util.Optional;

/// The numbers of a finding as a person reads them: as many digits as they are worth, never a
/// certainty. Screen and command line say the same.
public final class FindingDigits {

    /// Stands where there is no number.
    public static final String NONE = "–";

    private FindingDigits() {}

    /// A finding's percentile as it is shown.
    public static String percentile(Finding finding) {
        return finding.hasMeaning() ? percentile(finding.percentile()) : NONE;
    }

    /// The same with what it is in other wordings, where that was asked for: `92 (85–97)`.
    public static String percentileAndSpread(Finding finding) {
        var spread = spread(finding);
        return spread.isEmpty() ? percentile(finding) : percentile(finding) + " (" + spread + ")";
    }

    /// The lowest and the highest percentile in other wordings, set close: `85–97`, `<1–12`, or one
    /// where both read alike; empty where nobody asked for them.
    public static String spread(Finding finding) {
        return finding.spread()
                .filter(_ -> finding.hasMeaning())
                .map(s -> ends(percentile(s.low()), percentile(s.high())))
                .orElse("");
    }

    private static String ends(String low, String high) {
        return (low.equals(high) ? low : low + "–" + high).replace(" ", "");
    }

    /// A finding's cosine as it is shown.
    public static String similarity(Finding finding) {
        return finding.hasMeaning() ? similarity(finding.cosine()) : NONE;
    }

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

    /// A finding's probability as it is shown, with its range.
    public static String probability(Finding finding) {
        return probability(finding.shownProbability());
    }

    /// A probability as its kind allows: `0.93`, or with its range `0.4 (0.2–0.7)`.
    public static String probability(Optional<Probability> probability) {
        return probability.map(FindingDigits::probability).orElse(NONE);
    }

    private static String probability(Probability probability) {
        return switch (probability.kind()) {
            case CALIBRATED -> value(probability);
            case TRANSFERRED -> value(probability) + " (" + range(probability) + ")";
        };
    }

    /// A probability without its range: two decimals where it is calibrated, else one, and two
    /// where one would say 0 or 1.
    public static String value(Probability probability) {
        return switch (probability.kind()) {
            case CALIBRATED -> fine(probability.value());
            case TRANSFERRED -> coarse(probability.value());
        };
    }

    /// The ends of a range, set close: `0.2–0.7`, `<0.01–0.1`.
    public static String range(Probability probability) {
        return (coarse(probability.low()) + "–" + coarse(probability.high())).replace(" ", "");
    }

    /// Two decimals; the ends are "< 0.01" and "> 0.99".
    private static String fine(double share) {
        if (share < 0.01) {
            return "< 0.01";
        }
        return share > 0.99 ? "> 0.99" : String.format(Locale.ROOT, "%.2f", share);
    }

    private static String coarse(double share) {
        return share < 0.1 || share > 0.9 ? fine(share) : String.format(Locale.ROOT, "%.1f", share);
    }
}
