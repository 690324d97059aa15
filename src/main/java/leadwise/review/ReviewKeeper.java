package leadwise.review;

import java.util.Optional;

/// Where reviews are kept.
public interface ReviewKeeper extends ReviewIndex {

    /// Opens the review of a recording, or begins one; nothing is written before the first edit.
    /// Reads files, so not on the screen's thread.
    ///
    /// @throws ReviewStoreException where a review may be there and cannot be read
    Opening open(RecordingId recording) throws ReviewStoreException;

    /// The review of a recording as it stands, to be looked at: nothing is locked and nothing is
    /// written. Empty where nobody has entered anything. Reads files.
    ///
    /// @throws ReviewStoreException where a review may be there and cannot be read
    Optional<Review> review(RecordingId recording) throws ReviewStoreException;

    /// Tries again to save what was left and could not be saved then.
    ///
    /// @throws ReviewStoreException where one still cannot be saved
    void saveLeft() throws ReviewStoreException;

    /// Whether reviews outlive the program.
    boolean isLasting();
}
