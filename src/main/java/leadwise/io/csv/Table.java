package leadwise.io.csv;

import leadwise.io.content.Refusal;

import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The numbers of a text, read to its last line.
final class Table {

    /// All values together: 256 MB in memory.
    static final long MOST_VALUES = 32_000_000;

    private static final int MOST_COLUMNS = 256;

    /// One column's numbers, NaN where a cell is empty.
    static final class Column {
        private double[] values = new double[1024];
        private int length;
        private int mostDecimals;

        /// Why the column cannot be taken, once a cell of it holds words; empty while it can.
        private String words = "";

        void add(double value) {
            if (length == values.length) {
                values = Arrays.copyOf(values, length * 2);
            }
            values[length++] = value;
        }

        double[] values() {
            return Arrays.copyOf(values, length);
        }

        /// The most digits that a number of the time column has after the decimal sign.
        int mostDecimals() {
            return mostDecimals;
        }

        String words() {
            return words;
        }
    }

    private final TableLayout layout;
    private final OptionalInt timeColumn;
    private final boolean clock;
    private final List<Boolean> mustBeNumbers;
    private final List<Column> columns = new ArrayList<>();
    private int rows;
    private int[] lineNumbers = new int[1024];

    private Table(
            TableLayout layout,
            OptionalInt timeColumn,
            boolean clock,
            List<Boolean> mustBeNumbers) {
        this.layout = layout;
        this.timeColumn = timeColumn;
        this.clock = clock;
        this.mustBeNumbers = mustBeNumbers;
        for (int i = 0; i < layout.columns(); i++) {
            columns.add(new Column());
        }
    }

    /// Reads all lines of numbers.
    ///
    /// @param clock whether the time column holds times of day
    /// @param mustBeNumbers for each column, whether a word in it is refused or only spoils the
    ///   column
    static Table read(
            TextContent content,
            TableLayout layout,
            OptionalInt timeColumn,
            boolean clock,
            List<Boolean> mustBeNumbers)
            throws IOException, Refusal {
        if (layout.columns() > MOST_COLUMNS) {
            throw tooWide(content, layout);
        }
        var table = new Table(layout, timeColumn, clock, mustBeNumbers);
        int line = layout.firstData().number() - 1;
        try (var parser =
                layout.dialect().parser(content.text().substring(layout.firstData().start()))) {
            for (CSVRecord record : parser) {
                line++;
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    table.add(line, record);
                }
            }
        } catch (UncheckedIOException _) {
            throw Refusal.malformed("line " + (line + 1), "quotation marks that do not match");
        }
        return table;
    }

    private static Refusal tooWide(TextContent content, TableLayout layout) {
        boolean lying =
                layout.columns() > 500
                        && content.text().lines().filter(line -> !line.isBlank()).limit(20).count()
                                < 20;
        return Refusal.unsupported(
                "",
                lying
                        ? "has few lines of "
                                + layout.columns()
                                + " columns; leads have to be columns, so it has to be transposed"
                        : "has "
                                + layout.columns()
                                + " columns; at most "
                                + MOST_COLUMNS
                                + " are read");
    }

    private void add(int line, CSVRecord record) throws Refusal {
        if (record.size() != columns.size()) {
            throw Refusal.malformed(
                    "line " + line,
                    record.size()
                            + (record.size() == 1 ? " cell" : " cells")
                            + " where "
                            + columns.size()
                            + " are expected");
        }
        if ((rows + 1L) * columns.size() > MOST_VALUES) {
            throw Refusal.unsupported(
                    "line " + line, "more than 32,000,000 values; no more are read");
        }
        for (int i = 0; i < columns.size(); i++) {
            cell(line, i, record.get(i).strip());
        }
        if (rows == lineNumbers.length) {
            lineNumbers = Arrays.copyOf(lineNumbers, rows * 2);
        }
        lineNumbers[rows++] = line;
    }

    private void cell(int line, int index, String cell) throws Refusal {
        var column = columns.get(index);
        boolean time = timeColumn.isPresent() && timeColumn.getAsInt() == index;
        if (Cell.isMissing(cell)) {
            if (time) {
                throw Refusal.malformed(place(line, index), "the time is missing");
            }
            column.add(Double.NaN);
            return;
        }
        var number =
                time && clock
                        ? Cell.clockSeconds(cell)
                                .map(OptionalDouble::of)
                                .orElse(OptionalDouble.empty())
                        : Cell.number(cell, layout.dialect().decimalComma());
        if (number.isPresent()) {
            column.add(number.getAsDouble());
            if (time) {
                column.mostDecimals = Math.max(column.mostDecimals, Cell.decimals(cell));
            }
            return;
        }
        var reason = Refusal.quoted(cell) + (time && clock ? " is not a time" : " is not a number");
        if (mustBeNumbers.get(index) || Cell.of(cell) != Cell.TEXT) {
            throw Refusal.malformed(place(line, index), reason);
        }
        if (column.words.isEmpty()) {
            column.words = reason + " in line " + line;
        }
        column.add(Double.NaN);
    }

    private static String place(int line, int index) {
        return "line " + line + ", column " + (index + 1);
    }

    Column column(int index) {
        return columns.get(index);
    }

    int rows() {
        return rows;
    }

    /// The line of the text that a row stands in, from 1.
    int lineOf(int row) {
        return lineNumbers[row];
    }
}
