package leadwise.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Whether the review is saved, in the status line: in words and with a sign, not by colour alone.
final class SavedItem extends Label {

    private static final String FAILED = "failed";

    SavedItem(ReviewViewModel reviews) {
        setId("saved");
        getStyleClass().add("saved");
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        reviews.savedProperty().subscribe(this::show);
    }

    private void show(SaveState state) {
        setVisible(!(state instanceof SaveState.Nothing));
        getStyleClass().remove(FAILED);
        switch (state) {
            case SaveState.Nothing() -> setText("");
            case SaveState.Saved() -> say("saved.yes", Messages.text("saved.yes.tip"));
            case SaveState.Saving() -> say("saved.soon", Messages.text("saved.soon.tip"));
            case SaveState.NotSaved(var reason) -> {
                say("saved.no", Messages.text("saved.failed", ReviewWords.reason(reason)));
                getStyleClass().add(FAILED);
            }
            case SaveState.ReadOnly(var sentence) -> say("saved.readonly", sentence);
            case SaveState.NotKept() -> say("saved.memory", Messages.text("saved.memory.tip"));
        }
    }

    private void say(String key, String tip) {
        setText(Messages.text(key));
        setTooltip(Tips.of(tip));
    }
}
