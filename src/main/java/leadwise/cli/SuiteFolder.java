package leadwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;

/// The folder that a suite writes: an empty one, a new one, or one that an earlier suite wrote,
/// whose files are replaced as a whole. A folder that holds anything else is left alone.
record SuiteFolder(Path folder) {

    /// Everything that a suite may write.
    private static final Set<String> OWN =
            Set.of(
                    "report.md",
                    "report.json",
                    "seen.csv",
                    "seen.png",
                    "zero-shot.csv",
                    "zero-shot.png",
                    "zero-shot-unread.csv",
                    "zero-shot-unread.png",
                    "held-out.csv",
                    "held-out.png",
                    "held-out-unread.csv",
                    "held-out-unread.png",
                    "ludb.csv",
                    "ludb.png",
                    "phrases.csv",
                    "spread.png",
                    "nearest.csv",
                    "typed.csv",
                    "typed-nearest.csv",
                    "negation.csv",
                    "calibration.csv",
                    "calibration-bins.csv",
                    "transferred.csv",
                    "transferred-bins.csv",
                    "transferred-typed.csv",
                    "transferred-typed-bins.csv",
                    "transferred-unread.csv",
                    "transferred-unread-bins.csv",
                    "transferred-typed-unread.csv",
                    "transferred-typed-unread-bins.csv",
                    "reliability.png");

    /// Makes sure that the folder may be written to.
    void check() throws OutputFile.UnwritableException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new OutputFile.UnwritableException(folder + " is not a folder.");
        }
        try (var files = Files.list(folder)) {
            var other =
                    files.filter(file -> !isOwn(file)).map(Path::getFileName).sorted().findFirst();
            if (other.isPresent()) {
                throw new OutputFile.UnwritableException(
                        "%s holds other things (%s); the suite takes an empty folder or its own."
                                .formatted(folder, other.get()));
            }
        } catch (IOException e) {
            throw new OutputFile.UnwritableException(folder + " cannot be looked at.");
        }
    }

    private static boolean isOwn(Path file) {
        return OWN.contains(String.valueOf(file.getFileName())) && Files.isRegularFile(file);
    }

    /// Writes the files and removes what an earlier suite wrote and this one did not.
    void write(Map<String, byte[]> files) throws OutputFile.UnwritableException {
        if (!OWN.containsAll(files.keySet())) {
            throw new IllegalArgumentException(
                    "names that a suite does not own: " + files.keySet());
        }
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            for (var name : OWN) {
                if (!files.containsKey(name)) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new OutputFile.UnwritableException(folder + " cannot be written to.");
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
