package leadwise.review;

import java.util.List;

/// A review that is open for writing. [#append] and [#isSaved] never wait for a disk; everything
/// else may, and is for a thread in the background. Any thread may call any of it.
public interface KeptReview {

    /// Takes a further line of the history into memory. From here on it is not lost while the
    /// program runs.
    void append(HistoryEntry entry);

    /// Brings what was appended to the disk, where it survives a crash.
    ///
    /// @throws ReviewStoreException and everything stays in memory, to be tried again
    void write() throws ReviewStoreException;

    /// Does the same and then makes a new whole version of the review.
    ///
    /// @throws ReviewStoreException and everything stays in memory, to be tried again
    void save() throws ReviewStoreException;

    /// Whether a whole version with all that was appended is on the disk.
    boolean isSaved();

    /// Saves, and lets others write. What cannot be saved stays in memory, for
    /// [ReviewKeeper#saveLeft].
    ///
    /// @throws ReviewStoreException where it could not be saved
    void leave() throws ReviewStoreException;

    /// Goes back to before the lines that were recovered, and keeps them aside for 30 days. Only
    /// before anything was appended.
    ///
    /// @return the history that is left
    List<HistoryEntry> discardRecovered() throws ReviewStoreException;

    /// Goes on with the review of another record that has the same samples, as if all its lines had
    /// been appended. Only while this one has no history.
    ///
    /// @return the history that it now has
    List<HistoryEntry> takeOver(Opening.Offer offer);
}
