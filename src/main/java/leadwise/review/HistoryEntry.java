package leadwise.review;

import java.time.Instant;
import java.util.List;
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

    /// Why a ranking was last asked for although the recording's health withholds it; empty where
    /// nobody asked, or nobody said why.
    public static String reasonToRank(List<HistoryEntry> history) {
        return history.reversed().stream()
                .flatMap(entry -> entry.edit().stream())
                .filter(Edit.RankAllTheSame.class::isInstance)
                .map(Edit.RankAllTheSame.class::cast)
                .map(Edit.RankAllTheSame::reason)
                .findFirst()
                .orElse("");
    }

    public HistoryEntry {
        if (edit.isPresent() != (act == Act.EDIT)) {
            throw new IllegalArgumentException(act + " with " + edit);
        }
    }
}
