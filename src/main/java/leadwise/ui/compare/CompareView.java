package leadwise.ui.compare;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import leadwise.ui.Messages;

import java.util.List;
import java.util.function.Consumer;

/// Phrasings side by side for the recording on the screen: the table, what the words of the chosen
/// one do, and what the encoder hardly tells apart.
public final class CompareView extends VBox {

    private final CompareViewModel model;
    private final Consumer<List<String>> onUse;
    private final Runnable onMany;
    private final TextField field = new TextField();
    private final PhrasingTable table;
    private final WordStrip words = new WordStrip();

    /// @param onUse told of the phrases that are to become labels
    /// @param onMany asked for the same phrasings over many recordings
    public CompareView(CompareViewModel model, Consumer<List<String>> onUse, Runnable onMany) {
        this.model = model;
        this.onUse = onUse;
        this.onMany = onMany;
        this.table = new PhrasingTable(model);
        getStyleClass().add("panel");
        setId("compare");
        field.setId("compare-phrase");
        field.setPromptText(Messages.text("compare.prompt"));
        field.setAccessibleText(Messages.text("compare.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> add());
        var add = ComparisonControls.button("compare.add", this::add);
        add.disableProperty().bind(field.textProperty().isEmpty());
        table.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.DELETE) {
                        remove();
                    }
                });
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((Observable _) -> words.show(table.chosen()));
        model.rows().addListener((Observable _) -> words.show(table.chosen()));
        VBox.setVgrow(table, Priority.ALWAYS);
        var hint = ComparisonControls.words("muted");
        hint.textProperty().bind(model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        var warnings = ComparisonControls.words("alarm");
        warnings.setId("compare-warnings");
        warnings.textProperty().bind(model.warningsProperty());
        warnings.visibleProperty().bind(model.warningsProperty().isNotEmpty());
        warnings.managedProperty().bind(warnings.visibleProperty());
        warnings.setMaxWidth(Double.MAX_VALUE);
        var note = ComparisonControls.words("muted");
        note.setText(Messages.text("compare.note"));
        note.getStyleClass().add("small-text");
        // for who begins; later the room is needed
        note.visibleProperty().bind(Bindings.size(model.rows()).lessThan(2));
        note.managedProperty().bind(note.visibleProperty());
        getChildren()
                .addAll(new HBox(6, field, add), hint, table, actions(), words, warnings, note);
    }

    private Node actions() {
        var synonyms = ComparisonControls.button("compare.synonyms", model::addSynonyms);
        var asOne = ComparisonControls.button("compare.asOne", model::addSynonymSet);
        var use = ComparisonControls.button("compare.use", this::use);
        var remove = ComparisonControls.button("compare.remove", this::remove);
        var clear = ComparisonControls.button("compare.clear", model::clear);
        var many = ComparisonControls.button("compare.many", onMany);
        Runnable enable =
                () -> {
                    boolean none = model.rows().isEmpty();
                    synonyms.setDisable(!model.hasSynonyms());
                    asOne.setDisable(!model.hasSynonyms());
                    List.of(use, remove, clear, many).forEach(button -> button.setDisable(none));
                };
        enable.run();
        model.rows().addListener((Observable _) -> enable.run());
        var line = new FlowPane(4, 4, synonyms, asOne, use, remove, clear, many);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void add() {
        model.add(field.getText());
        field.clear();
    }

    private void use() {
        table.chosen().ifPresent(row -> onUse.accept(row.phrasing().phrases()));
    }

    private void remove() {
        model.remove(table.selected());
    }
}
