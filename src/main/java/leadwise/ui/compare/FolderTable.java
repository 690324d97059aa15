package leadwise.ui.compare;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import leadwise.phrasing.FolderComparison;
import leadwise.report.FindingDigits;
import leadwise.ui.Messages;
import leadwise.ui.Tips;

import java.util.function.Consumer;
import java.util.function.Function;

/// The recordings by two phrasings, the largest disagreement first; Enter or a double click opens
/// one.
final class FolderTable extends TableView<FolderComparison.Point> {

    FolderTable(Consumer<FolderComparison.Point> onOpen) {
        setId("folder-table");
        setAccessibleText(Messages.text("folder.table"));
        setPlaceholder(new Label(""));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("folder.recording", p -> p.recording().name(), false));
        getColumns().add(column("folder.x", p -> FindingDigits.percentile(p.x()), true));
        getColumns().add(column("folder.y", p -> FindingDigits.percentile(p.y()), true));
        getColumns().add(column("folder.difference", FolderExport::difference, true));
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        open(onOpen);
                        key.consume();
                    }
                });
        setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        open(onOpen);
                    }
                });
    }

    private void open(Consumer<FolderComparison.Point> onOpen) {
        var chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onOpen.accept(chosen);
        }
    }

    private static TableColumn<FolderComparison.Point, String> column(
            String key, Function<FolderComparison.Point, String> text, boolean number) {
        var head = new Label(Messages.text(key));
        head.setTooltip(Tips.of(Messages.text(key + ".tip")));
        var column = new TableColumn<FolderComparison.Point, String>();
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell ->
                        new ReadOnlyStringWrapper(text.apply(cell.getValue()))
                                .getReadOnlyProperty());
        if (number) {
            column.getStyleClass().add("numbers");
            column.setMinWidth(58);
            column.setPrefWidth(62);
            column.setMaxWidth(84); // what is left over is the name's
        } else {
            column.setPrefWidth(190);
        }
        return column;
    }
}
