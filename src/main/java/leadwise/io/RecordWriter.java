package leadwise.io;

import leadwise.model.Recording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Writes recordings in a format of several files.
public interface RecordWriter {

    /// What belongs on the disk.
    ///
    /// @param files content by plain file name, that of the describing file last
    /// @param remarks what could not be written as it is, one sentence each, without the full stop
    record WrittenRecord(SequencedMap<String, byte[]> files, List<String> remarks) {
        public WrittenRecord {
            files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
            remarks = List.copyOf(remarks);
        }
    }

    /// The files of the record.
    ///
    /// @param name of the record and, with their extensions, of its files
    WrittenRecord write(Recording recording, String name);
}
