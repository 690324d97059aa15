package leadwise.phrasing;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.Ranker;
import leadwise.model.Recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A comparison with everything that says how far to trust its differences.
///
/// @param comparison the numbers
/// @param phrases one for each phrasing, in their order
/// @param confusions what the text encoder hardly tells apart
public record ComparisonStudy(
        Comparison comparison, List<PhraseStudy> phrases, List<Confusion> confusions) {

    public ComparisonStudy {
        phrases = List.copyOf(phrases);
        confusions = List.copyOf(confusions);
    }

    /// Takes the phrases apart and shifts the recording: some hundred milliseconds for each phrase
    /// on two cores.
    public static ComparisonStudy of(
            Ranker ranker, Recording recording, EcgEmbedding embedding, Comparison comparison) {
        return of(ranker, recording, embedding, comparison, Map.of());
    }

    /// The same; phrases that were studied before for the same recording are not studied again.
    ///
    /// @param known by the phrase
    public static ComparisonStudy of(
            Ranker ranker,
            Recording recording,
            EcgEmbedding embedding,
            Comparison comparison,
            Map<String, PhraseStudy> known) {
        var studies = new ArrayList<PhraseStudy>();
        for (var score : comparison.scores()) {
            var middle = score.middle();
            var before = known.get(middle.label().text());
            studies.add(
                    before != null ? before : PhraseStudy.of(ranker, recording, embedding, middle));
        }
        var phrases =
                comparison.scores().stream()
                        .map(score -> score.middle().label().text())
                        .distinct()
                        .toList();
        return new ComparisonStudy(comparison, studies, Confusion.among(ranker, phrases));
    }

    /// Whether a phrasing differs from the first by no more than either of the two moves without a
    /// reason. False for the first itself and where there is nothing to compare.
    public boolean isNoDifference(int index) {
        double points = Math.abs(comparison.differencePoints(index));
        return index > 0
                && points
                        <= Math.max(
                                phrases.getFirst().floor().points(),
                                phrases.get(index).floor().points());
    }
}
