package leadwise.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import leadwise.ui.Messages;

import java.util.function.Consumer;

/// A line that asks for a name and goes away again; Esc leaves it without an answer.
final class NameLine extends HBox {

    private final Label words = new Label();
    private final TextField field = new TextField();
    private final Runnable onLeft;
    private Consumer<String> answer = _ -> {};

    /// @param onLeft takes the keyboard afterwards
    NameLine(Runnable onLeft) {
        super(6);
        this.onLeft = onLeft;
        setId("set-name-line");
        setAlignment(Pos.CENTER_LEFT);
        words.setLabelFor(field);
        words.setMinWidth(USE_PREF_SIZE);
        field.setId("set-name");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> give());
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        leave();
                        key.consume();
                    }
                });
        var give = new Button(Messages.text("sets.give"));
        give.setId("set-name-give");
        give.setMinWidth(USE_PREF_SIZE);
        give.disableProperty().bind(field.textProperty().isEmpty());
        give.setOnAction(_ -> give());
        var cancel = new Button(Messages.text("cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> leave());
        getChildren().addAll(words, field, give, cancel);
        setShown(false);
    }

    /// Asks; a blank answer is none.
    void ask(String key, String present, Consumer<String> onAnswer) {
        answer = onAnswer;
        words.setText(Messages.text(key));
        field.setAccessibleText(words.getText());
        field.setText(present);
        setShown(true);
        field.requestFocus();
        field.selectAll();
    }

    private void give() {
        var name = field.getText();
        leave();
        if (!name.isBlank()) {
            answer.accept(name);
        }
    }

    private void leave() {
        setShown(false);
        onLeft.run();
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
