package leadwise.review;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// One line of a journal: CRC-32 of the JSON in hex, its length in bytes, the JSON, all ASCII.
///
/// ```
/// 5a0b1c2d 71 {"schema":1,"number":7,"at":"2026-01-02T12:00:00Z","who":"","act":"undo"}
/// ```
final class JournalLine {

    /// What a line says.
    sealed interface Content {

        /// A line of the history.
        record Good(HistoryEntry entry) implements Content {}

        /// A later version of this program wrote it.
        record Newer(long schema) implements Content {}
    }

    private static final Pattern LINE =
            Pattern.compile("(?<crc>[0-9a-f]{8}) (?<length>\\d{1,9}) (?<json>\\{[^\n]*)");

    private JournalLine() {}

    /// With the line feed at its end.
    static String write(HistoryEntry entry) {
        var node = JsonText.object().put("schema", ReviewFile.SCHEMA);
        node.setAll(HistoryJson.write(entry));
        var json = JsonText.write(node);
        return crc(json) + " " + json.length() + " " + json + "\n";
    }

    /// Reads what [#write] wrote.
    ///
    /// @param line without its line feed
    /// @return empty where it is not what was written
    static Optional<Content> read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var json = parts.group("json");
        if (json.length() != Integer.parseInt(parts.group("length"))
                || !crc(json).equals(parts.group("crc"))) {
            return Optional.empty();
        }
        try {
            var node = JsonText.read(json.getBytes(StandardCharsets.ISO_8859_1));
            long schema = JsonText.whole(node, "schema");
            return Optional.of(
                    schema > ReviewFile.SCHEMA
                            ? new Content.Newer(schema)
                            : new Content.Good(HistoryJson.read(node)));
        } catch (MalformedReviewException e) {
            return Optional.empty();
        }
    }

    private static String crc(String json) {
        var crc = new CRC32();
        crc.update(json.getBytes(StandardCharsets.ISO_8859_1));
        return "%08x".formatted(crc.getValue());
    }
}
