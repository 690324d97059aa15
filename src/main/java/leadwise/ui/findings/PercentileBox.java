package leadwise.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import leadwise.ui.Messages;
import leadwise.ui.Tips;

/// A percentile, and below it the lowest and highest in other wordings, once they are known.
final class PercentileBox extends VBox {

    private final Label number = new Label();
    private final Label spread = new Label();

    PercentileBox() {
        super(1);
        setAlignment(Pos.CENTER_RIGHT);
        spread.getStyleClass().add("number-detail");
        getChildren().addAll(number, spread);
    }

    void show(FindingRow row) {
        number.setText(row.percentileText());
        spread.setText(row.spreadText());
        boolean known = !spread.getText().isEmpty();
        spread.setManaged(known);
        spread.setVisible(known);
        var tip =
                known
                        ? Tips.of(
                                Messages.text(
                                        "percentile.spread.tip",
                                        number.getText(),
                                        spread.getText()))
                        : null;
        number.setTooltip(tip);
        spread.setTooltip(tip);
        number.setAccessibleText(
                known
                        ? Messages.text("percentile.spoken", number.getText(), spread.getText())
                        : number.getText());
    }
}
