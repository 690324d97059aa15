package leadwise.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A phrase as the text encoder sees it: each word whole, in pieces, or not at all.
///
/// @param words in their order, parted by blanks
/// @param mostPieces how many pieces the encoder takes; what is beyond is cut off
public record SeenPhrase(List<Word> words, int mostPieces) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /// A word between two blanks.
    ///
    /// @param text as typed
    /// @param pieces what the tokenizer makes of it: `echo`, `card`, `iac`; punctuation apart
    /// @param cutOff whether the encoder does not see all of it, because the phrase is too long
    public record Word(String text, List<String> pieces, boolean cutOff) {

        public Word {
            pieces = List.copyOf(pieces);
        }

        /// Whether the tokenizer does not know the word: two pieces of letters stand beside each
        /// other. Hyphens and slashes part words that are known.
        public boolean isSplit() {
            for (int i = 1; i < pieces.size(); i++) {
                if (isLetters(pieces.get(i - 1)) && isLetters(pieces.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isLetters(String piece) {
            return piece.codePoints().allMatch(Character::isLetterOrDigit);
        }
    }

    /// A token's place in the phrase, in code points.
    record Span(int start, int end) {}

    public SeenPhrase {
        words = List.copyOf(words);
    }

    /// Whether the encoder sees only the beginning.
    public boolean isCut() {
        return words.stream().anyMatch(Word::cutOff);
    }

    /// @param spans of the tokens that are left, in their order
    static SeenPhrase of(String phrase, List<Span> spans, boolean truncated, int mostPieces) {
        int seenTo = spans.isEmpty() ? 0 : spans.getLast().end();
        var words = new ArrayList<Word>();
        var found = WORD.matcher(phrase);
        while (found.find()) {
            int from = phrase.codePointCount(0, found.start());
            int to = phrase.codePointCount(0, found.end());
            var pieces =
                    spans.stream()
                            .filter(span -> span.start() >= from && span.end() <= to)
                            .map(span -> part(phrase, span))
                            .toList();
            words.add(new Word(found.group(), pieces, truncated && to > seenTo));
        }
        return new SeenPhrase(words, mostPieces);
    }

    private static String part(String phrase, Span span) {
        return phrase.substring(
                phrase.offsetByCodePoints(0, span.start()),
                phrase.offsetByCodePoints(0, span.end()));
    }
}
