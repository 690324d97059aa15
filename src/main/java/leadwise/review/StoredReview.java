package leadwise.review;

import java.util.List;
import java.util.Optional;

/// A review as it is kept.
///
/// @param recording what it is of
/// @param takenOverFrom digest of the files of another record with the same samples, whose review
///   this one goes on with
/// @param history all of it, from line 1
record StoredReview(
        RecordingId recording, Optional<String> takenOverFrom, List<HistoryEntry> history) {

    StoredReview {
        history = List.copyOf(history);
    }

    StoredReview with(List<HistoryEntry> newHistory) {
        return new StoredReview(recording, takenOverFrom, newHistory);
    }
}
