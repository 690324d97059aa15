package leadwise.report;

import leadwise.paper.Ink;
import leadwise.paper.Lettering;
import leadwise.paper.Pen;
import leadwise.paper.Rgb;
import leadwise.paper.Theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws on an image in memory; needs no display.
final class ImagePen implements Pen, AutoCloseable {

    private final Graphics2D graphics;
    private final Theme theme;
    private final double dotsPerMm;

    ImagePen(BufferedImage image, Theme theme, double dotsPerMm) {
        this.graphics = image.createGraphics();
        this.theme = theme;
        this.dotsPerMm = dotsPerMm;
        smooth(graphics);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /// Lines and letters without stairs, and lines where they are said to be.
    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    @Override
    public double dotsPerMm() {
        return dotsPerMm;
    }

    @Override
    public void fill(
            Ink ink, double opacity, double leftMm, double topMm, double widthMm, double heightMm) {
        graphics.setColor(colour(ink, opacity));
        graphics.fill(
                new Rectangle2D.Double(
                        leftMm * dotsPerMm,
                        topMm * dotsPerMm,
                        widthMm * dotsPerMm,
                        heightMm * dotsPerMm));
    }

    @Override
    public void line(
            Ink ink, double opacity, double fromXMm, double fromYMm, double toXMm, double toYMm) {
        if (ink.onWholeDots()) {
            wholeDots(ink, opacity, dot(fromXMm), dot(fromYMm), dot(toXMm), dot(toYMm));
            return;
        }
        ready(ink, opacity);
        graphics.draw(
                new Line2D.Double(
                        fromXMm * dotsPerMm,
                        fromYMm * dotsPerMm,
                        toXMm * dotsPerMm,
                        toYMm * dotsPerMm));
    }

    @Override
    public void polyline(Ink ink, double[] xMm, double[] yMm, int count) {
        ready(ink, 1);
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
        path.moveTo(xMm[0] * dotsPerMm, yMm[0] * dotsPerMm);
        for (int i = 1; i < count; i++) {
            path.lineTo(xMm[i] * dotsPerMm, yMm[i] * dotsPerMm);
        }
        graphics.draw(path);
    }

    @Override
    public void text(Ink ink, Lettering lettering, double xMm, double yMm, String text) {
        graphics.setColor(colour(ink, 1));
        graphics.setFont(font(lettering));
        graphics.drawString(text, (float) (xMm * dotsPerMm), (float) (yMm * dotsPerMm));
    }

    @Override
    public double widthMm(Lettering lettering, String text) {
        var bounds = font(lettering).getStringBounds(text, graphics.getFontRenderContext());
        return bounds.getWidth() / dotsPerMm;
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private void ready(Ink ink, double opacity) {
        graphics.setColor(colour(ink, opacity));
        float width = (float) ink.widthDots(dotsPerMm);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    /// A line across or down as a filled rectangle: sharp, and far quicker than an antialiased one.
    private void wholeDots(Ink ink, double opacity, int fromX, int fromY, int toX, int toY) {
        int thick = (int) Math.max(1, Math.rint(ink.widthDots(dotsPerMm)));
        int start = thick / 2;
        graphics.setColor(colour(ink, opacity));
        if (fromX == toX) {
            graphics.fillRect(fromX - start, fromY, thick, toY - fromY);
        } else {
            graphics.fillRect(fromX, fromY - start, toX - fromX, thick);
        }
    }

    private int dot(double mm) {
        return (int) Math.floor(mm * dotsPerMm + 1e-6);
    }

    private Color colour(Ink ink, double opacity) {
        Rgb rgb = theme.colour(ink);
        return new Color(rgb.red(), rgb.green(), rgb.blue(), (int) Math.rint(255 * opacity));
    }

    private Font font(Lettering lettering) {
        int style = lettering == Lettering.NAME ? Font.BOLD : Font.PLAIN;
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) lettering.dots(dotsPerMm));
    }
}
