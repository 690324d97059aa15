package leadwise.lexicon;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A label set on disk: UTF-8, one label per line, lines that start with # are comments; a file
/// named `.csv` is a table. With a head that names `label` and maybe `statement` (or `code`),
/// `note` and `pinned` its columns may stand in any order; without one the first column counts.
public final class LabelSetFile {

    /// Longer files are not label sets.
    private static final long MAXIMUM_BYTES = 1 << 20;

    private static final String LABEL = "label";
    private static final String STATEMENT = "statement";
    private static final String CODE = "code";
    private static final String NOTE = "note";
    private static final String PINNED = "pinned";
    private static final String YES = "yes";

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
        return entries(file).stream().map(LabelEntry::label).toList();
    }

    /// The labels with what a table says beside them, in the file's order, each once.
    ///
    /// @throws NotALabelSetException the file is too long, no text or no table
    public static List<LabelEntry> entries(Path file) throws IOException {
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new NotALabelSetException("it is longer than 1 MB");
        }
        try {
            return parseEntries(Files.readString(file), isCsv(file));
        } catch (CharacterCodingException e) {
            throw new NotALabelSetException("it is not UTF-8 text");
        } catch (UncheckedIOException e) {
            throw new NotALabelSetException("it is not a table of comma-separated values");
        }
    }

    /// Writes the labels, as a table where the file's name ends in `.csv`; otherwise the labels
    /// alone.
    public static void write(Path file, List<LabelEntry> entries) throws IOException {
        Files.writeString(
                file,
                isCsv(file)
                        ? table(entries)
                        : entries.stream()
                                .map(entry -> entry.label() + "\n")
                                .collect(Collectors.joining()));
    }

    /// A table with a head; a set without pins has no column for them.
    static String table(List<LabelEntry> entries) {
        boolean pins = entries.stream().anyMatch(LabelEntry::pinned);
        var table = new StringBuilder(row(pins, LABEL, STATEMENT, NOTE, PINNED));
        for (var entry : entries) {
            table.append(
                    row(
                            pins,
                            entry.label(),
                            entry.statementId().orElse(""),
                            entry.note(),
                            entry.pinned() ? YES : ""));
        }
        return table.toString();
    }

    private static String row(
            boolean pins, String label, String statement, String note, String pinned) {
        return (pins
                        ? TABLE.format(label, statement, note, pinned)
                        : TABLE.format(label, statement, note))
                + "\n";
    }

    static List<String> parse(String text, boolean csv) throws IOException {
        return parseEntries(text, csv).stream().map(LabelEntry::label).toList();
    }

    static List<LabelEntry> parseEntries(String text, boolean csv) throws IOException {
        var content = text.replaceFirst("^\uFEFF", "");
        var entries = new LinkedHashMap<String, LabelEntry>();
        (csv ? rows(content) : lines(content))
                .forEach(entry -> entries.putIfAbsent(entry.label(), entry));
        return List.copyOf(entries.values());
    }

    private static Stream<LabelEntry> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(label -> !label.isEmpty() && !label.startsWith("#"))
                .map(LabelEntry::of);
    }

    private static Stream<LabelEntry> rows(String table) throws IOException {
        try (var records = TABLE.parse(new StringReader(table))) {
            var rows = records.stream().map(CSVRecord::toList).toList();
            var head =
                    rows.isEmpty()
                            ? List.<String>of()
                            : rows.getFirst().stream()
                                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                                    .toList();
            boolean headed = head.contains(LABEL);
            int label = headed ? head.indexOf(LABEL) : 0;
            int statement = headed ? Math.max(head.indexOf(STATEMENT), head.indexOf(CODE)) : -1;
            int note = headed ? head.indexOf(NOTE) : -1;
            int pinned = headed ? head.indexOf(PINNED) : -1;
            return rows.stream()
                    .skip(headed ? 1 : 0)
                    .filter(cells -> !cell(cells, label).isEmpty())
                    .map(
                            cells ->
                                    new LabelEntry(
                                            cell(cells, label),
                                            Optional.of(cell(cells, statement)),
                                            cell(cells, note),
                                            cell(cells, pinned).equalsIgnoreCase(YES)));
        }
    }

    private static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
