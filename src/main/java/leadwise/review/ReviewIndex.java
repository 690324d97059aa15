package leadwise.review;

import java.util.Optional;

/// Tells of many recordings how far their reviews are, quickly.
@FunctionalInterface
public interface ReviewIndex {

    /// What is known of the review of a record; reads a small file, so not on the screen's thread.
    ///
    /// @param sha256 of the record's files, as in [RecordingId]
    /// @return empty where nobody has edited anything, or where it cannot be read now
    Optional<ReviewSummary> summary(String sha256);
}
