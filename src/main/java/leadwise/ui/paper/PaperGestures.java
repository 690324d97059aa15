package leadwise.ui.paper;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Wheel, dragging and fingers on the paper.
///
/// The wheel goes on in time, or down on paper that is higher than its room; with Shift sideways,
/// with Ctrl nearer. The middle button, or any with the space bar held, drags the paper; two
/// fingers move and stretch it.
final class PaperGestures {

    private static final double TIMES_PER_STEP = 1.25;
    private static final double PIXELS_PER_STEP = 40;

    private final PaperView view;
    private final Navigation navigation;
    private boolean spaceHeld;
    private boolean dragging;
    private double lastX;
    private double lastY;

    PaperGestures(PaperView view, Navigation navigation) {
        this.view = view;
        this.navigation = navigation;
    }

    void install() {
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, this::stretched);
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> space(key, true));
        view.addEventHandler(KeyEvent.KEY_RELEASED, key -> space(key, false));
        view.focusedProperty().subscribe(() -> release());
        // before anybody who lets the other buttons draw
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double steps = event.getDeltaY() / PIXELS_PER_STEP;
            navigation.zoomAbout(Math.pow(TIMES_PER_STEP, steps), event.getX(), event.getY());
        } else if (event.isDirect()) {
            navigation.pan(-event.getDeltaX(), -event.getDeltaY());
        } else if (event.isShiftDown()) {
            // most systems turn the wheel sideways themselves
            navigation.pan(-event.getDeltaX() - event.getDeltaY(), 0);
        } else {
            navigation.wheel(-event.getDeltaY());
            navigation.pan(-event.getDeltaX(), 0);
        }
        event.consume();
    }

    private void stretched(ZoomEvent event) {
        navigation.zoomAbout(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void space(KeyEvent key, boolean held) {
        if (key.getCode() == KeyCode.SPACE) {
            spaceHeld = held;
            view.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            key.consume();
        }
    }

    private void release() {
        if (spaceHeld) {
            spaceHeld = false;
            view.setCursor(Cursor.DEFAULT);
        }
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        dragging = spaceHeld || event.getButton() == MouseButton.MIDDLE;
        if (dragging) {
            lastX = event.getX();
            lastY = event.getY();
            view.setCursor(Cursor.CLOSED_HAND);
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            navigation.pan(lastX - event.getX(), lastY - event.getY());
            lastX = event.getX();
            lastY = event.getY();
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            view.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() % 2 == 0
                && event.isStillSincePress()) {
            view.spotAt(event.getX(), event.getY()).ifPresent(view::toggleLarge);
            event.consume();
        }
    }
}
