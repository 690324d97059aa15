package leadwise.evaluate;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table of the suite for programs: one CSV file.
///
/// @param file its name
/// @param columns names of the columns
/// @param rows as many cells as there are columns; empty where there is no number
public record SuiteTable(String file, List<String> columns, List<List<String>> rows) {

    /// Digits behind the point.
    private static final int DIGITS = 6;

    public SuiteTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(file + ": " + row);
            }
        }
    }

    /// Writes it as RFC 4180 has it.
    public void write(Appendable out) throws IOException {
        out.append(line(columns));
        for (var row : rows) {
            out.append(line(row));
        }
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }

    /// The cells of a row; estimates become three: value, low, high.
    static List<String> row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            if (cell instanceof Optional<?> estimate) {
                estimates(estimate).forEach(row::add);
            } else {
                row.add(cell instanceof Double number ? number(number) : String.valueOf(cell));
            }
        }
        return row;
    }

    private static Stream<String> estimates(Optional<?> cell) {
        return cell.map(Estimate.class::cast)
                .map(e -> Stream.of(number(e.value()), number(e.low()), number(e.high())))
                .orElse(Stream.of("", "", ""));
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /// Names of the three columns of an estimate.
    static List<String> estimate(String name) {
        return List.of(name, name + "_low", name + "_high");
    }

    /// Names of columns; a name that ends in `*` stands for an estimate's three.
    static List<String> columns(String... names) {
        return Stream.of(names)
                .flatMap(
                        name ->
                                name.endsWith("*")
                                        ? estimate(name.substring(0, name.length() - 1)).stream()
                                        : Stream.of(name))
                .toList();
    }
}
