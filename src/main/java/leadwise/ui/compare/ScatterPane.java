package leadwise.ui.compare;

import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import leadwise.phrasing.FolderComparison;
import leadwise.ui.Messages;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A dot for each recording: percentile by one phrasing to the right, by another upwards, and the
/// line on which both say the same. Dots are filled where both percentiles lie in one band, rings
/// where they do not.
final class ScatterPane extends Region {

    private static final double LEFT = 64;
    private static final double BELOW = 58;
    private static final double EDGE = 14;
    private static final double RADIUS = 4;
    private static final double REACH = 8;

    private static final double GRID = 0.18;
    private static final double LINE = 0.65;

    /// These two stand out from a light and from a dark ground.
    private static final Color SAME = Color.web("#2f7fd1");

    private static final Color OTHER = Color.web("#b35600");

    private final Canvas canvas = new Canvas();

    /// Holds no text but the colour that text has in the present theme.
    private final Text sample = new Text();

    private List<FolderComparison.Point> points = List.of();
    private Optional<Path> chosen = Optional.empty();
    private String xName = "";
    private String yName = "";

    /// @param onOpen told of the recording whose dot was clicked
    ScatterPane(Consumer<FolderComparison.Point> onOpen) {
        setId("scatter");
        sample.getStyleClass().add("finding-label");
        sample.setManaged(false);
        sample.fillProperty().addListener((_, _, _) -> requestLayout());
        getChildren().addAll(canvas, sample);
        setMinSize(260, 260);
        setOnMouseClicked(click -> at(click.getX(), click.getY()).ifPresent(onOpen));
        setOnMouseMoved(
                move ->
                        setCursor(
                                at(move.getX(), move.getY()).isPresent()
                                        ? Cursor.HAND
                                        : Cursor.DEFAULT));
    }

    void show(List<FolderComparison.Point> shown, String nameX, String nameY, String spoken) {
        points = shown;
        xName = Messages.text("folder.axis", nameX);
        yName = Messages.text("folder.axis", nameY);
        setAccessibleText(spoken);
        requestLayout();
    }

    /// Rings the dot of the recording that is chosen in the table.
    void choose(Optional<Path> file) {
        chosen = file;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw(canvas.getGraphicsContext2D());
    }

    private double side() {
        return Math.max(1, Math.min(getWidth() - LEFT - EDGE, getHeight() - BELOW - EDGE));
    }

    private double x(double percentile) {
        return LEFT + percentile / 100 * side();
    }

    private double y(double percentile) {
        return EDGE + (1 - percentile / 100) * side();
    }

    private Optional<FolderComparison.Point> at(double clickX, double clickY) {
        FolderComparison.@Nullable Point nearest = null;
        double least = REACH;
        for (var point : points) {
            double distance = Math.hypot(x(point.x()) - clickX, y(point.y()) - clickY);
            if (distance <= least) {
                least = distance;
                nearest = point;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private void draw(GraphicsContext pen) {
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setFont(Font.font(12));
        pen.setLineWidth(1);
        axes(pen);
        for (var point : points) {
            dot(pen, point);
        }
    }

    private void axes(GraphicsContext pen) {
        pen.setStroke(ink(GRID));
        pen.setFill(ink(1));
        for (int at = 0; at <= 100; at += 20) {
            pen.strokeLine(x(at), y(0), x(at), y(100));
            pen.strokeLine(x(0), y(at), x(100), y(at));
            text(pen, Integer.toString(at), x(at), y(0) + 12, TextAlignment.CENTER);
            text(pen, Integer.toString(at), x(0) - 8, y(at), TextAlignment.RIGHT);
        }
        pen.setStroke(ink(LINE));
        pen.setLineDashes(5, 4);
        pen.strokeLine(x(0), y(0), x(100), y(100));
        pen.setLineDashes();
        text(pen, xName, x(50), y(0) + 36, TextAlignment.CENTER, side());
        pen.save();
        pen.translate(18, y(50));
        pen.rotate(-90);
        text(pen, yName, 0, 0, TextAlignment.CENTER, side());
        pen.restore();
    }

    /// The colour of text, more or less see-through.
    private Color ink(double opacity) {
        var colour = sample.getFill() instanceof Color plain ? plain : Color.BLACK;
        return colour.deriveColor(0, 1, 1, opacity);
    }

    private void dot(GraphicsContext pen, FolderComparison.Point point) {
        double atX = x(point.x());
        double atY = y(point.y());
        boolean same = FolderExport.isSameBand(point);
        if (same) {
            pen.setFill(SAME);
            pen.fillOval(atX - RADIUS, atY - RADIUS, 2 * RADIUS, 2 * RADIUS);
        } else {
            pen.setStroke(OTHER);
            pen.setLineWidth(1.8);
            pen.strokeOval(atX - RADIUS, atY - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
        if (chosen.filter(point.recording().file()::equals).isPresent()) {
            pen.setStroke(ink(1));
            pen.setLineWidth(2);
            pen.strokeRect(atX - 8, atY - 8, 16, 16);
        }
        pen.setLineWidth(1);
    }

    private static void text(
            GraphicsContext pen, String words, double atX, double atY, TextAlignment align) {
        text(pen, words, atX, atY, align, Double.MAX_VALUE);
    }

    private static void text(
            GraphicsContext pen,
            String words,
            double atX,
            double atY,
            TextAlignment align,
            double most) {
        pen.setTextAlign(align);
        pen.setTextBaseline(VPos.CENTER);
        if (most == Double.MAX_VALUE) {
            pen.fillText(words, atX, atY);
        } else {
            pen.fillText(words, atX, atY, most);
        }
    }
}
