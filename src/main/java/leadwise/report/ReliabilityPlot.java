package leadwise.report;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/// Probabilities against what happened: on the diagonal they say what happens.
///
/// @param title above the picture
/// @param curves each of one kind of probabilities, up to three
public record ReliabilityPlot(String title, List<Curve> curves) implements Chart {

    private static final int SIDE = 520;
    private static final int LEFT = 84;
    private static final int ABOVE = 64;
    private static final int BELOW = 64;
    private static final int LEGEND = 22;
    private static final int COUNTS = 84;

    public ReliabilityPlot {
        curves = List.copyOf(curves);
    }

    /// One kind of probabilities.
    ///
    /// @param name in the legend
    /// @param points from the lowest probability
    public record Curve(String name, List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    /// Probabilities of one range.
    ///
    /// @param predicted their mean
    /// @param observed the share that held
    /// @param low lower end of the share's interval
    /// @param high upper end of the share's interval
    /// @param cases how many there are
    public record Point(double predicted, double observed, double low, double high, long cases) {}

    @Override
    public BufferedImage draw() {
        int above = ABOVE + LEGEND * curves.size();
        try (var canvas =
                new ChartCanvas(LEFT + SIDE + 40 + COUNTS * curves.size(), above + SIDE + BELOW)) {
            canvas.title(24, 30, title);
            for (int i = 0; i < curves.size(); i++) {
                canvas.dot(i, LEFT + 4, 56 + i * LEGEND);
                canvas.textFrom(LEFT + 16, 61 + i * LEGEND, curves.get(i).name());
            }
            axes(canvas, above);
            for (int i = 0; i < curves.size(); i++) {
                curve(canvas, i, above);
            }
            return canvas.image();
        }
    }

    private static void axes(ChartCanvas canvas, int above) {
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double share = tenth / 10.0;
            var text = String.format(Locale.ROOT, "%.1f", share);
            canvas.line(ChartCanvas.GRID, 1, x(share), y(0, above), x(share), y(1, above));
            canvas.line(ChartCanvas.GRID, 1, x(0), y(share, above), x(1), y(share, above));
            canvas.textAround(x(share), y(0, above) + 20, text);
            canvas.textTo(x(0) - 8, y(share, above) + 5, text);
        }
        canvas.line(ChartCanvas.FRAME, 1, x(0), y(0, above), x(1), y(1, above));
        canvas.textAround(x(0.5), y(0, above) + 46, "probability, mean of ten ranges");
        canvas.textUpwards(32, y(0.5, above), "share that held");
    }

    private void curve(ChartCanvas canvas, int number, int above) {
        var points = curves.get(number).points();
        var colour = ChartCanvas.series(number);
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            double x = x(point.predicted());
            canvas.line(colour, 1.4, x, y(point.low(), above), x, y(point.high(), above));
            if (i > 0) {
                var before = points.get(i - 1);
                canvas.line(
                        colour,
                        1.4,
                        x(before.predicted()),
                        y(before.observed(), above),
                        x,
                        y(point.observed(), above));
            }
        }
        for (var point : points) {
            canvas.dot(number, x(point.predicted()), y(point.observed(), above));
        }
        counts(canvas, number, above);
    }

    /// How many cases stand behind each point, beside the axis: a bin of 20 is no bin of 20,000.
    private void counts(ChartCanvas canvas, int number, int above) {
        double left = x(1) + 24 + (double) number * COUNTS;
        var points = curves.get(number).points();
        canvas.dot(number, left + 4, above - 8);
        canvas.textFrom(left + 14, above - 3, "cases");
        for (var point : points) {
            canvas.textFrom(
                    left,
                    y(Math.clamp(point.predicted(), 0.01, 0.97), above),
                    String.format(Locale.ROOT, "%,d", point.cases()));
        }
    }

    private static double x(double share) {
        return LEFT + share * SIDE;
    }

    private static double y(double share, int above) {
        return above + (1 - share) * SIDE;
    }
}
