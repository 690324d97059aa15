package leadwise.lexicon;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A label set on disk: UTF-8, one label per line, lines that start with # are comments; a file
/// named `.csv` is a table of which only the first column counts, its head `label` left out.
public final class LabelSetFile {

    /// Longer files are not label sets.
    private static final long MAXIMUM_BYTES = 1 << 20;

    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT
                    .builder()
                    .setCommentMarker('#')
                    .setRecordSeparator('\n')
                    .setIgnoreSurroundingSpaces(true)
                    .get();

    /// A file that is not a label set.
    public static final class NotALabelSetException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        NotALabelSetException(String reason) {
            super(reason);
            this.reason = reason;
        }

        /// In words for a person, no full stop.
        public String reason() {
            return reason;
        }
    }

    private LabelSetFile() {}

    /// The labels in the file's order, each once.
    ///
    /// @throws NotALabelSetException the file is too long, no text or no table
    public static List<String> read(Path file) throws IOException {
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new NotALabelSetException("it is longer than 1 MB");
        }
        try {
            return parse(Files.readString(file), isCsv(file));
        } catch (CharacterCodingException e) {
            throw new NotALabelSetException("it is not UTF-8 text");
        } catch (UncheckedIOException e) {
            throw new NotALabelSetException("it is not a table of comma-separated values");
        }
    }

    /// Writes the labels, as a table where the file's name ends in `.csv`.
    public static void write(Path file, List<String> labels) throws IOException {
        boolean csv = isCsv(file);
        var lines =
                csv
                        ? Stream.concat(Stream.of("label"), labels.stream().map(TABLE::format))
                        : labels.stream();
        Files.writeString(file, String.join("\n", lines.toList()) + "\n");
    }

    static List<String> parse(String text, boolean csv) throws IOException {
        var content = text.replaceFirst("^\uFEFF", "");
        var labels = csv ? firstColumn(content) : content.lines();
        return labels.map(String::strip)
                .filter(label -> !label.isEmpty() && (csv || !label.startsWith("#")))
                .distinct()
                .toList();
    }

    private static Stream<String> firstColumn(String table) throws IOException {
        try (var records = TABLE.parse(new StringReader(table))) {
            var column = records.stream().map(cells -> cells.get(0)).toList();
            boolean headed = !column.isEmpty() && column.getFirst().equalsIgnoreCase("label");
            return column.subList(headed ? 1 : 0, column.size()).stream();
        }
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
