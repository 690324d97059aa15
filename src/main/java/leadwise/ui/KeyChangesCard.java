package leadwise.ui;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes keys: choose an act, press a key. A key that another act has stays with that one, and it
/// is said which.
final class KeyChangesCard extends VBox {

    private static final double HEIGHT = 330;

    private final KeyMap keys;
    private final Map<Act, Button> buttons = new LinkedHashMap<>();
    private final Label answer = Forms.words(Messages.text("keys.change.how"));
    private Optional<Act> waiting = Optional.empty();

    KeyChangesCard(KeyMap keys, Set<Act> served) {
        super(10);
        this.keys = keys;
        setId("key-changes");
        answer.setId("key-answer");
        var table = new GridPane(16, 4);
        table.setPadding(new Insets(3));
        for (var group : ActGroup.values()) {
            var acts = served.stream().filter(act -> act.group() == group).toList();
            if (!acts.isEmpty()) {
                var title = new Label(group.words());
                title.getStyleClass().add("section-title");
                table.add(title, 0, table.getRowCount(), 2, 1);
                acts.forEach(act -> row(table, act));
            }
        }
        var reset = new Button(Messages.text("keys.change.reset"));
        reset.setId("keys-reset");
        reset.setOnAction(_ -> reset());
        var scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        FocusInSight.keep(scroll);
        getChildren().addAll(answer, reset, scroll);
        show();
    }

    private void row(GridPane table, Act act) {
        var button = new Button();
        button.setId("key-" + act.id());
        button.setMinWidth(150);
        button.setOnAction(_ -> await(act));
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(act, event));
        button.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(act, event));
        button.focusedProperty().subscribe(focused -> leave(act, focused));
        buttons.put(act, button);
        table.addRow(table.getRowCount(), new Label(act.words()), button);
    }

    private void await(Act act) {
        waiting = Optional.of(act);
        answer.setText(Messages.text("keys.change.press", act.words()));
        show();
    }

    private void leave(Act act, boolean focused) {
        if (!focused && waiting.equals(Optional.of(act))) {
            waiting = Optional.empty();
            show();
        }
    }

    private void pressed(Act act, KeyEvent event) {
        if (!waiting.equals(Optional.of(act)) || event.getCode() == KeyCode.TAB) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            done(Messages.text("keys.change.how"));
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            keys.clear(act);
            done(Messages.text("keys.change.cleared", act.words()));
        } else {
            Key.pressed(event).ifPresent(key -> take(act, key));
        }
    }

    private void typed(Act act, KeyEvent event) {
        if (waiting.equals(Optional.of(act))) {
            event.consume();
            Key.typed(event).ifPresent(key -> take(act, key));
        }
    }

    private void take(Act act, Key key) {
        done(
                keys.change(act, key)
                        .map(
                                other ->
                                        Messages.text(
                                                "keys.change.taken", key.words(), other.words()))
                        .orElseGet(
                                () -> Messages.text("keys.change.done", act.words(), key.words())));
    }

    private void reset() {
        keys.reset();
        done(Messages.text("keys.change.resetDone"));
    }

    private void done(String sentence) {
        waiting = Optional.empty();
        answer.setText(sentence);
        show();
    }

    private void show() {
        buttons.forEach(
                (act, button) -> {
                    var words = keys.keyOf(act).map(Key::words).orElse("–");
                    button.setText(
                            waiting.equals(Optional.of(act))
                                    ? Messages.text("keys.change.waiting")
                                    : words);
                    button.setAccessibleText(act.words() + ": " + button.getText());
                });
    }
}
