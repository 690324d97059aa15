package leadwise.io.csv;

import leadwise.io.Question;
import leadwise.io.ReadOptions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the delimiter and the decimal sign that make a table of a text's first lines.
final class DialectSniffer {

    /// Lines of titles, comments and keys that may stand before the table.
    static final int MOST_PREAMBLE_LINES = 50;

    private static final char[] DELIMITERS = {';', '\t', ',', '|', ' '};
    private static final int LINES_LOOKED_AT = 200;
    private static final double FITTING_SHARE = 0.95;

    /// Could be thousands as well as thousandths: `1,234` but not `0,125`.
    private static final Pattern AMBIGUOUS_COMMA = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+");

    /// How a text looks when cut at one delimiter.
    ///
    /// @param columns of most lines of numbers
    /// @param firstDataLine index among the lines looked at
    /// @param share of the lines from there on that have that many columns and no broken number
    /// @param decimalComma empty when the cells do not tell
    record Candidate(
            char delimiter,
            int columns,
            int firstDataLine,
            double share,
            Optional<Boolean> decimalComma) {

        Dialect dialect() {
            return new Dialect(delimiter, decimalComma.orElse(false));
        }
    }

    private final List<TextContent.Line> lines;
    private final ReadOptions options;

    DialectSniffer(TextContent content, ReadOptions options) {
        this.lines = content.firstLines(MOST_PREAMBLE_LINES + LINES_LOOKED_AT);
        this.options = options;
    }

    /// The delimiter that fits; a question is added when more than one does, or when it fits but
    /// commas could mean two things.
    Optional<Candidate> candidate(List<Question> questions) {
        var candidates = new ArrayList<Candidate>();
        for (char delimiter : DELIMITERS) {
            if (options.delimiter().isEmpty()) {
                look(delimiter).ifPresent(candidates::add);
            }
        }
        options.delimiter().flatMap(this::look).ifPresent(candidates::add);
        var fitting = candidates.stream().filter(c -> c.share >= FITTING_SHARE).toList();
        if (fitting.size() > 1) {
            questions.add(
                    new Question(
                            Question.Topic.DELIMITER,
                            "More than one character could separate the columns.",
                            Dialect.nameOf(fitting.getFirst().delimiter)));
        }
        // none fits well: the best shows where the table breaks
        var best =
                candidates.stream()
                        .filter(c -> c.share >= 0.5)
                        .max(Comparator.comparingDouble(c -> c.share));
        best.filter(c -> c.decimalComma.isEmpty())
                .ifPresent(
                        _ ->
                                questions.add(
                                        new Question(
                                                Question.Topic.DECIMAL_COMMA,
                                                "Commas could be decimal signs or thousands signs.",
                                                "")));
        return best;
    }

    private Optional<Candidate> look(char delimiter) {
        var dialect = new Dialect(delimiter, options.decimalComma().orElse(false));
        var rows = new ArrayList<List<String>>();
        var countsOfColumns = new HashMap<Integer, Integer>();
        for (var line : lines) {
            var cells = line.text().isBlank() ? List.<String>of() : dialect.cells(line.text());
            rows.add(cells);
            if (isData(cells, delimiter)) {
                countsOfColumns.merge(cells.size(), 1, Integer::sum);
            }
        }
        int columns =
                countsOfColumns.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(0);
        if (columns < 2) {
            return Optional.empty();
        }
        int first = 0;
        while (rows.get(first).size() != columns || !isData(rows.get(first), delimiter)) {
            first++;
        }
        var data = rows.subList(first, rows.size()).stream().filter(r -> !r.isEmpty()).toList();
        long good = data.stream().filter(r -> isWhole(r, columns, delimiter)).count();
        return Optional.of(
                new Candidate(
                        delimiter,
                        columns,
                        first,
                        (double) good / data.size(),
                        decimalComma(data, delimiter)));
    }

    private boolean isWhole(List<String> cells, int columns, char delimiter) {
        return cells.size() == columns
                && cells.stream().noneMatch(cell -> kind(cell, delimiter) == Cell.BROKEN);
    }

    private boolean isData(List<String> cells, char delimiter) {
        if (cells.size() < 2 || cells.getFirst().equals(TableLayout.OWN_TIME_COLUMN)) {
            return false;
        }
        int numbers = 0;
        int others = 0;
        for (var cell : cells) {
            switch (kind(cell, delimiter)) {
                case NUMBER, COMMA_NUMBER, CLOCK -> numbers++;
                case TEXT, BROKEN -> others++;
                case MISSING -> {}
            }
        }
        return numbers > 0 && numbers >= others;
    }

    private static Cell kind(String cell, char delimiter) {
        var kind = Cell.of(cell);
        return kind == Cell.COMMA_NUMBER && delimiter == ',' ? Cell.BROKEN : kind;
    }

    private Optional<Boolean> decimalComma(List<List<String>> data, char delimiter) {
        if (options.decimalComma().isPresent() || delimiter == ',') {
            return Optional.of(options.decimalComma().orElse(false));
        }
        int commas = 0;
        int ambiguous = 0;
        int points = 0;
        for (var row : data) {
            for (var cell : row) {
                if (Cell.of(cell) == Cell.COMMA_NUMBER) {
                    commas++;
                    ambiguous += AMBIGUOUS_COMMA.matcher(cell).matches() ? 1 : 0;
                } else if (Cell.of(cell) == Cell.NUMBER && cell.indexOf('.') >= 0) {
                    points++;
                }
            }
        }
        if (commas > 0 && ambiguous == commas) {
            return points == 0 ? Optional.empty() : Optional.of(false);
        }
        return Optional.of(commas > points);
    }
}
