package leadwise.ui.paper;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import leadwise.paper.Area;
import leadwise.paper.Ink;
import leadwise.paper.Lettering;
import leadwise.paper.Pen;
import leadwise.paper.Theme;

/// Draws on a canvas. The canvas counts in the screen's logical pixels; what it shows is finer
/// where the screen is scaled.
final class CanvasPen implements Pen {

    /// Letters do not grow with the paper for ever: they are to be read, not to be measured.
    private static final double MOST_NAME_PIXELS = 20;

    private static final double MOST_PIXELS = 14;

    private final GraphicsContext graphics;
    private final Theme theme;
    private final double dotsPerMm;
    private final double dotsPerPixel;
    private final double pixelsPerMm;
    private final double leftPixels;
    private final double topPixels;
    private final Area visible;

    CanvasPen(Canvas canvas, Sheet sheet) {
        this.graphics = canvas.getGraphicsContext2D();
        this.theme = sheet.theme();
        this.dotsPerMm = sheet.fit().dotsPerMm();
        this.dotsPerPixel = sheet.dotsPerPixel();
        this.pixelsPerMm = sheet.pixelsPerMm();
        // whole dots, so that the grid stays sharp wherever the paper is moved to
        this.leftPixels = Math.rint(sheet.leftMm() * dotsPerMm) / dotsPerPixel;
        this.topPixels = Math.rint(sheet.topMm() * dotsPerMm) / dotsPerPixel;
        this.visible =
                new Area(
                        sheet.leftMm(),
                        sheet.topMm(),
                        sheet.leftMm() + sheet.width() / pixelsPerMm,
                        sheet.topMm() + sheet.height() / pixelsPerMm);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public Area visible() {
        return visible;
    }

    @Override
    public double dotsPerMm() {
        return dotsPerMm;
    }

    @Override
    public void fill(
            Ink ink, double opacity, double leftMm, double topMm, double widthMm, double heightMm) {
        graphics.setFill(colour(ink, opacity));
        graphics.fillRect(x(leftMm), y(topMm), widthMm * pixelsPerMm, heightMm * pixelsPerMm);
    }

    @Override
    public void line(
            Ink ink, double opacity, double fromXMm, double fromYMm, double toXMm, double toYMm) {
        if (ink.onWholeDots()) {
            wholeDots(ink, opacity, fromXMm, fromYMm, toXMm, toYMm);
            return;
        }
        graphics.setStroke(colour(ink, opacity));
        graphics.setLineWidth(ink.widthDots(pixelsPerMm));
        graphics.strokeLine(x(fromXMm), y(fromYMm), x(toXMm), y(toYMm));
    }

    @Override
    public void polyline(Ink ink, double[] xMm, double[] yMm, int count) {
        graphics.setStroke(colour(ink, 1));
        graphics.setLineWidth(ink.widthDots(pixelsPerMm));
        graphics.beginPath();
        graphics.moveTo(x(xMm[0]), y(yMm[0]));
        for (int i = 1; i < count; i++) {
            graphics.lineTo(x(xMm[i]), y(yMm[i]));
        }
        graphics.stroke();
    }

    @Override
    public void text(Ink ink, Lettering lettering, double xMm, double yMm, String text) {
        graphics.setFill(colour(ink, 1));
        graphics.setFont(font(lettering));
        graphics.fillText(text, x(xMm), y(yMm));
    }

    @Override
    public double widthMm(Lettering lettering, String text) {
        var measured = new Text(text);
        measured.setFont(font(lettering));
        return measured.getLayoutBounds().getWidth() / pixelsPerMm;
    }

    private void wholeDots(
            Ink ink, double opacity, double fromXMm, double fromYMm, double toXMm, double toYMm) {
        double thick = Math.max(1, Math.rint(ink.widthDots(pixelsPerMm) * dotsPerPixel));
        double before = Math.floor(thick / 2);
        double width = fromXMm == toXMm ? thick : dot(toXMm) - dot(fromXMm);
        double height = fromXMm == toXMm ? dot(toYMm) - dot(fromYMm) : thick;
        double left = fromXMm == toXMm ? dot(fromXMm) - before : dot(fromXMm);
        double top = fromXMm == toXMm ? dot(fromYMm) : dot(fromYMm) - before;
        graphics.setFill(colour(ink, opacity));
        graphics.fillRect(
                left / dotsPerPixel - leftPixels,
                top / dotsPerPixel - topPixels,
                width / dotsPerPixel,
                height / dotsPerPixel);
    }

    private double x(double mm) {
        return mm * pixelsPerMm - leftPixels;
    }

    private double y(double mm) {
        return mm * pixelsPerMm - topPixels;
    }

    private double dot(double mm) {
        return Math.floor(mm * dotsPerMm + 1e-6);
    }

    private Color colour(Ink ink, double opacity) {
        var rgb = theme.colour(ink);
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue(), opacity);
    }

    private Font font(Lettering lettering) {
        var weight = lettering == Lettering.NAME ? FontWeight.BOLD : FontWeight.NORMAL;
        double most = lettering == Lettering.NAME ? MOST_NAME_PIXELS : MOST_PIXELS;
        return Font.font("SansSerif", weight, Math.min(most, lettering.dots(pixelsPerMm)));
    }
}
