package leadwise.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The files of a folder and its sub-folders that may be recordings. Which of them are is for the
/// readers to say; only the parts of a record whose header lies beside them are left away, because
/// they would be read once more with it.
public final class RecordingFolder {

    private static final int DEEPEST = 12;
    private static final String HEADER = ".hea";

    private RecordingFolder() {}

    /// In the order of their names; without hidden files and folders.
    public static List<Path> list(Path folder) throws IOException {
        try (var walk = Files.walk(folder, DEEPEST)) {
            var files =
                    walk.filter(file -> !isHidden(folder, file))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
            var headers = new HashSet<Path>();
            files.stream()
                    .filter(RecordingFolder::isHeader)
                    .map(RecordingFolder::stem)
                    .forEach(headers::add);
            return files.stream().filter(file -> isHeader(file) || !isPart(file, headers)).toList();
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        for (var name : folder.relativize(file)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeader(Path file) {
        return file.toString().endsWith(HEADER);
    }

    private static boolean isPart(Path file, Set<Path> headers) {
        return headers.contains(stem(file));
    }

    private static Path stem(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot > 0 ? name.substring(0, dot) : name);
    }
}
