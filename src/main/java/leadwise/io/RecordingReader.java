package leadwise.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Reads recordings of one format. Files are opened for reading only.
public interface RecordingReader {

    /// Whether this reader is the one for `file`.
    ///
    /// @param head the first bytes of the file's content, unpacked where it is a gzip file, at most
    ///   [Formats#HEAD_BYTES]; content counts before the name
    boolean recognises(Path file, byte[] head);

    /// Reads the record that `file` belongs to.
    ///
    /// @throws IOException the disk failed; a bad file is a [ReadOutcome.Refused]
    ReadOutcome read(Path file, ReadOptions options) throws IOException;

    /// The names of the files beside `file` that belong to its record, without itself: they are no
    /// records of their own. Most records are one file.
    ///
    /// @throws IOException the disk failed
    default Set<String> parts(Path file) throws IOException {
        return Set.of();
    }
}
