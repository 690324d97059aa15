package leadwise.io.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/// How a text is cut into cells.
///
/// @param delimiter a blank stands for any number of blanks
record Dialect(char delimiter, boolean decimalComma) {

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern BLANKS_AT_ENDS = Pattern.compile("(?m)^ +| +$");

    /// Empty lines are kept, so that a record's number is the number of its line.
    CSVParser parser(String text) throws IOException {
        return CSVParser.parse(
                delimiter == ' ' ? singleBlanks(text) : text,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(false)
                        .get());
    }

    private static String singleBlanks(String text) {
        return BLANKS_AT_ENDS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /// The cells of one line; a line whose quotes do not close is one cell.
    List<String> cells(String line) {
        try (var parser = parser(line)) {
            for (CSVRecord record : parser) {
                return record.stream().map(String::strip).toList();
            }
        } catch (IOException | UncheckedIOException _) {
            return List.of(line);
        }
        return List.of();
    }

    static String nameOf(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "tab";
            case ' ' -> "blank";
            default -> String.valueOf(delimiter);
        };
    }
}
