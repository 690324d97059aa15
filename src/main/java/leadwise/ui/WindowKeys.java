package leadwise.ui;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import leadwise.paper.Layout;

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
        var open = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
        scene.getAccelerators().put(open, awake(acts::open));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), awake(acts::showKeys));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F2), awake(acts::compare));
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private Runnable awake(Runnable act) {
        return () -> {
            if (!asleep.getAsBoolean()) {
                act.run();
            }
        };
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
            case "h", "H" -> acts.showHealth();
            default -> known = false;
        }
        if (known) {
            key.consume();
        }
    }
}
