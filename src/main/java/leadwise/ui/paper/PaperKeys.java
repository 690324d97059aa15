package leadwise.ui.paper;

import javafx.scene.input.KeyEvent;

import java.util.function.Predicate;

/// The keys of the paper while it has the focus.
final class PaperKeys {

    private final PaperView view;
    private final Navigation navigation;
    private Predicate<KeyEvent> guard = _ -> false;

    PaperKeys(PaperView view, Navigation navigation) {
        this.view = view;
        this.navigation = navigation;
    }

    void install() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Keys for which this answers true belong to somebody else.
    void setGuard(Predicate<KeyEvent> guard) {
        this.guard = guard;
    }

    private void pressed(KeyEvent key) {
        if (key.isAltDown() || key.isShiftDown() || guard.test(key)) {
            return;
        }
        if (key.isShortcutDown() ? withShortcut(key) : alone(key)) {
            key.consume();
        }
    }

    private boolean withShortcut(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> navigation.turnPages(-1);
            case RIGHT -> navigation.turnPages(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean alone(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> navigation.advance(-1);
            case RIGHT -> navigation.advance(1);
            case HOME -> navigation.toStart();
            case END -> navigation.toEnd();
            case ENTER -> view.toggleLarge();
            case UP -> view.stepLead(-1);
            case DOWN -> view.stepLead(1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
