package leadwise.review;

import java.time.Instant;
import java.util.List;

/// What a list of many recordings says of a review.
///
/// @param state how far it is
/// @param who confirmed or rejected it; else who edited it last; may be empty
/// @param at when they did
/// @param accepted the words of the statements that the reader accepts, in the reader's order
/// @param edits how many lines its history has
public record ReviewSummary(
        ReviewState state, String who, Instant at, List<String> accepted, int edits) {

    public ReviewSummary {
        accepted = List.copyOf(accepted);
    }

    /// @param history with one line at least
    static ReviewSummary of(RecordingId recording, List<HistoryEntry> history) {
        var review = Review.after(recording, history);
        var last = history.getLast();
        boolean decided =
                review.state() == ReviewState.CONFIRMED || review.state() == ReviewState.REJECTED;
        var signature =
                review.signature()
                        .filter(_ -> decided)
                        .orElseGet(() -> new Signature(last.who(), last.at()));
        return new ReviewSummary(
                review.state(),
                signature.who(),
                signature.at(),
                review.accepted().stream().map(ReviewedStatement::text).toList(),
                history.size());
    }
}
