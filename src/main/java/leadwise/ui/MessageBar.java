package leadwise.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar with the one sentence of the [MessageBoard]; gone when there is none.
final class MessageBar extends HBox {

    MessageBar(MessageBoard board) {
        super(8);
        setId("message");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("message-bar");
        var sentence = new Label();
        sentence.setId("message-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var close = new Button(Messages.text("message.dismiss"));
        close.setId("message-dismiss");
        close.getStyleClass().add("small");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> board.clear());
        var act = new Button();
        act.setId("message-act");
        act.getStyleClass().add("small");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.managedProperty().bind(act.visibleProperty());
        getChildren().addAll(sentence, act, close);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        board.messageProperty()
                .addListener(
                        (_, _, now) -> {
                            setVisible(now.isPresent());
                            getStyleClass().remove("failed");
                            now.ifPresent(
                                    message -> {
                                        sentence.setText(message.sentence());
                                        act.setVisible(message.action().isPresent());
                                        message.action().ifPresent(a -> offer(act, a, board));
                                        if (message.failed()) {
                                            getStyleClass().add("failed");
                                        }
                                    });
                        });
    }

    private static void offer(Button button, MessageBoard.Action action, MessageBoard board) {
        button.setText(action.words());
        button.setOnAction(
                _ -> {
                    board.clear();
                    action.act().run();
                });
    }
}
