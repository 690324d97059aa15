package leadwise.fuzz;

import leadwise.app.AllFormats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the coverage-guided fuzzer calls with each input.
public final class ReaderFuzzer {

    private static final ReadingOracle ORACLE = new ReadingOracle(AllFormats.formats());
    private static final Path FOLDER = folder();
    private static final int TWICE_EVERY = 16;

    private static int inputs;

    private ReaderFuzzer() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try {
            var file = FuzzInput.write(input, FOLDER);
            var outcome = ORACLE.verify(file);
            if (++inputs % TWICE_EVERY == 0) {
                ORACLE.verifyAgain(file, outcome);
            }
        } finally {
            for (var file : FuzzInput.files(FOLDER)) {
                Files.delete(file);
            }
        }
    }

    /// In memory where the system has such a folder: a disk would be the slowest part.
    private static Path folder() {
        var memory = Path.of("/dev/shm");
        try {
            var folder =
                    Files.isWritable(memory)
                            ? Files.createTempDirectory(memory, "leadwise-fuzz")
                            : Files.createTempDirectory("leadwise-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
