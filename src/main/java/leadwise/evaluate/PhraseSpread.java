package leadwise.evaluate;

import java.util.List;
import java.util.Optional;

/// How well one statement is found by each of its wordings alone, as typed.
///
/// @param name of the statement
/// @param positives recordings that have it
/// @param phrases in the lexicon's order
public record PhraseSpread(String name, int positives, List<PhraseArea> phrases) {

    public PhraseSpread {
        phrases = List.copyOf(phrases);
    }

    /// One wording.
    ///
    /// @param auc area under the ROC curve when this phrase alone is the prompt
    public record PhraseArea(Phrase phrase, Optional<Estimate> auc) {}

    /// Largest area minus smallest.
    public double width() {
        var areas =
                phrases.stream()
                        .flatMap(each -> each.auc().stream())
                        .mapToDouble(Estimate::value)
                        .summaryStatistics();
        return areas.getCount() == 0 ? 0 : areas.getMax() - areas.getMin();
    }
}
