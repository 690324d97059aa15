package leadwise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.settings.Language;
import leadwise.settings.ThemeChoice;

/// The few settings; each acts at once.
final class SettingsCard extends VBox {

    /// @param changeKeys opens the card with the keys
    /// @param calibrate opens the card with the bar
    SettingsCard(Preferences preferences, Runnable changeKeys, Runnable calibrate) {
        super(12);
        setId("settings");
        var table = new GridPane(16, 10);
        row(table, "settings.theme", theme(preferences));
        row(table, "settings.language", language(preferences));
        row(table, "settings.reader", reader(preferences));
        getChildren()
                .addAll(
                        table,
                        box("settings.blindFirst", preferences.blindFirstProperty()),
                        box("settings.patientHidden", preferences.patientHiddenProperty()),
                        box("settings.singleLetters", preferences.singleLettersProperty()),
                        new HBox(
                                8,
                                button("settings.keys", changeKeys),
                                button("settings.calibrate", calibrate)));
    }

    private static void row(GridPane table, String key, Node control) {
        var name = new Label(Messages.text(key));
        name.setLabelFor(control);
        name.setMinWidth(Region.USE_PREF_SIZE);
        table.addRow(table.getRowCount(), name, control);
        var tip = Forms.hint(Messages.text(key + ".tip"));
        table.add(tip, 1, table.getRowCount());
    }

    private static Node theme(Preferences preferences) {
        var box =
                Forms.choice(
                        "settings-theme",
                        Messages.text("settings.theme"),
                        ThemeChoice.values(),
                        SettingsCard::words);
        box.valueProperty().bindBidirectional(preferences.themeProperty());
        return box;
    }

    /// How a choice of colours is called.
    static String words(ThemeChoice choice) {
        return switch (choice) {
            case PAPER -> Messages.text("theme.paper");
            case DARK -> Messages.text("theme.dark");
            case HIGH_CONTRAST -> Messages.text("theme.highContrast");
        };
    }

    private static Node language(Preferences preferences) {
        var box =
                Forms.choice(
                        "settings-language",
                        Messages.text("settings.language"),
                        Language.values(),
                        SettingsCard::words);
        box.valueProperty().bindBidirectional(preferences.languageProperty());
        return box;
    }

    private static String words(Language language) {
        return switch (language) {
            case SYSTEM -> Messages.text("language.system");
            case ENGLISH -> "English";
            case GERMAN -> "Deutsch";
        };
    }

    static TextField reader(Preferences preferences) {
        var field = new TextField();
        field.setId("settings-reader");
        field.setAccessibleText(Messages.text("settings.reader"));
        field.setPrefColumnCount(22);
        field.textProperty().bindBidirectional(preferences.readerProperty());
        return field;
    }

    private static Node box(String key, BooleanProperty property) {
        var box = new CheckBox(Messages.text(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(property);
        var tip = Forms.hint(Messages.text(key + ".tip"));
        tip.getStyleClass().add("below-box");
        return new VBox(2, box, tip);
    }

    private static Button button(String key, Runnable act) {
        var button = new Button(Messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> act.run());
        return button;
    }
}
