package leadwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A label set on disk: UTF-8, one label per line; blank lines and lines that start with # mean
/// nothing.
final class LabelFile {

    private LabelFile() {}

    /// The labels in the file's order, each once.
    static List<String> read(Path file) throws IOException {
        return Files.readString(file)
                .replaceFirst("^\uFEFF", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
    }
}
