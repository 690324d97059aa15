package leadwise.phrasing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words and beginnings of words that turn a finding into its opposite, or into one on the other
/// side of the heart.
final class Opposites {

    /// @param one a whole word, or a beginning where `prefix`
    private record Pair(String one, String other, boolean prefix) {

        Optional<String> turned(String phrase) {
            return replaced(phrase, one, other).or(() -> replaced(phrase, other, one));
        }

        private Optional<String> replaced(String phrase, String from, String to) {
            var found =
                    Pattern.compile("\\b" + from + (prefix ? "" : "\\b"), Pattern.CASE_INSENSITIVE)
                            .matcher(phrase);
            return found.find() ? Optional.of(found.replaceAll(to)) : Optional.empty();
        }
    }

    private static final List<Pair> PAIRS =
            List.of(
                    word("left", "right"),
                    word("linker", "rechter"),
                    prefix("links", "rechts"),
                    prefix("brady", "tachy"),
                    word("anterior", "posterior"),
                    word("inferior", "superior"),
                    word("medial", "lateral"),
                    word("elevation", "depression"),
                    word("elevated", "depressed"),
                    word("upright", "inverted"),
                    word("positive", "negative"),
                    word("high", "low"),
                    word("long", "short"),
                    word("prolonged", "shortened"),
                    word("increased", "decreased"),
                    word("wide", "narrow"),
                    word("fast", "slow"),
                    word("regular", "irregular"),
                    word("complete", "incomplete"),
                    word("acute", "old"),
                    word("with", "without"),
                    word("present", "absent"),
                    word("normal", "abnormal"),
                    prefix("supraventricular", "ventricular"),
                    word("atrial", "ventricular"));

    private Opposites() {}

    private static Pair word(String one, String other) {
        return new Pair(one, other, false);
    }

    private static Pair prefix(String one, String other) {
        return new Pair(one, other, true);
    }

    /// The phrases that say the opposite by one such word; empty where none of them stands there.
    static List<String> of(String phrase) {
        return PAIRS.stream()
                .flatMap(pair -> pair.turned(phrase).stream())
                .filter(turned -> !turned.equalsIgnoreCase(phrase))
                .distinct()
                .toList();
    }

    /// Whether one phrase is the other one's opposite.
    static boolean areOpposite(String one, String other) {
        var key = other.strip().toLowerCase(Locale.ROOT);
        return of(one).stream().anyMatch(turned -> turned.toLowerCase(Locale.ROOT).equals(key));
    }
}
