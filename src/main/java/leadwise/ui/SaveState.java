package leadwise.ui;

import leadwise.review.ReviewStoreException;

/// Whether what was entered into the review on the screen is kept.
public sealed interface SaveState {

    /// There is nothing to keep.
    record Nothing() implements SaveState {}

    /// All of it, in a whole version on the disk.
    record Saved() implements SaveState {}

    /// Not all of it yet.
    record Saving() implements SaveState {}

    /// It could not be kept; it is in memory and is tried again.
    record NotSaved(ReviewStoreException.Reason reason) implements SaveState {}

    /// It is shown only, and cannot be edited.
    ///
    /// @param sentence why
    record ReadOnly(String sentence) implements SaveState {}

    /// It ends with the program, as was asked for.
    record NotKept() implements SaveState {}
}
