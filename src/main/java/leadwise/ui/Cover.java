package leadwise.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Lies over the paper for what needs its room for a while; Esc or its button brings the paper
/// back, and the keyboard to where it was.
final class Cover extends BorderPane {

    private final Label heading = new Label();
    private final Runnable onClosed;
    private @Nullable Node focusedBefore;

    /// @param onClosed takes the keyboard where the node that had it is gone
    Cover(Runnable onClosed) {
        this.onClosed = onClosed;
        setId("cover");
        getStyleClass().add("cover");
        heading.getStyleClass().add("card-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new Button(Messages.text("cover.close"));
        close.setId("cover-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> hide());
        var top = new HBox(8, heading, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("cover-top");
        setTop(top);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        hide();
                        key.consume();
                    }
                });
        setVisible(false);
    }

    /// Covers the paper with `content` and gives it the keyboard.
    void show(String title, Region content) {
        if (!isVisible()) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        heading.setText(title);
        setCenter(content);
        setVisible(true);
        content.requestFocus();
    }

    void hide() {
        setVisible(false);
        setCenter(null);
        var before = focusedBefore;
        focusedBefore = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        } else {
            onClosed.run();
        }
    }
}
