package leadwise.ui.findings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// A label set on disk: UTF-8, one label per line, lines that start with # are comments; a file
/// named `.csv` quotes labels that hold a comma or a quote, and only its first column counts.
final class LabelSetFile {

    /// Longer files are not label sets.
    private static final long MAXIMUM_BYTES = 1 << 20;

    /// A file that is not a label set.
    static final class NotALabelSetException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        NotALabelSetException(String reason) {
            super(reason);
            this.reason = reason;
        }

        /// In words for a person, no full stop.
        String reason() {
            return reason;
        }
    }

    private LabelSetFile() {}

    /// The labels in the file's order, each once.
    static List<String> read(Path file) throws IOException {
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new NotALabelSetException("it is longer than 1 MB");
        }
        try {
            return parse(Files.readString(file), isCsv(file));
        } catch (CharacterCodingException e) {
            throw new NotALabelSetException("it is not UTF-8 text");
        }
    }

    static void write(Path file, List<String> labels) throws IOException {
        boolean csv = isCsv(file);
        var text = new StringBuilder(csv ? "label\n" : "");
        for (var label : labels) {
            text.append(csv ? quoted(label) : label).append('\n');
        }
        Files.writeString(file, text);
    }

    static List<String> parse(String text, boolean csv) {
        var labels = new LinkedHashSet<String>();
        var lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("#")) {
                continue;
            }
            var label = csv ? firstField(line).strip() : line;
            boolean heading = csv && i == 0 && label.equalsIgnoreCase("label");
            if (!label.isEmpty() && !heading) {
                labels.add(label);
            }
        }
        return new ArrayList<>(labels);
    }

    /// `"a ""b"", c",d` → `a "b", c`.
    private static String firstField(String line) {
        if (!line.startsWith("\"")) {
            int end = line.indexOf(',');
            return end < 0 ? line : line.substring(0, end);
        }
        var field = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '"') {
                field.append(c);
            } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else {
                break;
            }
        }
        return field.toString();
    }

    private static String quoted(String label) {
        return label.contains(",") || label.contains("\"") || label.startsWith("#")
                ? '"' + label.replace("\"", "\"\"") + '"'
                : label;
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
