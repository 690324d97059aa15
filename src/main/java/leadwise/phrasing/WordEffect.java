package leadwise.phrasing;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.Ranker;
import leadwise.model.Finding;
import leadwise.model.Label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What becomes of a phrase's percentile when one of its words is left out. Exact: the shortened
/// phrase is scored like any other.
///
/// @param word as typed
/// @param without the shortened phrase
/// @param percentile of the shortened phrase
/// @param changePoints percentile points by which leaving the word out changes the number: below 0
///   where the word raises it; NaN where the whole or the shortened phrase means nothing to the
///   encoders
public record WordEffect(String word, String without, double percentile, double changePoints) {

    /// Longer phrases are not taken apart: a bar for each of very many words explains nothing.
    public static final int MOST_WORDS = 12;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// The words of a phrase, parted by blanks.
    public static List<String> words(String phrase) {
        return List.of(BLANKS.split(phrase.strip(), -1));
    }

    /// The effects of all words in their order; none for a phrase of one word, of which nothing
    /// would be left, and for one of more than [#MOST_WORDS].
    public static List<WordEffect> of(Ranker ranker, EcgEmbedding embedding, String phrase) {
        var words = words(phrase);
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return List.of();
        }
        var whole = score(ranker, embedding, phrase.strip());
        var effects = new ArrayList<WordEffect>();
        for (int i = 0; i < words.size(); i++) {
            var rest = new ArrayList<>(words);
            var word = rest.remove(i);
            var shortened = score(ranker, embedding, String.join(" ", rest));
            effects.add(
                    new WordEffect(
                            word,
                            shortened.label().text(),
                            shortened.percentile(),
                            whole.hasMeaning() && shortened.hasMeaning()
                                    ? shortened.percentile() - whole.percentile()
                                    : Double.NaN));
        }
        return List.copyOf(effects);
    }

    private static Finding score(Ranker ranker, EcgEmbedding embedding, String phrase) {
        return ranker.rankAsTyped(embedding, List.of(Label.of(phrase))).findings().getFirst();
    }
}
