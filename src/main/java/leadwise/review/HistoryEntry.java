package leadwise.review;

import java.time.Instant;
import java.util.Optional;

/// One line of a review's history, which only ever grows.
///
/// @param number from 1, without holes
/// @param at when
/// @param who as the reader is called; may be empty
/// @param act what was done
/// @param edit what was edited; empty for taking back and doing again
public record HistoryEntry(long number, Instant at, String who, Act act, Optional<Edit> edit) {

    /// What a line of the history says.
    public enum Act {
        EDIT,
        UNDO,
        REDO
    }

    public HistoryEntry {
        if (edit.isPresent() != (act == Act.EDIT)) {
            throw new IllegalArgumentException(act + " with " + edit);
        }
    }
}
