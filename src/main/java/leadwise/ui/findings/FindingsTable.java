package leadwise.ui.findings;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import leadwise.model.Finding;
import leadwise.review.ReviewedStatement;
import leadwise.review.Verdict;
import leadwise.ui.Messages;
import leadwise.ui.ProbabilityBox;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Tips;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The ranking as rows; all rows look alike, none is a headline.
final class FindingsTable extends TableView<FindingRow> {

    private static final double TAKE_WIDTH = 40;
    private static final double SIMILARITY_WIDTH = 104;
    private static final double PERCENTILE_WIDTH = 78;

    /// Width of all columns but the labels' and the similarities', of the scroll bar and the
    /// border.
    private static final double FIXED =
            34 + ProbabilityBox.COLUMN_WIDTH + PERCENTILE_WIDTH + TAKE_WIDTH + 16;

    private final FindingsViewModel model;
    private List<leadwise.model.Label> chosen = List.of();
    private Optional<leadwise.model.Label> awaited = Optional.empty();

    private final BiConsumer<Finding, Verdict> onTake;

    private final ReviewViewModel reviews;

    /// @param reviews tells which labels are in the reading
    /// @param onTake asked to take a ranked label into the reading, or to reject it there
    FindingsTable(
            FindingsViewModel model, ReviewViewModel reviews, BiConsumer<Finding, Verdict> onTake) {
        this.model = model;
        this.reviews = reviews;
        this.onTake = onTake;
        setId("ranking");
        setAccessibleText(Messages.text("ranking.name"));
        setItems(model.rows());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(Messages.text("score.noLabels")));
        getColumns().add(words("rank", 34, FindingRow::rankText));
        var labels = labels();
        getColumns().add(labels);
        getColumns().add(probabilities());
        getColumns().add(percentiles());
        var similarities = similarities();
        // where there are probabilities, they give the order, and the similarity is one number more
        similarities.visibleProperty().bind(model.calibratedProperty().not());
        getColumns().add(similarities);
        getColumns().add(takes());
        labels.prefWidthProperty()
                .bind(
                        widthProperty()
                                .subtract(FIXED)
                                .subtract(
                                        Bindings.when(similarities.visibleProperty())
                                                .then(SIMILARITY_WIDTH)
                                                .otherwise(0.0)));
        setRowFactory(_ -> row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> chosen = selected());
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> chosen = selected());
        model.rows().addListener((Observable _) -> follow());
        reviews.reviewProperty().addListener((_, _, _) -> refresh());
    }

    List<leadwise.model.Label> selected() {
        return getSelectionModel().getSelectedItems().stream().map(FindingRow::label).toList();
    }

    void removeSelected() {
        int place = getSelectionModel().getSelectedIndex();
        model.remove(selected());
        getSelectionModel().clearAndSelect(Math.min(place, getItems().size() - 1));
        chosen = selected();
    }

    /// Moves the selected label by so many rows in the user's own order.
    void moveSelected(int by) {
        var labels = selected();
        if (labels.size() == 1) {
            var label = labels.getFirst();
            model.move(label, model.labels().indexOf(label) + by);
            select(label);
        }
    }

    /// Chooses a label and brings its row into view, now and once it has its place in the ranking.
    void select(leadwise.model.Label label) {
        chosen = List.of(label);
        awaited = Optional.of(label);
        follow();
    }

    /// The choice is of labels, not of places: rows move when numbers come.
    private void follow() {
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            var row = getItems().get(i);
            if (chosen.contains(row.label())) {
                getSelectionModel().select(i);
            }
            if (awaited.equals(Optional.of(row.label()))) {
                scrollTo(Math.max(0, i - 2));
                awaited = row.finding().isPresent() ? Optional.empty() : awaited;
            }
        }
    }

    private void pressed(KeyEvent key) {
        boolean handled = true;
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            removeSelected();
        } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            takeChosen(key.isShiftDown() ? Verdict.REJECTED : Verdict.ACCEPTED);
        } else if (key.isAltDown() && key.getCode() == KeyCode.UP) {
            moveSelected(-1);
        } else if (key.isAltDown() && key.getCode() == KeyCode.DOWN) {
            moveSelected(1);
        } else {
            handled = false;
        }
        if (handled) {
            key.consume();
        }
    }

    List<FindingRow> chosenRows() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /// Pins the chosen labels, or takes their pins away.
    void pinChosen() {
        chosen = selected();
        model.pin(chosen);
    }

    /// Takes the chosen labels into the reading, or rejects them there.
    void takeChosen(Verdict verdict) {
        chosenRows().forEach(row -> take(row, verdict));
    }

    private TableColumn<FindingRow, FindingRow> labels() {
        var column = column("label", 150);
        column.setMinWidth(100);
        column.setCellFactory(_ -> new LabelCell());
        return column;
    }

    private TableColumn<FindingRow, FindingRow> similarities() {
        var column = fixed(column("similarity", SIMILARITY_WIDTH), SIMILARITY_WIDTH);
        column.setCellFactory(_ -> new SimilarityCell());
        return column;
    }

    private TableColumn<FindingRow, FindingRow> takes() {
        var column = fixed(column("take", TAKE_WIDTH), TAKE_WIDTH);
        column.setCellFactory(_ -> new TakeCell());
        return column;
    }

    private void take(FindingRow row, Verdict verdict) {
        row.finding().ifPresent(finding -> onTake.accept(finding, verdict));
    }

    private TableColumn<FindingRow, FindingRow> probabilities() {
        var column =
                fixed(
                        column("probability", ProbabilityBox.COLUMN_WIDTH),
                        ProbabilityBox.COLUMN_WIDTH);
        column.setCellFactory(_ -> new ProbabilityCell());
        return column;
    }

    private TableColumn<FindingRow, FindingRow> percentiles() {
        var column = fixed(column("percentile", PERCENTILE_WIDTH), PERCENTILE_WIDTH);
        column.getStyleClass().add("numbers");
        column.setCellFactory(_ -> new PercentileCell());
        return column;
    }

    private TableColumn<FindingRow, FindingRow> words(
            String key, double width, Function<FindingRow, String> words) {
        var column = fixed(column(key, width), width);
        column.getStyleClass().add("numbers");
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(FindingRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(empty || row == null ? "" : words.apply(row));
                                setAlignment(Pos.CENTER_RIGHT);
                            }
                        });
        return column;
    }

    private static TableColumn<FindingRow, FindingRow> fixed(
            TableColumn<FindingRow, FindingRow> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private static TableColumn<FindingRow, FindingRow> column(String key, double width) {
        var head = new Label(Messages.text("column." + key));
        head.setTooltip(Tips.of(Messages.text("column." + key + ".tip")));
        var column = new TableColumn<FindingRow, FindingRow>();
        column.setGraphic(head);
        column.setId("column-" + key);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> itself(cell.getValue()));
        return column;
    }

    private static ObservableValue<FindingRow> itself(FindingRow row) {
        return new ReadOnlyObjectWrapper<>(row).getReadOnlyProperty();
    }

    private TableRow<FindingRow> row() {
        var row = new TableRow<FindingRow>();
        row.setOnDragDetected(
                event -> {
                    if (!row.isEmpty()) {
                        var content = new ClipboardContent();
                        content.putString(row.getItem().label().text());
                        row.startDragAndDrop(TransferMode.MOVE).setContent(content);
                        event.consume();
                    }
                });
        row.setOnDragOver(
                event -> {
                    if (event.getGestureSource() instanceof TableRow<?> from
                            && from.getTableView() == this) {
                        event.acceptTransferModes(TransferMode.MOVE);
                        event.consume();
                    }
                });
        row.setOnDragDropped(
                event -> {
                    if (event.getGestureSource() instanceof TableRow<?> from
                            && from.getItem() instanceof FindingRow dragged) {
                        model.move(
                                dragged.label(),
                                row.isEmpty() ? model.labels().size() : placeOf(row.getItem()));
                        event.setDropCompleted(true);
                        event.consume();
                    }
                });
        return row;
    }

    private int placeOf(FindingRow row) {
        return model.labels().indexOf(row.label());
    }

    /// The label, wrapped, and below it what has to be known about its wording.
    private static final class LabelCell extends TableCell<FindingRow, FindingRow> {

        private final Text label = new Text();
        private final Text mark = new Text();
        private final Text heading = new Text();
        private final VBox box = new VBox(1, heading, label, mark);

        LabelCell() {
            box.setAlignment(Pos.CENTER_LEFT);
            heading.getStyleClass().add("finding-group");
            label.getStyleClass().add("finding-label");
            mark.getStyleClass().add("finding-mark");
            label.wrappingWidthProperty().bind(widthProperty().subtract(16));
            mark.wrappingWidthProperty().bind(widthProperty().subtract(16));
        }

        @Override
        protected void updateItem(FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            heading.setText(row.heading());
            heading.setManaged(!row.heading().isEmpty());
            label.setText(row.label().text());
            mark.setText(row.noteText());
            mark.setManaged(!mark.getText().isEmpty());
            setGraphic(box);
        }
    }

    private static final class PercentileCell extends TableCell<FindingRow, FindingRow> {

        private final PercentileBox box = new PercentileBox();

        @Override
        protected void updateItem(FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            box.show(row);
            setGraphic(box);
        }
    }

    private static final class ProbabilityCell extends TableCell<FindingRow, FindingRow> {

        private final ProbabilityBox box = new ProbabilityBox();

        @Override
        protected void updateItem(FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            box.show(row.probability());
            setGraphic(box);
        }
    }

    /// The similarity as a bar and, on its right, in digits.
    private static final class SimilarityCell extends TableCell<FindingRow, FindingRow> {

        private final SimilarityBar bar = new SimilarityBar();
        private final Label digits = new Label();
        private final HBox box = new HBox(6, bar, digits);

        SimilarityCell() {
            box.setAlignment(Pos.CENTER_LEFT);
            digits.setMinWidth(Region.USE_PREF_SIZE);
            digits.setMaxWidth(Double.MAX_VALUE);
            digits.setAlignment(Pos.CENTER_RIGHT);
            HBox.setHgrow(digits, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            bar.show(row);
            digits.setText(row.similarityText());
            setGraphic(box);
        }
    }

    /// Whether the label is in the reading; where it is not, a click takes it there. The keyboard
    /// has Enter and Ctrl with the rank.
    private final class TakeCell extends TableCell<FindingRow, FindingRow> {

        private final Button take = new Button("+");

        TakeCell() {
            setAlignment(Pos.CENTER);
            take.getStyleClass().addAll("flat", "small", "take");
            take.setFocusTraversable(false);
            take.setTooltip(Tips.of(Messages.text("ranking.take.tip")));
            take.setOnAction(_ -> take(getTableRow().getItem(), Verdict.ACCEPTED));
        }

        @Override
        protected void updateItem(FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            var verdict =
                    empty || row == null ? Optional.<Verdict>empty() : verdict(row.label().text());
            boolean may = !empty && row != null && row.finding().isPresent() && verdict.isEmpty();
            setText(verdict.map(v -> v == Verdict.ACCEPTED ? "✓" : "✕").orElse(""));
            setGraphic(may ? take : null);
            if (may) {
                take.setAccessibleText(Messages.text("ranking.take", row.label().text()));
            }
        }

        private Optional<Verdict> verdict(String text) {
            return reviews.review().stream()
                    .flatMap(review -> review.statements().stream())
                    .filter(
                            statement ->
                                    statement.text().equalsIgnoreCase(text)
                                            || statement
                                                    .proposal()
                                                    .filter(p -> p.text().equals(text))
                                                    .isPresent())
                    .map(ReviewedStatement::verdict)
                    .findFirst();
        }
    }
}
