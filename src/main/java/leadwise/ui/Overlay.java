package leadwise.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A card over the window for what has to be answered first; what lies below gets no keys and no
/// clicks. Not a second window: those get lost behind the first.
public final class Overlay extends StackPane {

    private static final double WIDTH = 640;

    private final Node below;
    private @Nullable Node focusedBefore;

    /// A button of a card.
    ///
    /// @param act runs after the card is closed
    public record Choice(String id, String words, boolean isDefault, Runnable act) {}

    public Overlay(Node below) {
        this.below = below;
        getStyleClass().add("overlay");
        setId("overlay");
        setVisible(false);
    }

    /// Shows a card with one or more buttons; the last one is what Esc does.
    public void show(String title, Node content, List<Choice> choices) {
        show(title, content, WIDTH, choices);
    }

    /// Shows a card that is at most `width` logical pixels wide.
    public void show(String title, Node content, double width, List<Choice> choices) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        if (!isVisible()) {
            focusedBefore = owner;
        }
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        var buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        for (var choice : choices) {
            var button = new Button(choice.words());
            button.setId(choice.id());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setDefaultButton(choice.isDefault());
            button.setCancelButton(choice.equals(choices.getLast()));
            if (choice.isDefault()) {
                button.getStyleClass().add("accent");
            }
            button.setOnAction(
                    _ -> {
                        hide();
                        choice.act().run();
                    });
            buttons.getChildren().add(button);
        }
        // room for the ring around a control that has the focus
        var padded = new StackPane(content);
        padded.setPadding(new Insets(3));
        var scroll = new ScrollPane(padded);
        FocusInSight.keep(scroll);
        scroll.setFitToWidth(true);
        // a scroll pane takes wrapped text for one line high; the text knows better once laid out
        scroll.prefViewportHeightProperty()
                .bind(padded.layoutBoundsProperty().map(Bounds::getHeight));
        scroll.getStyleClass().add("card-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var card = new VBox(14, heading, scroll, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(width, Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        below.setDisable(true);
        setVisible(true);
        card.applyCss();
        buttons.getChildren().getFirst().requestFocus();
    }

    public void hide() {
        setVisible(false);
        getChildren().clear();
        below.setDisable(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }
}
