package leadwise.ui.compare;

import leadwise.model.Finding;
import leadwise.report.FindingDigits;
import leadwise.ui.Numbers;
import leadwise.ui.ProbabilityWords;

import java.util.Optional;
import java.util.function.BiFunction;

/// One phrasing and its numbers.
///
/// @param finding empty while there are no numbers that belong to what is on the screen
/// @param place from 0; the first phrasing is the one to which the others are compared
/// @param first the numbers of the first phrasing
public record PhrasingRow(
        String phrase, int place, Optional<Finding> finding, Optional<Finding> first) {

    public ProbabilityWords probability() {
        return ProbabilityWords.of(finding);
    }

    public String percentileText() {
        return finding.map(FindingDigits::percentile).orElse(Numbers.STALE);
    }

    public String similarityText() {
        return finding.map(Numbers::similarity).orElse(Numbers.STALE);
    }

    /// Percentile points more or less than the first phrasing, from the shown whole numbers.
    public String percentileDifferenceText() {
        return difference(
                (own, other) ->
                        Numbers.difference(
                                FindingDigits.wholePercentile(own.percentile())
                                        - FindingDigits.wholePercentile(other.percentile())));
    }

    /// Similarity more or less than the first phrasing's, from the shown decimals.
    public String similarityDifferenceText() {
        return difference(
                (own, other) -> Numbers.difference(shown(own.cosine()) - shown(other.cosine())));
    }

    private static double shown(double cosine) {
        return Math.rint(100 * cosine) / 100;
    }

    private String difference(BiFunction<Finding, Finding, String> words) {
        if (place == 0) {
            return FindingDigits.NONE;
        }
        if (finding.isEmpty() || first.isEmpty()) {
            return Numbers.STALE;
        }
        return finding.get().hasMeaning() && first.get().hasMeaning()
                ? words.apply(finding.get(), first.get())
                : FindingDigits.NONE;
    }
}
