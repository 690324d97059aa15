package leadwise.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// A file that a command writes: whole or not at all, never over a recording, and over another file
/// only when that was asked for.
///
/// @param suffix of the names that may be replaced, ".csv": a recording's own files have others
/// @param replace whether a file that is there may be replaced
record OutputFile(Path file, String suffix, boolean replace) {

    /// It may not or cannot be written.
    static final class UnwritableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        UnwritableException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        /// Why, for a person.
        String sentence() {
            return sentence;
        }
    }

    /// Writes what belongs into the file.
    interface Content {
        void writeTo(BufferedWriter text) throws IOException;
    }

    /// Writes bytes into an unfinished file.
    private interface Filling {
        void into(Path unfinished) throws IOException;
    }

    /// Writes UTF-8 text.
    void write(Content content) throws UnwritableException {
        fill(
                unfinished -> {
                    try (var text = Files.newBufferedWriter(unfinished)) {
                        content.writeTo(text);
                    }
                });
    }

    /// Writes bytes.
    void write(byte[] content) throws UnwritableException {
        fill(unfinished -> Files.write(unfinished, content));
    }

    private void fill(Filling filling) throws UnwritableException {
        try {
            var folder = file.toAbsolutePath().getParent();
            var unfinished = Files.createTempFile(folder, ".leadwise", suffix);
            try {
                filling.into(unfinished);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UnwritableException(file + " cannot be written.");
        }
    }

    /// Makes sure that the file may be written.
    ///
    /// @param source the file that the content is made from
    void check(Path source) throws UnwritableException {
        try {
            if (!Files.exists(file)) {
                return;
            }
            if (Files.isSameFile(file, source)) {
                throw new UnwritableException(file + " is what was to be read.");
            }
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(suffix)) {
                throw new UnwritableException(
                        file + " is there and does not end in " + suffix + ": it is left alone.");
            }
            if (!replace && !isOfNoLoss()) {
                throw new UnwritableException(
                        file + " is there already; --force would replace it.");
            }
        } catch (IOException e) {
            throw new UnwritableException(file + " cannot be looked at.");
        }
    }

    /// Makes sure that nothing is there: for files that look like a recording's own.
    void checkAbsent() throws UnwritableException {
        if (Files.exists(file)) {
            throw new UnwritableException(file + " is there already; a record is never replaced.");
        }
    }

    /// An empty file or a table with the head that `convert` writes: nothing that cannot be made
    /// again.
    private boolean isOfNoLoss() throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            return head.isEmpty() || head.startsWith("time_s,");
        }
    }
}
