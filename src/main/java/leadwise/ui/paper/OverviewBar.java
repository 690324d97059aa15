package leadwise.ui.paper;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import leadwise.paper.Ink;
import leadwise.paper.Overview;
import leadwise.paper.PaperLayout;
import leadwise.ui.Messages;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The whole of a long recording below its page: an envelope that is not to scale, its gaps, what
/// the model has seen, and a frame around the page, which can be dragged.
final class OverviewBar extends Region {

    private static final double HEIGHT_EM = 4.2;
    private static final double LEAST_FRAME_PIXELS = 6;
    private static final double LETTER_SHARE = 0.85;

    /// Marks of time stand at least so far apart, in font sizes.
    private static final double BETWEEN_TIMES_EM = 8;

    private static final double[] STEPS_SECONDS = {
        1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 21_600, 43_200
    };

    private final PaperView paper;
    private final Canvas canvas = new Canvas();
    private @Nullable Overview overview;
    private double grabbedSeconds;

    OverviewBar(PaperView paper) {
        this.paper = paper;
        setId("overview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        paper.pageProperty().subscribe(this::requestLayout);
        paper.themeProperty().subscribe(this::requestLayout);
        paper.modelWindowProperty().subscribe(this::requestLayout);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> centreOn(event.getX(), grabbedSeconds));
        addEventHandler(
                ScrollEvent.SCROLL,
                event -> paper.turnPages(event.getDeltaX() + event.getDeltaY() > 0 ? -1 : 1));
    }

    void show(@Nullable Overview now) {
        overview = now;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(HEIGHT_EM * Font.getDefault().getSize());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(snapSizeX(getWidth()));
        canvas.setHeight(snapSizeY(getHeight()));
        var graphics = canvas.getGraphicsContext2D();
        graphics.setFill(colour(Ink.GROUND));
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setFill(colour(Ink.MAJOR));
        graphics.fillRect(0, 0, canvas.getWidth(), 1);
        page().ifPresent(page -> draw(graphics, page));
    }

    private void draw(GraphicsContext graphics, PaperLayout page) {
        if (overview != null) {
            envelope(graphics, overview);
        }
        times(graphics, page);
        paper.modelWindowProperty()
                .get()
                .ifPresent(
                        window -> {
                            graphics.setFill(colour(Ink.MARK));
                            double left = x(page, window.fromSeconds());
                            double right = x(page, window.toSeconds());
                            graphics.fillRect(left, 0, Math.max(2, right - left), 3);
                        });
        frame(graphics, page);
        setAccessibleText(
                Messages.text(
                        "paper.overview",
                        Clock.text(page.fromSeconds()),
                        Clock.text(page.recording().durationSeconds())));
    }

    private void envelope(GraphicsContext graphics, Overview all) {
        double height = traceHeight();
        double each = canvas.getWidth() / all.columns();
        for (int column = 0; column < all.columns(); column++) {
            double left = column * each;
            if (all.isMissing(column)) {
                graphics.setFill(colour(Ink.GAP));
                graphics.fillRect(left, 0, Math.max(1, each), height);
            }
            if (all.isThere(column)) {
                graphics.setFill(colour(Ink.TRACE));
                double top = (1 - all.high(column)) * height;
                double bottom = (1 - all.low(column)) * height;
                graphics.fillRect(left, top, Math.max(0.7, each * 0.7), Math.max(1, bottom - top));
            }
        }
    }

    private void times(GraphicsContext graphics, PaperLayout page) {
        double size = LETTER_SHARE * Font.getDefault().getSize();
        double seconds = page.recording().durationSeconds();
        double least = BETWEEN_TIMES_EM * size * seconds / Math.max(1, canvas.getWidth());
        double step = STEPS_SECONDS[STEPS_SECONDS.length - 1];
        for (int i = STEPS_SECONDS.length - 1; i >= 0 && STEPS_SECONDS[i] >= least; i--) {
            step = STEPS_SECONDS[i];
        }
        graphics.setFont(Font.font(size));
        graphics.setFill(colour(Ink.TEXT));
        for (double at = 0; at < seconds - step / 2; at += step) {
            double x = x(page, at);
            graphics.fillRect(x, traceHeight(), 1, 3);
            graphics.fillText(Clock.text(at), x + 3, canvas.getHeight() - 3);
        }
    }

    private void frame(GraphicsContext graphics, PaperLayout page) {
        double left = x(page, page.fromSeconds());
        double width =
                Math.max(LEAST_FRAME_PIXELS, x(page, page.fromSeconds() + page.seconds()) - left);
        graphics.setFill(colour(Ink.MARK).deriveColor(0, 1, 1, 0.18));
        graphics.fillRect(left, 0, width, traceHeight());
        graphics.setStroke(colour(Ink.MARK));
        graphics.setLineWidth(2);
        graphics.strokeRect(left + 1, 1, Math.max(1, width - 2), traceHeight() - 2);
    }

    /// Within the frame the page is taken where it was grabbed, beside it the page comes there.
    private void pressed(MouseEvent event) {
        page().ifPresent(
                        page -> {
                            double middle = page.fromSeconds() + page.seconds() / 2;
                            double away = seconds(page, event.getX()) - middle;
                            double half =
                                    Math.max(page.seconds(), seconds(page, LEAST_FRAME_PIXELS)) / 2;
                            grabbedSeconds = Math.abs(away) <= half ? away : 0;
                            centreOn(event.getX(), grabbedSeconds);
                        });
    }

    private void centreOn(double xPixels, double offsetSeconds) {
        page().ifPresent(page -> paper.centreOn(seconds(page, xPixels) - offsetSeconds));
    }

    private Optional<PaperLayout> page() {
        return paper.pageProperty().get();
    }

    private double traceHeight() {
        return canvas.getHeight() - 1.3 * Font.getDefault().getSize();
    }

    private double x(PaperLayout page, double seconds) {
        return canvas.getWidth() * seconds / page.recording().durationSeconds();
    }

    private double seconds(PaperLayout page, double xPixels) {
        return page.recording().durationSeconds() * xPixels / Math.max(1, canvas.getWidth());
    }

    private Color colour(Ink ink) {
        var rgb = paper.themeProperty().get().colour(ink);
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }
}
