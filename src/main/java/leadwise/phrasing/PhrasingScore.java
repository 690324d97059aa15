package leadwise.phrasing;

import leadwise.model.Finding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A phrasing's numbers for one recording.
///
/// Several phrases are represented by the one in their middle: in order of the percentile, of an
/// even number the lower of the two. So its similarity, percentile and probability belong together
/// and to words that can be read; a mean vector would be a phrase that nobody wrote. The others are
/// the spread.
///
/// @param phrasing what was asked
/// @param findings one for each of its phrases, in their order
/// @param place among the phrasings compared, from 1; it says how these compare and nothing else
public record PhrasingScore(Phrasing phrasing, List<Finding> findings, int place) {

    public PhrasingScore {
        findings = List.copyOf(findings);
        if (findings.size() != phrasing.phrases().size()) {
            throw new IllegalArgumentException("each phrase has a finding");
        }
    }

    /// The numbers that stand for the phrasing. Phrases that the encoders do not know count only
    /// where there is no other.
    public Finding middle() {
        return middle(findings);
    }

    static Finding middle(List<Finding> findings) {
        var known = findings.stream().filter(Finding::hasMeaning).toList();
        var sorted =
                (known.isEmpty() ? findings : known)
                        .stream()
                                .sorted(
                                        Comparator.comparingDouble(Finding::percentile)
                                                .thenComparingDouble(Finding::cosine))
                                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /// The lowest percentile of its phrases.
    public double lowestPercentile() {
        return meant().mapToDouble(Finding::percentile).min().orElse(middle().percentile());
    }

    /// The highest percentile of its phrases.
    public double highestPercentile() {
        return meant().mapToDouble(Finding::percentile).max().orElse(middle().percentile());
    }

    /// From the lowest to the highest, in percentile points; 0 for a single phrase.
    public double spreadPoints() {
        return highestPercentile() - lowestPercentile();
    }

    private Stream<Finding> meant() {
        return findings.stream().filter(Finding::hasMeaning);
    }
}
