package leadwise.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is said and asked before anything else: what the program is not, whether the reader wants
/// to read before the ranking is seen, and the reader's name. What has been answered before is not
/// asked again.
final class FirstStartCard extends VBox {

    private final CheckBox blindFirst = new CheckBox(Messages.text("settings.blindFirst"));
    private final boolean asks;
    private final Preferences preferences;

    FirstStartCard(Preferences preferences) {
        super(12);
        this.preferences = preferences;
        this.asks = !preferences.isBlindFirstAnswered();
        setId("first-start");
        getChildren().add(Forms.words(Messages.text("notice.text")));
        if (!asks) {
            return;
        }
        blindFirst.setId("first-blind-first");
        blindFirst.setWrapText(true);
        var tip = Forms.hint(Messages.text("settings.blindFirst.tip"));
        tip.getStyleClass().add("below-box");
        var reader = SettingsCard.reader(preferences);
        var name = new Label(Messages.text("settings.reader"));
        name.setLabelFor(reader);
        getChildren()
                .addAll(
                        new VBox(2, blindFirst, tip),
                        new VBox(
                                4, name, reader, Forms.hint(Messages.text("settings.reader.tip"))));
    }

    /// Takes the answers over.
    void answered() {
        if (asks) {
            preferences.answerBlindFirst(blindFirst.isSelected());
        }
    }
}
