package leadwise.ui.reading;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import leadwise.ui.Messages;
import leadwise.ui.Tips;

import org.jspecify.annotations.Nullable;

/// The statements as lines: Enter rewords, Space turns the verdict, Delete removes, Alt with an
/// arrow moves.
final class StatementList extends ListView<StatementRow> {

    private static final double ROW_HEIGHT = 30;
    private static final int MOST_ROWS = 5;
    private static final double BORDER = 2;

    private final ReadingViewModel model;
    private Runnable rewording = () -> {};

    StatementList(ReadingViewModel model) {
        this.model = model;
        setId("statements");
        setAccessibleText(Messages.text("reading.statements"));
        setItems(model.rows());
        setEditable(true);
        setFixedCellSize(ROW_HEIGHT);
        setCellFactory(_ -> new StatementCell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // the keyboard comes here to do something with a line
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused && getSelectionModel().isEmpty()) {
                                getSelectionModel().selectLast();
                            }
                        });
        model.rows().addListener((Observable _) -> fit());
        fit();
    }

    /// Gives the statement that is being reworded the words that stand there.
    void finish() {
        rewording.run();
    }

    /// As high as its lines; what is more than a few scrolls.
    private void fit() {
        int shown = Math.min(MOST_ROWS, getItems().size());
        double height = shown * ROW_HEIGHT + BORDER;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setVisible(shown > 0);
        setManaged(shown > 0);
    }

    private void pressed(KeyEvent key) {
        var row = getSelectionModel().getSelectedItem();
        if (row == null || getEditingIndex() >= 0) {
            return;
        }
        int place = getSelectionModel().getSelectedIndex();
        boolean handled = true;
        if (key.isShortcutDown()) {
            handled = false;
        } else if (key.getCode() == KeyCode.ENTER) {
            edit(place);
        } else if (key.getCode() == KeyCode.SPACE) {
            model.turn(row);
            getSelectionModel().select(place);
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            model.remove(row);
            getSelectionModel().select(Math.min(place, getItems().size() - 1));
        } else if (key.isAltDown() && key.getCode() == KeyCode.UP) {
            move(row, place, -1);
        } else if (key.isAltDown() && key.getCode() == KeyCode.DOWN) {
            move(row, place, 1);
        } else {
            handled = false;
        }
        if (handled) {
            key.consume();
        }
    }

    private void move(StatementRow row, int place, int by) {
        model.move(row, by);
        getSelectionModel().select(Math.clamp(place + (long) by, 0, getItems().size() - 1));
    }

    /// Verdict, words, and where they come from; a field while the words are changed.
    private final class StatementCell extends ListCell<StatementRow> {

        private final Text sign = new Text();
        private final Text words = new Text();
        private final Label note = new Label();
        private final Region space = new Region();
        private final HBox line = new HBox(8, sign, words, space, note);
        private @Nullable TextField field;

        StatementCell() {
            words.getStyleClass().add("finding-label");
            note.getStyleClass().addAll("muted", "small-text");
            note.setMinWidth(0);
            sign.getStyleClass().add("finding-label");
            HBox.setHgrow(space, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            line.setPrefWidth(0);
        }

        @Override
        protected void updateItem(StatementRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            sign.setText(row.sign());
            words.setText(row.text());
            words.setStrikethrough(row.sign().equals("✕"));
            note.setText(row.note());
            note.setTooltip(row.note().isEmpty() ? null : Tips.of(row.note()));
            setAccessibleText(row.spoken());
            setGraphic(line);
        }

        @Override
        public void startEdit() {
            super.startEdit();
            if (!isEditing()) {
                return;
            }
            var row = getItem();
            var entry = new TextField(row.text());
            entry.setId("reword");
            entry.setAccessibleText(Messages.text("reading.reword"));
            entry.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    key -> {
                        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                            finish();
                            key.consume();
                        } else if (key.getCode() == KeyCode.ESCAPE) {
                            cancelEdit();
                            key.consume();
                        }
                    });
            field = entry;
            rewording =
                    () -> {
                        cancelEdit();
                        model.reword(row, entry.getText());
                    };
            setGraphic(entry);
            entry.selectAll();
            entry.requestFocus();
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            if (field != null) {
                field = null;
                rewording = () -> {};
                setGraphic(line);
                StatementList.this.requestFocus();
            }
        }
    }
}
