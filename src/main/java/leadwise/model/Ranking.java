package leadwise.model;

import java.util.Comparator;
import java.util.List;

/// Findings of one recording, best first: by cosine, then by percentile, then in the order asked.
///
/// @param findings in rank order
/// @param recordingSha256 which recording they belong to
/// @param bundle id and version of the model bundle, "ptbxl-minilm 1.0.0"
public record Ranking(List<Finding> findings, String recordingSha256, String bundle) {

    /// The order of a ranking; why not by percentile stands in `docs/decisions/0007`.
    public static final Comparator<Finding> BEST_FIRST =
            Comparator.comparingDouble(Finding::cosine)
                    .thenComparingDouble(Finding::percentile)
                    .reversed();

    public Ranking {
        findings = List.copyOf(findings);
    }
}
