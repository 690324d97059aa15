package leadwise.model;

import java.util.Comparator;
import java.util.List;

/// Findings of one recording, best first, in blocks that are never interleaved: those whose
/// probability is shown, by probability; those whose probability is not, by percentile; those that
/// have none because the bundle has no calibration, by cosine; those outside what the encoders
/// know. In each block denied ones follow behind the others, whatever their numbers: most denials
/// are true of most recordings. What is equal stands in the order asked.
///
/// @param findings in rank order
/// @param recordingSha256 which recording they belong to
/// @param bundle id and version of the model bundle, "leadwise 1.0.0"
public record Ranking(List<Finding> findings, String recordingSha256, String bundle) {

    /// The order of a ranking; the reasons stand in `docs/decisions/0008`, `0010` and `0016`.
    public static final Comparator<Finding> BEST_FIRST =
            Comparator.comparingInt(Ranking::block)
                    .thenComparing(Finding::denied)
                    .thenComparing(Comparator.comparingDouble(Ranking::leading).reversed())
                    .thenComparing(Comparator.comparingDouble(Finding::cosine).reversed())
                    .thenComparing(Comparator.comparingDouble(Finding::percentile).reversed());

    /// The order of different recordings by the same label's numbers, which all rise with the
    /// cosine.
    public static final Comparator<Finding> NEAREST_FIRST =
            Comparator.comparing((Finding finding) -> !finding.hasMeaning())
                    .thenComparing(Comparator.comparingDouble(Finding::cosine).reversed());

    public Ranking {
        findings = List.copyOf(findings);
    }

    private static int block(Finding finding) {
        return finding.whyNoProbability()
                .map(
                        why ->
                                switch (why) {
                                    case UNLIKE, TOO_WIDE -> 1;
                                    case NOT_CALIBRATED -> 2;
                                    case OUTSIDE -> 3;
                                })
                .orElse(0);
    }

    private static double leading(Finding finding) {
        return switch (block(finding)) {
            case 0 -> finding.probability().map(Probability::value).orElseThrow();
            case 1 -> finding.percentile();
            default -> finding.cosine();
        };
    }
}
