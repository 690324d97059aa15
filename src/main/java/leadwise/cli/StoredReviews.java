package leadwise.cli;

import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewStoreException;

import java.util.Optional;

/// Where the commands find what readers have entered in the window.
@FunctionalInterface
public interface StoredReviews {

    /// The review of a recording; empty where nobody has entered anything.
    ///
    /// @throws ReviewStoreException where one may be there and cannot be read
    Optional<Review> of(RecordingId recording) throws ReviewStoreException;
}
