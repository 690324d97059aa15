package leadwise.evaluate;

import leadwise.io.ReadOutcome;
import leadwise.model.Label;

import java.io.IOException;
import java.util.Set;

/// A recording whose labels are known.
///
/// @param name for messages
/// @param patient recordings of one patient are drawn together
/// @param truths the labels that hold; every other label of the evaluation does not
/// @param source reads the recording when its turn comes
public record Case(String name, String patient, Set<Label> truths, RecordingSource source) {

    /// Reads one recording.
    @FunctionalInterface
    public interface RecordingSource {

        /// The recording, or why there is none.
        ///
        /// @throws IOException the disk failed
        ReadOutcome read() throws IOException;
    }

    public Case {
        truths = Set.copyOf(truths);
    }
}
