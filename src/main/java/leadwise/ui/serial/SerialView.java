package leadwise.ui.serial;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import leadwise.ui.Messages;
import leadwise.ui.Tips;

import java.util.List;

/// Two recordings at one scale, and below them what was measured on each and by how much it
/// differs.
public final class SerialView extends BorderPane {

    /// @param first draws the first recording of the model
    /// @param second draws the second; as large as the first one, so that the same scale is the
    ///   same size
    /// @param scale says at which scale both are drawn
    public SerialView(
            SerialViewModel model, Region first, Region second, ObservableValue<String> scale) {
        setId("serial");
        getStyleClass().add("serial");
        setCenter(
                new Papers(
                        framed(SerialViewModel.name(model.first()), first),
                        framed(SerialViewModel.name(model.second()), second)));
        setBottom(below(model, scale));
    }

    private static Region framed(String name, Region paper) {
        var title = new Label(name);
        title.getStyleClass().add("record-name");
        paper.setMinSize(0, 0);
        var frame = new BorderPane(paper);
        frame.setTop(title);
        frame.setMinSize(0, 0);
        return frame;
    }

    private static Node below(SerialViewModel model, ObservableValue<String> scale) {
        var note = new Label();
        note.textProperty().bind(scale);
        note.getStyleClass().addAll("muted", "small-text");
        note.setWrapText(true);
        var box = new VBox(6);
        box.getStyleClass().add("serial-table");
        if (!model.warning().isEmpty()) {
            var warning = new Label("⚠ " + model.warning());
            warning.setId("serial-warning");
            warning.getStyleClass().add("alarm");
            box.getChildren().add(warning);
        }
        box.getChildren().addAll(table(model), note);
        return box;
    }

    /// A measurement is a column: so the table is low and the papers are high.
    private static GridPane table(SerialViewModel model) {
        var table = new GridPane(12, 3);
        table.setId("serial-measurements");
        table.addColumn(
                0,
                new Label(),
                head(SerialViewModel.name(model.first())),
                head(SerialViewModel.name(model.second())),
                head(Messages.text("serial.difference")));
        table.getColumnConstraints().add(new ColumnConstraints(70, 130, 220));
        for (var row : model.rows()) {
            var difference = cell(row.differenceText());
            difference.getStyleClass().add("record-name");
            if (!row.reason().isEmpty()) {
                difference.setTooltip(Tips.of(row.reason()));
            }
            difference.setAccessibleText(
                    String.join(
                            ", ",
                            row.name(),
                            row.firstText(),
                            row.secondText(),
                            Messages.text("serial.difference"),
                            row.differenceText(),
                            row.unit()));
            difference.setFocusTraversable(true);
            table.addColumn(
                    table.getColumnCount(),
                    head(row.name() + "\n" + row.unit()),
                    cell(row.firstText()),
                    cell(row.secondText()),
                    difference);
            var column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(column);
        }
        return table;
    }

    private static Label head(String words) {
        var head = new Label(words);
        head.setTextAlignment(TextAlignment.RIGHT);
        head.getStyleClass().addAll("muted", "small-text");
        return head;
    }

    private static Label cell(String words) {
        var cell = new Label(words);
        cell.setMinWidth(Region.USE_PREF_SIZE);
        return cell;
    }

    /// Two regions of exactly the same size: beside each other where the room is wide, else one
    /// above the other, whichever leaves the larger drawing.
    private static final class Papers extends Pane {

        private static final double GAP = 8;

        /// A page of ten seconds is about so many times wider than high.
        private static final double PAGE_SHAPE = 1.6;

        private final List<Region> both;

        Papers(Region first, Region second) {
            both = List.of(first, second);
            getChildren().addAll(both);
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            double width = snapSizeX(getWidth());
            double height = snapSizeY(getHeight());
            double halfWidth = Math.floor((width - GAP) / 2);
            double halfHeight = Math.floor((height - GAP) / 2);
            boolean beside = size(halfWidth, height) >= size(width, halfHeight);
            double eachWidth = beside ? halfWidth : width;
            double eachHeight = beside ? height : halfHeight;
            both.getFirst().resizeRelocate(0, 0, eachWidth, eachHeight);
            both.getLast()
                    .resizeRelocate(
                            beside ? width - halfWidth : 0,
                            beside ? 0 : height - halfHeight,
                            eachWidth,
                            eachHeight);
        }

        private static double size(double width, double height) {
            return Math.min(width, height * PAGE_SHAPE);
        }
    }
}
