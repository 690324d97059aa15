package leadwise.io.csv;

import java.util.List;
import java.util.Optional;

/// The column that tells when, if a table has one: by its name, by holding times of day, or by
/// rising in equal steps in front of all others.
record TimeColumn(int index, TimeScale scale) {

    private static final int FEWEST_ROWS = 5;

    static Optional<TimeColumn> of(TableLayout layout) {
        var heads = layout.heads().orElse(List.of());
        for (int i = 0; i < heads.size(); i++) {
            var scale = heads.get(i).timeScale();
            if (scale.isPresent()) {
                return Optional.of(
                        new TimeColumn(i, isClock(layout, i) ? TimeScale.CLOCK : scale.get()));
            }
        }
        if (!heads.isEmpty() && heads.getFirst().isStandardLead()) {
            return Optional.empty();
        }
        if (isClock(layout, 0)) {
            return Optional.of(new TimeColumn(0, TimeScale.CLOCK));
        }
        return risesInEqualSteps(layout)
                ? Optional.of(new TimeColumn(0, TimeScale.UNSTATED))
                : Optional.empty();
    }

    private static boolean isClock(TableLayout layout, int index) {
        var rows = layout.firstRows();
        return !rows.isEmpty()
                && index < rows.getFirst().size()
                && Cell.of(rows.getFirst().get(index)) == Cell.CLOCK;
    }

    /// Equal within the rounding of the column's digits.
    private static boolean risesInEqualSteps(TableLayout layout) {
        var cells = layout.firstRows().stream().map(List::getFirst).toList();
        if (cells.size() < FEWEST_ROWS) {
            return false;
        }
        boolean comma = layout.dialect().decimalComma();
        int decimals = cells.stream().mapToInt(Cell::decimals).max().orElse(0);
        double tolerance = 1.01 * Math.pow(10, -decimals);
        var values =
                cells.stream()
                        .mapToDouble(cell -> Cell.number(cell, comma).orElse(Double.NaN))
                        .toArray();
        double step = (values[values.length - 1] - values[0]) / (values.length - 1);
        if (!(step > 0)) {
            return false;
        }
        for (int i = 1; i < values.length; i++) {
            double rise = values[i] - values[i - 1];
            if (!(rise >= 0) || Math.abs(rise - step) > Math.min(tolerance, step)) {
                return false;
            }
        }
        return true;
    }
}
