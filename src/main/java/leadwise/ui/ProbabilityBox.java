package leadwise.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A probability, and below it its range and its kind; what that means is one rest of the pointer
/// away.
public final class ProbabilityBox extends VBox {

    /// Of a column of these.
    public static final double COLUMN_WIDTH = 88;

    private final Label number = new Label();
    private final Label range = new Label();
    private final Label kind = new Label();

    public ProbabilityBox() {
        super(1);
        setAlignment(Pos.CENTER_LEFT);
        range.getStyleClass().add("number-detail");
        kind.getStyleClass().add("number-detail");
        getChildren().addAll(number, range, kind);
    }

    public void show(ProbabilityWords words) {
        number.setText(words.number());
        range.setText(words.range());
        range.setManaged(!words.range().isEmpty());
        kind.setText(words.kind());
        kind.setManaged(!words.kind().isEmpty());
        var tooltip = words.meaning().isEmpty() ? null : Tips.of(words.meaning());
        for (var label : new Label[] {number, range, kind}) {
            label.setTooltip(tooltip);
        }
    }
}
