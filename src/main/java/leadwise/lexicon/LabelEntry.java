package leadwise.lexicon;

import java.util.Optional;

/// A label of a set, as it is kept.
///
/// @param label the words, stripped, not blank
/// @param statementId id or code of a statement that it was written down with; the words decide
///   what it means where the lexicon does not know that id
/// @param note what the set's maker remarked; may be empty
/// @param pinned whether it stands above the ranking whatever its rank
public record LabelEntry(String label, Optional<String> statementId, String note, boolean pinned) {

    /// One that is not pinned.
    public LabelEntry(String label, Optional<String> statementId, String note) {
        this(label, statementId, note, false);
    }

    public LabelEntry {
        label = label.strip();
        statementId = statementId.map(String::strip).filter(id -> !id.isEmpty());
        note = note.strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a label needs a text");
        }
    }

    /// Words alone.
    public static LabelEntry of(String label) {
        return new LabelEntry(label, Optional.empty(), "");
    }
}
