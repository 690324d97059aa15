package leadwise.phrasing;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.Ranker;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrasings side by side for one recording. Each phrase is scored as typed, alone: what else is
/// compared changes no number but the place.
///
/// @param recordingSha256 which recording
/// @param bundle id and version of the model bundle
/// @param scores in the order asked; all are compared to the first
public record Comparison(String recordingSha256, String bundle, List<PhrasingScore> scores) {

    public Comparison {
        scores = List.copyOf(scores);
    }

    /// What is compared.
    public List<Phrasing> phrasings() {
        return scores.stream().map(PhrasingScore::phrasing).toList();
    }

    /// Scores the phrasings for an encoded recording.
    public static Comparison of(Ranker ranker, EcgEmbedding embedding, List<Phrasing> phrasings) {
        var findings = findings(ranker, embedding, phrasings);
        var scores = new ArrayList<List<Finding>>();
        for (var phrasing : phrasings) {
            scores.add(phrasing.phrases().stream().map(findings::get).toList());
        }
        var middles = scores.stream().map(PhrasingScore::middle).toList();
        var placed = new ArrayList<PhrasingScore>();
        for (int i = 0; i < phrasings.size(); i++) {
            placed.add(new PhrasingScore(phrasings.get(i), scores.get(i), place(i, middles)));
        }
        return new Comparison(embedding.recordingSha256(), ranker.bundle(), placed);
    }

    private static Map<String, Finding> findings(
            Ranker ranker, EcgEmbedding embedding, List<Phrasing> phrasings) {
        var labels =
                phrasings.stream()
                        .flatMap(phrasing -> phrasing.phrases().stream())
                        .distinct()
                        .map(Label::of)
                        .toList();
        var byText = new HashMap<String, Finding>();
        ranker.rankAsTyped(embedding, labels)
                .findings()
                .forEach(finding -> byText.put(finding.label().text(), finding));
        return byText;
    }

    /// One more than there are better ones; equals share a place.
    private static int place(int index, List<Finding> middles) {
        var own = middles.get(index);
        return 1
                + (int)
                        middles.stream()
                                .filter(other -> Ranking.BEST_FIRST.compare(other, own) < 0)
                                .count();
    }

    /// How many percentile points a phrasing lies above the first, or below; NaN where one of the
    /// two has no meaning to the encoders.
    public double differencePoints(int index) {
        var first = scores.getFirst().middle();
        var own = scores.get(index).middle();
        return first.hasMeaning() && own.hasMeaning()
                ? own.percentile() - first.percentile()
                : Double.NaN;
    }
}
