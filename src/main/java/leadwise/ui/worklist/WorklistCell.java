package leadwise.ui.worklist;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.ui.Tips;

import org.jspecify.annotations.Nullable;

/// A line of the list: the file and its number, below them state, health and percentile.
final class WorklistCell extends ListCell<WorklistRow> {

    private static final String ON_SCREEN = "▸ ";

    private final Label name = new Label();
    private final Label number = new Label();
    private final Label state = new Label();
    private final Label health = new Label();
    private final Label percentile = new Label();
    private final VBox box =
            new VBox(1, line(name, number), line(new HBox(8, state, health), percentile));

    WorklistCell() {
        getStyleClass().add("worklist-cell");
        name.getStyleClass().add("worklist-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        number.setMinWidth(Region.USE_PREF_SIZE);
        percentile.setMinWidth(Region.USE_PREF_SIZE);
        for (var small : new Label[] {state, health, percentile}) {
            small.getStyleClass().add("number-detail");
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        // as wide as the list, never wider: a name gives way to its number
        setPrefWidth(0);
    }

    private static HBox line(Region left, Label right) {
        left.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(6, left, space, right);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable WorklistRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        name.setText((row.onScreen() ? ON_SCREEN : "") + row.entry().name());
        name.setStyle(row.onScreen() ? "-fx-font-weight: bold;" : "");
        number.setText(row.numberText());
        number.setTooltip(row.numberMeaning().isEmpty() ? null : Tips.of(row.numberMeaning()));
        state.setText(row.stateText());
        health.setText(row.healthText());
        percentile.setText(row.percentileText());
        setGraphic(box);
        setTooltip(Tips.of(RowWords.details(row)));
        setAccessibleText(row.spoken());
    }
}
