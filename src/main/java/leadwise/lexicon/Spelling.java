package leadwise.lexicon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Folds spellings that mean the same: case, blanks, hyphens and other punctuation, British and
/// American forms, written ordinals. `1° AV-Block` and `first degree AV block` share one key.
///
/// An apostrophe stays: rSr' is not rSr.
final class Spelling {

    private static final Pattern APOSTROPHES = Pattern.compile("[’‘´`′]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private static final Map<String, String> ORDINALS =
            Map.of("1st", "first", "2nd", "second", "3rd", "third", "4th", "fourth");

    // The degree sign alone says "degree", so "1° AV block" needs the word put back.
    private static final Pattern DEGREE_SIGN = Pattern.compile("([123])\\s*[°º](\\s*degree\\b)?");
    private static final List<String> ORDINAL_WORDS = List.of("", "first", "second", "third");

    // Shorter words are abbreviations, whose letters are never folded: LAE is not LE.
    private static final int SHORTEST_FOLDED_WORD = 5;

    private Spelling() {}

    /// Equal for two texts exactly if they are the same phrase.
    static String key(String text) {
        return String.join("", words(text));
    }

    /// The words of a text in folded spelling.
    static List<String> words(String text) {
        var plain = APOSTROPHES.matcher(text).replaceAll("'").toLowerCase(Locale.ROOT);
        var ordinals =
                DEGREE_SIGN.matcher(plain).replaceAll(m -> " " + ordinal(m.group(1)) + " degree ");
        var composed = Normalizer.normalize(ordinals, Normalizer.Form.NFKC);
        return BETWEEN_WORDS
                .splitAsStream(composed)
                .filter(Predicate.not(String::isEmpty))
                .map(Spelling::folded)
                .toList();
    }

    private static String ordinal(String digit) {
        return ORDINAL_WORDS.get(Integer.parseInt(digit));
    }

    private static String folded(String word) {
        if (ORDINALS.containsKey(word)) {
            return ORDINALS.getOrDefault(word, word);
        }
        if (word.length() < SHORTEST_FOLDED_WORD) {
            return word;
        }
        return word.replace("ae", "e")
                .replace("oe", "e")
                .replace("iz", "is")
                .replace("artef", "artif")
                .replace("dilatat", "dilat");
    }
}
