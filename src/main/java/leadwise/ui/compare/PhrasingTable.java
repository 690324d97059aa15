package leadwise.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import leadwise.phrasing.Phrasing;
import leadwise.ui.Messages;
import leadwise.ui.ProbabilityBox;
import leadwise.ui.ProbabilityWords;
import leadwise.ui.Tips;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The phrasings, one a row.
final class PhrasingTable extends TableView<PhrasingRow> {

    private static final double PLACE = 28;
    private static final double NUMBERS = 78;
    private static final double DIFFERENCE = 98;

    private static final double LEAST_PHRASE = 92;

    /// Width of all columns but the phrases' and the probabilities', of the scroll bar and the
    /// border.
    private static final double FIXED = PLACE + NUMBERS + DIFFERENCE + 16;

    /// From this width on there is room for the probabilities, which wordings of one statement
    /// share anyway.
    private static final double ALL_COLUMNS = 430;

    PhrasingTable(CompareViewModel model) {
        setId("phrasings");
        setAccessibleText(Messages.text("compare.table"));
        setItems(model.rows());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(""));
        setMinHeight(150);
        var phrases = phrases();
        var probabilities = probabilities();
        probabilities.visibleProperty().bind(widthProperty().greaterThan(ALL_COLUMNS));
        phrases.prefWidthProperty()
                .bind(
                        widthProperty()
                                .subtract(FIXED)
                                .subtract(
                                        Bindings.when(probabilities.visibleProperty())
                                                .then(ProbabilityBox.COLUMN_WIDTH)
                                                .otherwise(0.0)));
        getColumns().add(places());
        getColumns().add(phrases);
        getColumns().add(probabilities);
        getColumns().add(percentiles());
        getColumns().add(differences());
    }

    /// The row that is chosen, or the first one.
    Optional<PhrasingRow> chosen() {
        var chosen = getSelectionModel().getSelectedItem();
        return Optional.ofNullable(chosen).or(() -> getItems().stream().findFirst());
    }

    List<Phrasing> selected() {
        return getSelectionModel().getSelectedItems().stream().map(PhrasingRow::phrasing).toList();
    }

    /// A cell with one node that is filled anew for each row.
    private abstract static class RowCell extends TableCell<PhrasingRow, PhrasingRow> {

        abstract Node filled(PhrasingRow row);

        @Override
        protected void updateItem(PhrasingRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : filled(row));
        }
    }

    private static TableColumn<PhrasingRow, PhrasingRow> places() {
        var column = base("rank", Function.<PhrasingRow>identity());
        fix(column, PLACE);
        column.getStyleClass().add("numbers");
        column.setCellFactory(
                _ ->
                        new RowCell() {
                            private final Label place = new Label();

                            @Override
                            Node filled(PhrasingRow row) {
                                place.setText(row.placeText());
                                return place;
                            }
                        });
        return column;
    }

    /// The phrase, and below it what has to be known of it.
    private static TableColumn<PhrasingRow, PhrasingRow> phrases() {
        var column = base("phrase", Function.<PhrasingRow>identity());
        column.setMinWidth(LEAST_PHRASE);
        column.setCellFactory(
                _ ->
                        new RowCell() {
                            private final Text text = new Text();
                            private final Text below = new Text();
                            private final VBox box = new VBox(1, text, below);

                            {
                                text.getStyleClass().add("finding-label");
                                below.getStyleClass().add("finding-mark");
                                text.wrappingWidthProperty().bind(widthProperty().subtract(16));
                                below.wrappingWidthProperty().bind(widthProperty().subtract(16));
                            }

                            @Override
                            Node filled(PhrasingRow row) {
                                text.setText(row.name());
                                below.setText(String.join("\n", row.remarks()));
                                below.setManaged(!row.remarks().isEmpty());
                                box.setAccessibleText(row.spoken());
                                setAccessibleText(row.spoken());
                                return box;
                            }
                        });
        return column;
    }

    private static TableColumn<PhrasingRow, ProbabilityWords> probabilities() {
        var column = base("probability", PhrasingRow::probability);
        fix(column, ProbabilityBox.COLUMN_WIDTH);
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

    /// The percentile; below it the spread of several phrases, and the similarity.
    private static TableColumn<PhrasingRow, PhrasingRow> percentiles() {
        var column = base("compared.percentile", Function.<PhrasingRow>identity());
        fix(column, NUMBERS);
        column.getStyleClass().add("numbers");
        column.setCellFactory(
                _ ->
                        new RowCell() {
                            private final Label percentile = new Label();
                            private final Label spread = detail();
                            private final Label similarity = detail();
                            private final VBox box = new VBox(1, percentile, spread, similarity);

                            {
                                box.setAlignment(Pos.CENTER_RIGHT);
                            }

                            @Override
                            Node filled(PhrasingRow row) {
                                percentile.setText(row.percentileText());
                                spread.setText(row.spreadText());
                                spread.setManaged(!row.spreadText().isEmpty());
                                similarity.setText(
                                        Messages.text("compare.similarity", row.similarityText()));
                                return box;
                            }
                        });
        return column;
    }

    private static TableColumn<PhrasingRow, PhrasingRow> differences() {
        var column = base("compared.difference", Function.<PhrasingRow>identity());
        fix(column, DIFFERENCE);
        column.getStyleClass().add("numbers");
        column.setCellFactory(
                _ ->
                        new RowCell() {
                            private final Label difference = new Label();

                            {
                                difference.setWrapText(true);
                                difference.setTextAlignment(TextAlignment.RIGHT);
                                difference.setAlignment(Pos.CENTER_RIGHT);
                                difference.setMaxWidth(DIFFERENCE - 14);
                                difference.setMinHeight(USE_PREF_SIZE);
                            }

                            @Override
                            Node filled(PhrasingRow row) {
                                difference.setText(row.differenceText());
                                return difference;
                            }
                        });
        return column;
    }

    private static Label detail() {
        var detail = new Label();
        detail.getStyleClass().add("number-detail");
        return detail;
    }

    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
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
