package leadwise.ui.paper;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import leadwise.paper.PaperLayout;
import leadwise.paper.Spot;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Mouse and keys for the calipers on the paper.
///
/// Letters work in the whole window outside text fields; arrows, Delete, Esc and Tab while the
/// paper has the focus, and only where a caliper is chosen: else they are left to the paper.
public final class CaliperTool {

    private static final double NEAR_PIXELS = 6;
    private static final int FAST = 10;

    /// Key strokes that follow each other within this are one edit.
    private static final Duration RUN = Duration.millis(700);

    private final PaperView paper;
    private final CaliperViewModel model;
    private final PauseTransition endOfRun = new PauseTransition(RUN);
    private Optional<Point2D> mouse = Optional.empty();
    private boolean dragging;
    private boolean pointed;

    private CaliperTool(PaperView paper, CaliperViewModel model) {
        this.paper = paper;
        this.model = model;
    }

    /// Puts the calipers of `model` on `paper`, for as long as both live.
    public static CaliperTool install(PaperView paper, CaliperViewModel model) {
        var tool = new CaliperTool(paper, model);
        tool.install();
        return tool;
    }

    private void install() {
        var slot = new OverlaySlot(paper);
        model.painterProperty().subscribe(slot::show);
        paper.pageProperty().subscribe(page -> model.draw(page.map(PaperLayout::recording)));
        paper.setKeyGuard(this::isMine);
        paper.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        paper.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        paper.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        paper.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        paper.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        paper.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> mouse = Optional.empty());
        endOfRun.setOnFinished(_ -> model.settle());
        paper.sceneProperty().subscribe(this::listen);
    }

    private void listen(@Nullable Scene scene) {
        if (scene != null) {
            // whatever comes next acts on calipers as they are seen
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeKey);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.settle());
        }
    }

    private void beforeKey(KeyEvent key) {
        if (!key.getCode().isArrowKey() && !key.getCode().isModifierKey()) {
            model.settle();
        }
    }

    /// Makes an edit of what keys have moved so far.
    public void settle() {
        model.settle();
    }

    /// Measures time, amplitude, or both with the chosen caliper: each call the next of these.
    public void cycleKind() {
        model.cycleKind();
        paper.requestFocus();
    }

    /// Repeats the chosen caliper's interval along its lead, or stops that.
    public void toggleMarchOut() {
        model.toggleMarchOut();
    }

    /// Lets the keys move the other end of the chosen caliper.
    public void switchEnd() {
        model.switchEnd();
        paper.requestFocus();
    }

    /// Lets ends that are dragged go to peaks, or stops that.
    public void toggleNearPeaks() {
        model.toggleNearPeaks();
    }

    /// Puts a new caliper where the mouse is or, where it is elsewhere, in the middle of the page.
    public void begin() {
        mouse.flatMap(at -> spotAt(at.getX(), at.getY())).or(this::middle).ifPresent(model::begin);
        paper.requestFocus();
    }

    private Optional<Spot> middle() {
        return spotAt(paper.getWidth() / 2, paper.getHeight() / 2)
                .or(
                        () ->
                                rhythm().flatMap(
                                                page ->
                                                        page.spotAt(
                                                                page.widthMm() / 2,
                                                                page.heightMm() / 2)));
    }

    /// The page, unless it shows median beats, which have another time.
    private Optional<PaperLayout> rhythm() {
        return paper.pageProperty().get().filter(page -> page.layout().isRhythm());
    }

    private Optional<Spot> spotAt(double x, double y) {
        return rhythm().flatMap(_ -> paper.spotAt(x, y));
    }

    /// Whether a key moves the chosen caliper, so that the paper has to leave it alone.
    private boolean isMine(KeyEvent key) {
        if (model.chosen().isEmpty() || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        return switch (key.getCode()) {
            case LEFT, RIGHT, UP, DOWN, DELETE, BACK_SPACE, ESCAPE -> true;
            default -> false;
        };
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isShortcutDown() && !key.isAltDown()) {
            // behind the last caliper Tab moves the focus, as everywhere
            if (model.step(key.isShiftDown() ? -1 : 1)) {
                key.consume();
            }
            return;
        }
        if (!isMine(key)) {
            return;
        }
        int by = key.isShiftDown() ? FAST : 1;
        switch (key.getCode()) {
            case LEFT -> run(() -> model.moveBySamples(-by));
            case RIGHT -> run(() -> model.moveBySamples(by));
            case UP -> run(() -> model.moveBySteps(by));
            case DOWN -> run(() -> model.moveBySteps(-by));
            case ESCAPE -> model.letGo();
            default -> model.remove();
        }
        key.consume();
    }

    private void run(Runnable move) {
        move.run();
        endOfRun.playFromStart();
    }

    private void pressed(MouseEvent event) {
        mouse = Optional.of(new Point2D(event.getX(), event.getY()));
        dragging =
                event.getButton() == MouseButton.PRIMARY
                        && !event.isConsumed() // the paper itself is being dragged
                        && spot(event).filter(at -> model.press(at, nearSeconds())).isPresent();
        if (dragging) {
            paper.requestFocus();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            spot(event).ifPresent(model::drag);
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            model.release();
            event.consume();
        }
    }

    private void moved(MouseEvent event) {
        mouse = Optional.of(new Point2D(event.getX(), event.getY()));
        boolean isPointed =
                model.isPlacing()
                        || spot(event)
                                .filter(at -> model.isNearAnEnd(at, nearSeconds()))
                                .isPresent();
        if (isPointed || pointed) {
            // else the cursor is the paper's own
            paper.setCursor(
                    !isPointed
                            ? Cursor.DEFAULT
                            : model.isPlacing() ? Cursor.CROSSHAIR : Cursor.H_RESIZE);
        }
        pointed = isPointed;
    }

    private Optional<Spot> spot(MouseEvent event) {
        return spotAt(event.getX(), event.getY());
    }

    private double nearSeconds() {
        double mmPerSecond = rhythm().map(page -> page.scale().mmPerSecond()).orElse(1.0);
        return NEAR_PIXELS / (paper.pixelsPerMmProperty().get() * mmPerSecond);
    }
}
