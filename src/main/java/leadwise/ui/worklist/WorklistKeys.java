package leadwise.ui.worklist;

import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The keys of the worklist, and what is dropped on the window.
public final class WorklistKeys {

    private final Scene scene;
    private final WorklistViewModel model;
    private final WorklistView view;
    private final Supplier<Optional<Path>> folders;
    private final BooleanSupplier asleep;

    /// @param folders lets the user choose a folder
    /// @param asleep whether a card lies over the window
    public WorklistKeys(
            Scene scene,
            WorklistViewModel model,
            WorklistView view,
            Supplier<Optional<Path>> folders,
            BooleanSupplier asleep) {
        this.scene = scene;
        this.model = model;
        this.view = view;
        this.folders = folders;
        this.asleep = asleep;
    }

    public void install() {
        on(
                new KeyCodeCombination(
                        KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                this::openFolder);
        on(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), this::showOrHide);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void openFolder() {
        folders.get().ifPresent(model::openFolder);
    }

    private void showOrHide() {
        model.listedProperty().set(!model.listedProperty().get());
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

    /// Before the focused control sees them: a table takes these two to scroll. A text of several
    /// lines keeps them.
    private void pressed(KeyEvent key) {
        if (asleep.getAsBoolean()
                || scene.getFocusOwner() instanceof TextArea
                || key.isShortcutDown()
                || key.isShiftDown()
                || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.PAGE_DOWN) {
            model.next();
            key.consume();
        } else if (key.getCode() == KeyCode.PAGE_UP) {
            model.previous();
            key.consume();
        }
    }

    private void typed(KeyEvent key) {
        if (asleep.getAsBoolean()
                || scene.getFocusOwner() instanceof TextInputControl
                || key.isShortcutDown()
                || key.isAltDown()) {
            return;
        }
        switch (key.getCharacter()) {
            case "n", "N" -> {
                model.nextUnread();
                key.consume();
            }
            case "s", "S" -> {
                view.compareChosen();
                key.consume();
            }
            default -> {
                // another's key
            }
        }
    }

    /// Whatever is dropped: a folder is listed, a file is opened.
    private void dropped(DragEvent event) {
        var dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty() && !asleep.getAsBoolean()) {
            model.open(dropped.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
