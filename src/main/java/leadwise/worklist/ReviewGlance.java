package leadwise.worklist;

import leadwise.review.Review;
import leadwise.review.ReviewState;
import leadwise.review.ReviewedStatement;

import java.util.List;

/// What the list shows of a review.
///
/// @param statements the accepted ones, as worded, for the search
public record ReviewGlance(ReviewState state, List<String> statements) {

    /// Nobody has entered anything.
    public static final ReviewGlance UNREAD = new ReviewGlance(ReviewState.UNREAD, List.of());

    public ReviewGlance {
        statements = List.copyOf(statements);
    }

    public static ReviewGlance of(Review review) {
        return new ReviewGlance(
                review.state(), review.accepted().stream().map(ReviewedStatement::text).toList());
    }
}
