package leadwise.io;

import leadwise.io.content.FileName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/// What tells cheaply whether the files of a record are still those that were read: name, size and
/// time of change of the file that was opened and of those beside it that share its name.
///
/// @param files by name
public record FileStamp(Map<String, State> files) {

    /// One file as it was.
    public record State(long bytes, FileTime changed) {}

    public FileStamp {
        files = Map.copyOf(files);
    }

    /// The files as they are now; none where they are gone or cannot be looked at.
    public static FileStamp of(Path file) {
        var states = new HashMap<String, State>();
        var stem = FileName.stem(file);
        try (var beside = Files.list(file.toAbsolutePath().resolveSibling(""))) {
            for (var each : beside.filter(other -> FileName.stem(other).equals(stem)).toList()) {
                if (Files.isRegularFile(each)) {
                    states.put(
                            each.getFileName().toString(),
                            new State(Files.size(each), Files.getLastModifiedTime(each)));
                }
            }
        } catch (IOException _) {
            return new FileStamp(Map.of());
        }
        return new FileStamp(states);
    }
}
