package leadwise.phrasing;

import leadwise.model.Finding;
import leadwise.model.Probability;

import java.util.List;
import java.util.OptionalDouble;

/// How alike two phrasings order the same recordings. All of it from percentiles, because
/// similarities of different phrases have no common scale.
///
/// @param recordings how many it is from: those for which both phrasings mean something
/// @param spearman rank correlation, −1 to 1; empty where there is none: fewer than three
///   recordings, or all alike
/// @param pairs of recordings
/// @param flippedPairs those that the two phrasings put in opposite order
/// @param sameBand how many recordings lie in the same band by both
/// @param bandsOfProbability whether the bands are of the probability; else of the percentile,
///   because some recording has no probability by one of the two
public record Agreement(
        int recordings,
        OptionalDouble spearman,
        long pairs,
        long flippedPairs,
        int sameBand,
        boolean bandsOfProbability) {

    /// Compares two lists of numbers for the same recordings in the same order.
    public static Agreement of(List<Finding> first, List<Finding> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(first.size() + " against " + second.size());
        }
        int n = first.size();
        var x = percentiles(first);
        var y = percentiles(second);
        boolean probable = n > 0 && haveProbabilities(first) && haveProbabilities(second);
        int same = 0;
        for (int i = 0; i < n; i++) {
            if (band(first.get(i), probable) == band(second.get(i), probable)) {
                same++;
            }
        }
        return new Agreement(
                n,
                Ranks.spearman(x, y),
                (long) n * (n - 1) / 2,
                Ranks.flippedPairs(x, y),
                same,
                probable);
    }

    private static double[] percentiles(List<Finding> findings) {
        return findings.stream().mapToDouble(Finding::percentile).toArray();
    }

    private static boolean haveProbabilities(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.probability().isPresent());
    }

    private static Band band(Finding finding, boolean probable) {
        return Band.of(
                probable
                        ? finding.probability().map(Probability::value).orElseThrow()
                        : finding.percentile() / 100);
    }
}
