package leadwise.paper;

import java.util.ArrayList;
import java.util.List;

/// Keeps what was drawn, for tests.
class RecordingPen implements Pen {

    record Point(double xMm, double yMm) {}

    record Polyline(Ink ink, List<Point> points) {}

    record Line(Ink ink, double opacity, Point from, Point to) {}

    record Fill(Ink ink, double leftMm, double topMm, double widthMm, double heightMm) {}

    record Written(Lettering lettering, double xMm, double yMm, String text) {}

    final List<Polyline> polylines = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Fill> fills = new ArrayList<>();
    final List<Written> written = new ArrayList<>();
    private final double dotsPerMm;

    RecordingPen(double dotsPerMm) {
        this.dotsPerMm = dotsPerMm;
    }

    @Override
    public double dotsPerMm() {
        return dotsPerMm;
    }

    @Override
    public void fill(
            Ink ink, double opacity, double leftMm, double topMm, double widthMm, double heightMm) {
        fills.add(new Fill(ink, leftMm, topMm, widthMm, heightMm));
    }

    @Override
    public void line(
            Ink ink, double opacity, double fromXMm, double fromYMm, double toXMm, double toYMm) {
        lines.add(new Line(ink, opacity, new Point(fromXMm, fromYMm), new Point(toXMm, toYMm)));
    }

    @Override
    public void polyline(Ink ink, double[] xMm, double[] yMm, int count) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < count; i++) {
            points.add(new Point(round(xMm[i]), round(yMm[i])));
        }
        polylines.add(new Polyline(ink, points));
    }

    @Override
    public void text(Ink ink, Lettering lettering, double xMm, double yMm, String text) {
        written.add(new Written(lettering, xMm, yMm, text));
    }

    @Override
    public double widthMm(Lettering lettering, String text) {
        return 2 * text.length();
    }

    List<String> texts() {
        return written.stream().map(Written::text).toList();
    }

    private static double round(double mm) {
        return Math.rint(mm * 1e6) / 1e6;
    }
}
