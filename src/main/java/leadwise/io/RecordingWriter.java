package leadwise.io;

import leadwise.model.Recording;

import java.io.IOException;

/// Writes recordings in one format.
public interface RecordingWriter {

    /// Writes the leads of the file, in the file's order; derived leads are left out.
    void write(Recording recording, Appendable out) throws IOException;
}
