package leadwise.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Two numbers of 0 to 100 for each of many recordings, on equal axes with the line on which both
/// are the same; beside it a table, below it what the numbers belong to.
///
/// @param title above the picture
/// @param xAxis what the numbers to the right are
/// @param yAxis what the numbers upwards are
/// @param points up to two series: the first filled, the second rings
/// @param series names of the series
/// @param head of the table
/// @param rows of the table, as many cells as its head
/// @param notes lines below
public record ScatterPlot(
        String title,
        String xAxis,
        String yAxis,
        List<Point> points,
        List<String> series,
        List<String> head,
        List<List<String>> rows,
        List<String> notes)
        implements Chart {

    private static final int SIDE = 560;
    private static final int LEFT = 84;
    private static final int ABOVE = 80;
    private static final int BELOW = 84;
    private static final int NOTE = 20;
    private static final int ROW = 20;
    private static final int GAP = 24;
    private static final int EDGE = 24;

    public ScatterPlot {
        points = List.copyOf(points);
        series = List.copyOf(series);
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /// A recording.
    ///
    /// @param series number of its series
    /// @param x 0 to 100
    /// @param y 0 to 100
    public record Point(int series, double x, double y) {}

    @Override
    public BufferedImage draw() {
        var widths = columnWidths();
        int tableWidth = widths.stream().mapToInt(width -> width + GAP).sum();
        int textWidth = Math.max(textWidth(title) * 5 / 4, noteWidth());
        int width =
                EDGE
                        + Math.max(
                                LEFT + SIDE + 2 * GAP + Math.max(tableWidth, GAP),
                                textWidth + EDGE);
        int plotBottom = ABOVE + SIDE + BELOW;
        int tableBottom = ABOVE + (rows.size() + 2) * ROW;
        int height = Math.max(plotBottom, tableBottom) + notes.size() * NOTE + EDGE;
        try (var canvas = new ChartCanvas(width, height)) {
            canvas.title(EDGE, 32, title);
            legend(canvas);
            axes(canvas);
            points.forEach(point -> canvas.dot(point.series(), x(point.x()), y(point.y())));
            table(canvas, widths);
            double line = Math.max(plotBottom, tableBottom) + 6;
            for (var note : notes) {
                canvas.textFrom(EDGE, line, note);
                line += NOTE;
            }
            return canvas.image();
        }
    }

    private void legend(ChartCanvas canvas) {
        double at = LEFT;
        for (int i = 0; i < series.size(); i++) {
            canvas.dot(i, at + 4, 56);
            canvas.textFrom(at + 14, 61, series.get(i));
            at += 40 + canvas.width(series.get(i));
        }
    }

    private void axes(ChartCanvas canvas) {
        for (int at = 0; at <= 100; at += 20) {
            canvas.line(ChartCanvas.GRID, 1, x(at), y(0), x(at), y(100));
            canvas.line(ChartCanvas.GRID, 1, x(0), y(at), x(100), y(at));
            canvas.textAround(x(at), y(0) + 20, Integer.toString(at));
            canvas.textTo(x(0) - 8, y(at) + 5, Integer.toString(at));
        }
        canvas.line(ChartCanvas.FRAME, 1, x(0), y(0), x(100), y(100));
        canvas.textAround(x(50), y(0) + 48, xAxis);
        canvas.textUpwards(30, y(50), yAxis);
    }

    private void table(ChartCanvas canvas, List<Integer> widths) {
        double left = LEFT + SIDE + 2.0 * GAP;
        double line = ABOVE + 12;
        row(canvas, head, widths, left, line);
        canvas.line(
                ChartCanvas.FRAME,
                1,
                left,
                line + 6,
                left + widths.stream().mapToInt(width -> width + GAP).sum() - GAP,
                line + 6);
        for (var cells : rows) {
            line += ROW;
            row(canvas, cells, widths, left, line + 4);
        }
    }

    /// The first cell begins at the left, the others, which are numbers, end at the right.
    private static void row(
            ChartCanvas canvas, List<String> cells, List<Integer> widths, double left, double y) {
        double at = left;
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0) {
                canvas.textFrom(at, y, cells.get(i));
            } else {
                canvas.textTo(at + widths.get(i), y, cells.get(i));
            }
            at += widths.get(i) + GAP;
        }
    }

    private List<Integer> columnWidths() {
        try (var canvas = new ChartCanvas(1, 1)) {
            var widths = new ArrayList<Integer>();
            for (int i = 0; i < head.size(); i++) {
                double widest = canvas.width(head.get(i));
                for (var cells : rows) {
                    widest = Math.max(widest, canvas.width(cells.get(i)));
                }
                widths.add((int) Math.ceil(widest));
            }
            return widths;
        }
    }

    private int noteWidth() {
        return notes.stream().mapToInt(ScatterPlot::textWidth).max().orElse(0);
    }

    private static int textWidth(String text) {
        try (var canvas = new ChartCanvas(1, 1)) {
            return (int) Math.ceil(canvas.width(text));
        }
    }

    private static double x(double percentile) {
        return LEFT + Math.clamp(percentile, 0, 100) / 100 * SIDE;
    }

    private static double y(double percentile) {
        return ABOVE + (1 - Math.clamp(percentile, 0, 100) / 100) * SIDE;
    }
}
