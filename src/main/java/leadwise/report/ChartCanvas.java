package leadwise.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/// What charts are drawn with; lengths in pixels from the top left corner.
final class ChartCanvas implements AutoCloseable {

    static final Color TEXT = new Color(0x22, 0x22, 0x22);
    static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    static final Color FRAME = new Color(0x88, 0x88, 0x88);

    /// Colours of the series, told apart also by those who see no red or green.
    private static final Color[] SERIES = {
        new Color(0x0b, 0x5c, 0xa8), new Color(0xd9, 0x6a, 0x00), new Color(0x4d, 0x4d, 0x4d)
    };

    private static final float TEXT_SIZE = 13;
    private static final float TITLE_SIZE = 16;
    private static final double DOT = 7;

    private final BufferedImage image;
    private final Graphics2D graphics;

    ChartCanvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        ImagePen.smooth(graphics);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(TEXT_SIZE));
    }

    BufferedImage image() {
        return image;
    }

    static Color series(int number) {
        return SERIES[number % SERIES.length];
    }

    void line(Color colour, double width, double fromX, double fromY, double toX, double toY) {
        graphics.setColor(colour);
        graphics.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /// A point of a series: the first is filled, the second a ring, others are small.
    void dot(int series, double x, double y) {
        double size = series < 2 ? DOT : DOT * 0.6;
        var shape = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        if (series == 1) {
            graphics.setColor(Color.WHITE);
            graphics.fill(shape);
            graphics.setColor(series(series));
            graphics.setStroke(new BasicStroke(1.6f));
            graphics.draw(shape);
        } else {
            graphics.setColor(series(series));
            graphics.fill(shape);
        }
    }

    void title(double x, double y, String text) {
        var font = graphics.getFont();
        graphics.setFont(font.deriveFont(Font.BOLD, TITLE_SIZE));
        textFrom(x, y, text);
        graphics.setFont(font);
    }

    void textFrom(double x, double y, String text) {
        graphics.setColor(TEXT);
        graphics.drawString(text, (float) x, (float) y);
    }

    void textTo(double x, double y, String text) {
        textFrom(x - width(text), y, text);
    }

    void textAround(double x, double y, String text) {
        textFrom(x - width(text) / 2, y, text);
    }

    /// Text that runs upwards.
    void textUpwards(double x, double y, String text) {
        var upright = graphics.getTransform();
        var turned = new AffineTransform(upright);
        turned.rotate(-Math.PI / 2, x, y);
        graphics.setTransform(turned);
        textAround(x, y, text);
        graphics.setTransform(upright);
    }

    double width(String text) {
        return graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
