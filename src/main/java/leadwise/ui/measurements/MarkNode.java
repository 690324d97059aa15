package leadwise.ui.measurements;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import leadwise.model.WaveMark;
import leadwise.ui.Messages;
import leadwise.ui.Tips;

import java.util.function.DoubleUnaryOperator;

/// The handle of a mark: an upright line with a square, hollow where the program put it, filled
/// where the reader did, dotted where the wave is not measurable. It is dragged, or moved by ← and
/// → once it has the focus; Delete or a double click gives the program's mark back.
final class MarkNode extends StackPane {

    static final double WIDTH = 14;

    private static final PseudoClass READER = PseudoClass.getPseudoClass("reader");
    private static final PseudoClass NOBODY = PseudoClass.getPseudoClass("nobody");
    private static final int FAST = 10;
    private static final Duration RUN = Duration.millis(700);

    private final WaveMark mark;
    private final MeasurementsViewModel model;
    private final DoubleUnaryOperator secondsAt;
    private final Tooltip tip = Tips.of("");
    private final PauseTransition endOfRun = new PauseTransition(RUN);
    private final Label letters = new Label();
    private double seconds;
    private boolean dragged;

    /// @param secondsAt what a place of the picture means
    MarkNode(WaveMark mark, MeasurementsViewModel model, DoubleUnaryOperator secondsAt) {
        this.mark = mark;
        this.model = model;
        this.secondsAt = secondsAt;
        setId("mark-" + mark);
        getStyleClass().add("wave-mark");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.H_RESIZE);
        var line = new Region();
        line.getStyleClass().add("wave-mark-line");
        line.setMaxWidth(1);
        var square = new Region();
        square.getStyleClass().add("wave-mark-square");
        square.setMinSize(9, 9);
        square.setMaxSize(9, 9);
        letters.setText(letters());
        letters.getStyleClass().add("wave-mark-letters");
        letters.setMouseTransparent(true);
        letters.setManaged(false);
        // onsets are named above, offsets below: the names of a short wave do not touch
        setAlignment(square, isOnset() ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
        getChildren().addAll(line, square, letters);
        Tooltip.install(this, tip);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::beforeKey);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseClicked(this::clicked);
        endOfRun.setOnFinished(_ -> model.settle());
        focusedProperty().subscribe(focused -> leave(Boolean.TRUE.equals(focused)));
    }

    void show(MarkHandle handle) {
        seconds = handle.seconds();
        setAccessibleText(handle.spoken());
        tip.setText(handle.spoken() + "\n" + Messages.text("mark.tip"));
        pseudoClassStateChanged(READER, handle.origin() == MarkHandle.Origin.READER);
        pseudoClassStateChanged(NOBODY, handle.origin() == MarkHandle.Origin.NOBODY);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        letters.autosize();
        letters.relocate(WIDTH + 1, isOnset() ? 0 : getHeight() - letters.getHeight());
    }

    double seconds() {
        return seconds;
    }

    private boolean isOnset() {
        return mark == WaveMark.P_ONSET || mark == WaveMark.QRS_ONSET;
    }

    private String letters() {
        return switch (mark) {
            case P_ONSET, P_OFFSET -> "P";
            case QRS_ONSET, QRS_OFFSET -> "QRS";
            case T_OFFSET -> "T";
        };
    }

    private void leave(boolean focused) {
        if (!focused) {
            model.settle();
        }
    }

    /// Whatever comes next acts on marks as they are seen.
    private void beforeKey(KeyEvent key) {
        if (!key.getCode().isArrowKey() && !key.getCode().isModifierKey()) {
            model.settle();
        }
    }

    private void pressed(KeyEvent key) {
        int by = key.isShiftDown() ? FAST : 1;
        if (key.getCode() == KeyCode.LEFT) {
            run(-by);
        } else if (key.getCode() == KeyCode.RIGHT) {
            run(by);
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            model.giveBack(mark);
        } else {
            return;
        }
        key.consume();
    }

    private void run(int samples) {
        model.moveBySamples(mark, samples);
        endOfRun.playFromStart();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        dragged = false;
        event.consume();
    }

    private void dragged(MouseEvent event) {
        dragged = true;
        model.move(mark, secondsAt.applyAsDouble(getLayoutX() + event.getX()));
        event.consume();
    }

    private void released(MouseEvent event) {
        if (dragged) {
            model.settle();
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.isStillSincePress()) {
            model.giveBack(mark);
        }
        event.consume();
    }
}
