package leadwise.report;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A line for each thing that was measured, with its values as points on one axis.
///
/// @param title above the picture
/// @param axis what the values are
/// @param from where the axis begins; what lies below is drawn at its edge
/// @param to where the axis ends
/// @param series names of the series, up to three
/// @param rows from the top
public record DotPlot(
        String title, String axis, double from, double to, List<String> series, List<Row> rows)
        implements Chart {

    private static final int WIDTH = 1200;
    private static final int ROW = 20;
    private static final int ABOVE = 76;
    private static final int BELOW = 60;
    private static final int EDGE = 24;
    private static final double TICK = 0.1;

    public DotPlot {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (!(from < to)) {
            throw new IllegalArgumentException("an axis from " + from + " to " + to);
        }
    }

    /// One thing that was measured.
    ///
    /// @param name at the left
    /// @param marks its values
    public record Row(String name, List<Mark> marks) {

        public Row {
            marks = List.copyOf(marks);
        }
    }

    /// A value.
    ///
    /// @param series number of its series
    /// @param value where the point is
    /// @param interval drawn as a line through the point
    public record Mark(int series, double value, Optional<Interval> interval) {}

    /// A range around a value.
    public record Interval(double low, double high) {}

    @Override
    public BufferedImage draw() {
        int height = ABOVE + rows.size() * ROW + BELOW;
        try (var canvas = new ChartCanvas(WIDTH, height)) {
            double left =
                    EDGE
                            + 12
                            + rows.stream()
                                    .mapToDouble(r -> canvas.width(r.name()))
                                    .max()
                                    .orElse(0);
            double bottom = height - BELOW;
            canvas.title(EDGE, 30, title);
            legend(canvas, left);
            for (double at = Math.ceil(from / TICK - 1e-9) * TICK; at <= to + 1e-9; at += TICK) {
                double x = x(at, left);
                canvas.line(ChartCanvas.GRID, 1, x, ABOVE, x, bottom);
                canvas.textAround(x, bottom + 20, String.format(Locale.ROOT, "%.1f", at));
            }
            canvas.line(ChartCanvas.FRAME, 1, left, bottom, x(to, left), bottom);
            canvas.textAround((left + x(to, left)) / 2, bottom + 44, axis);
            double y = ABOVE + ROW / 2.0;
            for (var row : rows) {
                row(canvas, row, left, y);
                y += ROW;
            }
            return canvas.image();
        }
    }

    private void legend(ChartCanvas canvas, double left) {
        double x = left;
        for (int i = 0; i < series.size(); i++) {
            canvas.dot(i, x + 4, 54);
            canvas.textFrom(x + 14, 59, series.get(i));
            x += 40 + canvas.width(series.get(i));
        }
    }

    private void row(ChartCanvas canvas, Row row, double left, double y) {
        canvas.textTo(left - 12, y + 5, row.name());
        canvas.line(ChartCanvas.GRID, 1, left, y, x(to, left), y);
        int at = 0;
        for (var mark : row.marks()) {
            // intervals of several series side by side, not over each other
            double level = y + (mark.interval().isPresent() ? 3.0 * (at++ % 2) - 1.5 : 0);
            mark.interval()
                    .ifPresent(
                            i ->
                                    canvas.line(
                                            ChartCanvas.series(mark.series()),
                                            1.4,
                                            x(i.low(), left),
                                            level,
                                            x(i.high(), left),
                                            level));
        }
        at = 0;
        for (var mark : row.marks()) {
            double level = y + (mark.interval().isPresent() ? 3.0 * (at++ % 2) - 1.5 : 0);
            canvas.dot(mark.series(), x(mark.value(), left), level);
        }
    }

    private double x(double value, double left) {
        double inside = Math.clamp(value, from, to);
        return left + (inside - from) / (to - from) * (WIDTH - EDGE - 8 - left);
    }
}
