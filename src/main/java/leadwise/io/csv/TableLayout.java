package leadwise.io.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the parts of a text are: what stands before the table, its heads, its first line of
/// numbers.
///
/// @param dialect how lines are cut into cells
/// @param preamble titles, keys and comments before the table
/// @param heads of the columns; empty when the table has none
/// @param own whether the table follows Leadwise's own convention
/// @param columns that every line must have
/// @param firstData the first line of numbers
/// @param firstRows the cells of the first lines of numbers, for a look at the columns
record TableLayout(
        Dialect dialect,
        List<String> preamble,
        Optional<List<HeaderCell>> heads,
        boolean own,
        int columns,
        TextContent.Line firstData,
        List<List<String>> firstRows) {

    /// The head that Leadwise's own tables begin with: seconds, and leads in millivolts.
    static final String OWN_TIME_COLUMN = "time_s";

    private static final int ROWS_LOOKED_AT = 200;

    static TableLayout of(TextContent content, DialectSniffer.Candidate candidate) {
        var dialect = candidate.dialect();
        var lines = content.firstLines(DialectSniffer.MOST_PREAMBLE_LINES + ROWS_LOOKED_AT);
        var before = lines.subList(0, candidate.firstDataLine());
        var filled =
                new ArrayList<>(before.stream().filter(line -> !line.text().isBlank()).toList());
        boolean own =
                !filled.isEmpty()
                        && cells(dialect, filled.getLast()).getFirst().equals(OWN_TIME_COLUMN);
        var heads = heads(dialect, filled, candidate.columns());
        var rows =
                lines.subList(candidate.firstDataLine(), lines.size()).stream()
                        .filter(line -> !line.text().isBlank())
                        .map(line -> dialect.cells(line.text()))
                        .filter(cells -> cells.size() == candidate.columns())
                        .toList();
        return new TableLayout(
                dialect,
                filled.stream().map(line -> line.text().strip()).toList(),
                heads,
                own,
                heads.map(List::size).orElse(candidate.columns()),
                lines.get(candidate.firstDataLine()),
                rows);
    }

    /// Takes the heads, and a line of units below them, off the end of `before`.
    private static Optional<List<HeaderCell>> heads(
            Dialect dialect, List<TextContent.Line> before, int columns) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var last = cells(dialect, before.getLast());
        if (before.size() > 1 && isUnitsLine(last)) {
            var above = cells(dialect, before.get(before.size() - 2));
            if (above.size() == last.size() && isHead(above, columns)) {
                before.removeLast();
                before.removeLast();
                var heads = new ArrayList<HeaderCell>();
                for (int i = 0; i < above.size(); i++) {
                    heads.add(HeaderCell.parse(above.get(i)).withUnit(last.get(i)));
                }
                return Optional.of(heads);
            }
        }
        if (!isHead(last, columns)) {
            return Optional.empty();
        }
        before.removeLast();
        return Optional.of(last.stream().map(HeaderCell::parse).toList());
    }

    private static List<String> cells(Dialect dialect, TextContent.Line line) {
        var text = line.text().strip();
        var cells = dialect.cells(text.startsWith("#") ? text.substring(1).strip() : text);
        return cells.isEmpty() ? List.of("") : cells;
    }

    /// A line of another length is still the head when it names leads: then the lines below it are
    /// ragged.
    private static boolean isHead(List<String> cells, int columns) {
        if (cells.size() < 2) {
            return false;
        }
        long numbers =
                cells.stream()
                        .map(Cell::of)
                        .filter(kind -> kind == Cell.NUMBER || kind == Cell.COMMA_NUMBER)
                        .count();
        boolean own = cells.getFirst().equals(OWN_TIME_COLUMN);
        boolean words = numbers * 2 < cells.size() || own;
        return words
                && (cells.size() == columns
                        || own
                        || cells.stream().anyMatch(c -> HeaderCell.parse(c).isStandardLead()));
    }

    private static boolean isUnitsLine(List<String> cells) {
        return cells.stream().anyMatch(cell -> HeaderCell.unitAlone(cell).isPresent())
                && cells.stream()
                        .allMatch(
                                cell ->
                                        Cell.isMissing(cell)
                                                || HeaderCell.unitAlone(cell).isPresent());
    }
}
