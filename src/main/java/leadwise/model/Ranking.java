package leadwise.model;

import java.util.Comparator;
import java.util.List;

/// Findings of one recording, best first: by probability, then by cosine, then by percentile, then
/// in the order asked. Denied ones follow behind the others, whatever their numbers: most denials
/// are true of most recordings. Those without a probability come last, which is all of them where
/// the bundle has no calibration.
///
/// @param findings in rank order
/// @param recordingSha256 which recording they belong to
/// @param bundle id and version of the model bundle, "leadwise 1.0.0"
public record Ranking(List<Finding> findings, String recordingSha256, String bundle) {

    /// Below every probability.
    private static final double NONE = -1;

    /// The order of a ranking; the reasons stand in `docs/decisions/0008` and `0010`.
    public static final Comparator<Finding> BEST_FIRST =
            Comparator.comparing((Finding finding) -> finding.probability().isPresent())
                    .thenComparing(finding -> !finding.denied())
                    .thenComparingDouble(Ranking::likelihood)
                    .thenComparingDouble(Finding::cosine)
                    .thenComparingDouble(Finding::percentile)
                    .reversed();

    public Ranking {
        findings = List.copyOf(findings);
    }

    private static double likelihood(Finding finding) {
        return finding.probability().map(Probability::value).orElse(NONE);
    }
}
