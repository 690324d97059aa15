package leadwise.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A probability with its range, and below it its kind; what that means is one rest of the pointer
/// away.
public final class ProbabilityBox extends VBox {

    private final Label number = new Label();
    private final Label range = new Label();
    private final Label kind = new Label();

    public ProbabilityBox() {
        super(1);
        setAlignment(Pos.CENTER_LEFT);
        number.setMinWidth(USE_PREF_SIZE);
        range.getStyleClass().add("number-detail");
        kind.getStyleClass().add("number-detail");
        var line = new HBox(4, number, range);
        line.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(line, kind);
    }

    public void show(ProbabilityWords words) {
        number.setText(words.number());
        range.setText(words.range());
        kind.setText(words.kind());
        kind.setManaged(!words.kind().isEmpty());
        var tooltip = words.meaning().isEmpty() ? null : new Tooltip(words.meaning());
        for (var label : new Label[] {number, range, kind}) {
            label.setTooltip(tooltip);
        }
    }
}
