package leadwise.worklist;

import leadwise.review.ReviewState;

import java.util.Locale;
import java.util.Optional;

/// Which entries are listed.
///
/// @param state of the review; empty for all
/// @param words each of them has to stand in the file's name or in a statement; blank for all
public record Filter(Optional<ReviewState> state, String words) {

    /// Everything.
    public static final Filter NONE = new Filter(Optional.empty(), "");

    boolean takes(Entry entry) {
        return (state.isEmpty() || state.equals(entry.state())) && hasWords(entry);
    }

    private boolean hasWords(Entry entry) {
        if (words.isBlank()) {
            return true;
        }
        var text = new StringBuilder(entry.name());
        entry.review()
                .ifPresent(
                        review ->
                                review.statements()
                                        .forEach(said -> text.append('\n').append(said)));
        var lower = text.toString().toLowerCase(Locale.ROOT);
        for (var word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
