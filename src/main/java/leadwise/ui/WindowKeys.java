package leadwise.ui;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import leadwise.paper.Layout;
import leadwise.review.Verdict;

import java.util.function.BooleanSupplier;

/// The keys of the window. Single letters work outside text fields only; there they are letters.
final class WindowKeys {

    private final Scene scene;
    private final PaperChoices choices;
    private final WindowActs acts;
    private final BooleanSupplier asleep;

    /// @param asleep whether a card lies over the window
    WindowKeys(Scene scene, PaperChoices choices, WindowActs acts, BooleanSupplier asleep) {
        this.scene = scene;
        this.choices = choices;
        this.acts = acts;
        this.asleep = asleep;
    }

    void install() {
        on(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN), acts::open);
        // a text field that has the focus keeps these two for its own text
        on(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), acts::undo);
        on(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), acts::redo);
        on(new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN), acts::uncover);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Before the focused control sees them: a table takes F2 for itself, to edit a cell.
    private void pressed(KeyEvent key) {
        if (asleep.getAsBoolean()) {
            return;
        }
        if (key.getCode() == KeyCode.F1) {
            acts.showKeys();
            key.consume();
        } else if (key.getCode() == KeyCode.F2) {
            acts.compare();
            key.consume();
        } else if (key.getCode() == KeyCode.F5) {
            acts.readAgain();
            key.consume();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER) {
            acts.confirmAndNext();
            key.consume();
        } else if (key.isShortcutDown() && rank(key.getCode()) > 0) {
            acts.takeRanked(
                    rank(key.getCode()),
                    key.isShiftDown() ? Verdict.REJECTED : Verdict.ACCEPTED);
            key.consume();
        }
    }

    /// 1 to 9 for the digits, else 0.
    private static int rank(KeyCode code) {
        int digit = code.ordinal() - KeyCode.DIGIT0.ordinal();
        int onPad = code.ordinal() - KeyCode.NUMPAD0.ordinal();
        return code.isDigitKey() ? code.isKeypadKey() ? onPad : digit : 0;
    }

    private void on(KeyCombination keys, Runnable act) {
        scene.getAccelerators()
                .put(
                        keys,
                        () -> {
                            if (!asleep.getAsBoolean()) {
                                act.run();
                            }
                        });
    }

    /// By the character, not by the key: where + and < lie differs between keyboards.
    private void typed(KeyEvent key) {
        if (asleep.getAsBoolean()
                || scene.getFocusOwner() instanceof TextInputControl
                || key.isShortcutDown()
                || key.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (key.getCharacter()) {
            case "1" -> choices.layoutProperty().set(Layout.THREE_BY_FOUR_RHYTHM);
            case "2" -> choices.layoutProperty().set(Layout.SIX_BY_TWO);
            case "3" -> choices.layoutProperty().set(Layout.TWELVE_BY_ONE);
            case "+" -> choices.stepGain(1);
            case "-" -> choices.stepGain(-1);
            case ">" -> choices.stepSpeed(1);
            case "<" -> choices.stepSpeed(-1);
            case "l", "L" -> acts.beginTyping();
            case "r", "R" -> acts.beginReading();
            case "h", "H" -> acts.showHealth();
            case "f", "F" -> acts.showFileFacts();
            case "m", "M" -> choices.marksProperty().set(!choices.marksProperty().get());
            default -> known = false;
        }
        if (known) {
            key.consume();
        }
    }
}
