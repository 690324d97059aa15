package leadwise.model;

import java.util.List;

/// Findings of one recording, best first: by percentile, then by cosine, then in the order asked.
///
/// @param findings in rank order
/// @param recordingSha256 which recording they belong to
/// @param bundle id and version of the model bundle, "ptbxl-minilm 1.0.0"
public record Ranking(List<Finding> findings, String recordingSha256, String bundle) {

    public Ranking {
        findings = List.copyOf(findings);
    }
}
