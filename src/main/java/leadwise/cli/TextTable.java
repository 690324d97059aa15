package leadwise.cli;

import java.util.ArrayList;
import java.util.List;

/// Columns of text, each as wide as its widest cell.
final class TextTable {

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// A column's heading, and on which side its cells are lined up.
    record Column(String heading, boolean right) {

        static Column left(String heading) {
            return new Column(heading, false);
        }

        static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    TextTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::heading).toList());
    }

    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells");
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                var blanks = " ".repeat(width(i) - length(cell));
                line.append(i == 0 ? "" : "  ")
                        .append(columns.get(i).right() ? blanks + cell : cell + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
