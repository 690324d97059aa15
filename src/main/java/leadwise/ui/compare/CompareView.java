package leadwise.ui.compare;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import leadwise.ui.Messages;
import leadwise.ui.ProbabilityBox;
import leadwise.ui.ProbabilityWords;
import leadwise.ui.Tips;

import java.util.function.Function;

/// The table of phrasings side by side.
public final class CompareView extends VBox {

    /// Width of all columns but the phrases', of the scroll bar and the border.
    private static final double FIXED = ProbabilityBox.COLUMN_WIDTH + 78 + 78 + 16;

    private final CompareViewModel model;
    private final TextField field = new TextField();
    private final TableView<PhrasingRow> table = new TableView<>();

    public CompareView(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        setId("compare");
        field.setId("compare-phrase");
        field.setPromptText(Messages.text("compare.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> add());
        var add = button("compare.add", this::add);
        add.disableProperty().bind(field.textProperty().isEmpty());
        table.setId("phrasings");
        table.setItems(model.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(""));
        var phrases = phrases();
        phrases.prefWidthProperty().bind(table.widthProperty().subtract(FIXED));
        table.getColumns().add(phrases);
        table.getColumns().add(probabilities());
        table.getColumns()
                .add(
                        numbers(
                                "compared.percentile",
                                PhrasingRow::percentileText,
                                PhrasingRow::percentileDifferenceText));
        table.getColumns()
                .add(
                        numbers(
                                "compared.similarity",
                                PhrasingRow::similarityText,
                                PhrasingRow::similarityDifferenceText));
        table.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.DELETE) {
                        remove();
                    }
                });
        VBox.setVgrow(table, Priority.ALWAYS);
        var hint = new Label();
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("muted");
        hint.textProperty().bind(model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        var note = new Label(Messages.text("compare.note"));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().addAll("muted", "small-text");
        getChildren().addAll(new HBox(6, field, add), hint, table, actions(), note);
    }

    private HBox actions() {
        var synonyms = button("compare.synonyms", model::addSynonyms);
        synonyms.setDisable(!model.hasSynonyms());
        model.rows().addListener((Observable _) -> synonyms.setDisable(!model.hasSynonyms()));
        var line =
                new HBox(
                        4,
                        synonyms,
                        button("compare.remove", this::remove),
                        button("compare.clear", model::clear));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void add() {
        model.add(field.getText());
        field.clear();
    }

    private void remove() {
        model.remove(
                table.getSelectionModel().getSelectedItems().stream()
                        .map(PhrasingRow::phrase)
                        .toList());
    }

    private static Button button(String key, Runnable act) {
        var button = new Button(Messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static TableColumn<PhrasingRow, String> phrases() {
        var column = base("phrase", PhrasingRow::phrase);
        column.setMinWidth(130);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            private final Text text = new Text();

                            {
                                text.getStyleClass().add("finding-label");
                                text.wrappingWidthProperty().bind(widthProperty().subtract(16));
                            }

                            @Override
                            protected void updateItem(String phrase, boolean empty) {
                                super.updateItem(phrase, empty);
                                text.setText(empty ? "" : phrase);
                                setGraphic(empty ? null : text);
                            }
                        });
        return column;
    }

    private static TableColumn<PhrasingRow, ProbabilityWords> probabilities() {
        var column = base("probability", PhrasingRow::probability);
        column.setMinWidth(ProbabilityBox.COLUMN_WIDTH);
        column.setMaxWidth(ProbabilityBox.COLUMN_WIDTH);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            private final ProbabilityBox box = new ProbabilityBox();

                            @Override
                            protected void updateItem(ProbabilityWords words, boolean empty) {
                                super.updateItem(words, empty);
                                if (!empty && words != null) {
                                    box.show(words);
                                }
                                setGraphic(empty || words == null ? null : box);
                            }
                        });
        return column;
    }

    /// A number, and below it how it differs from the first phrasing's.
    private static TableColumn<PhrasingRow, PhrasingRow> numbers(
            String key,
            Function<PhrasingRow, String> number,
            Function<PhrasingRow, String> difference) {
        var column = base(key, Function.<PhrasingRow>identity());
        column.getStyleClass().add("numbers");
        column.setMinWidth(78);
        column.setMaxWidth(78);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            private final Label above = new Label();
                            private final Label below = new Label();
                            private final VBox box = new VBox(1, above, below);

                            {
                                box.setAlignment(Pos.CENTER_RIGHT);
                                below.getStyleClass().add("number-detail");
                            }

                            @Override
                            protected void updateItem(PhrasingRow row, boolean empty) {
                                super.updateItem(row, empty);
                                if (!empty && row != null) {
                                    above.setText(number.apply(row));
                                    below.setText(difference.apply(row));
                                }
                                setGraphic(empty || row == null ? null : box);
                            }
                        });
        return column;
    }

    private static <T> TableColumn<PhrasingRow, T> base(
            String key, Function<PhrasingRow, T> content) {
        var head = new Label(Messages.text("column." + key));
        head.setTooltip(Tips.of(Messages.text("column." + key + ".tip")));
        var column = new TableColumn<PhrasingRow, T>();
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell ->
                        new ReadOnlyObjectWrapper<>(content.apply(cell.getValue()))
                                .getReadOnlyProperty());
        return column;
    }
}
