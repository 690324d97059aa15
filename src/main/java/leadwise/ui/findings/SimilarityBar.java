package leadwise.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import leadwise.ui.Messages;

/// A similarity as a bar of one calm colour: colour is for quality, not for disease.
final class SimilarityBar extends StackPane {

    private static final double WIDTH = 40;

    private final Region fill = new Region();

    SimilarityBar() {
        getStyleClass().add("similarity-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinSize(WIDTH, 9);
        setMaxSize(WIDTH, 9);
        fill.getStyleClass().add("similarity-fill");
        getChildren().add(fill);
    }

    void show(FindingRow row) {
        double width = Math.round(row.bar() * WIDTH);
        fill.setMinWidth(width);
        fill.setMaxWidth(width);
        fill.setVisible(width > 0);
        setAccessibleText(Messages.text("ranking.bar", row.similarityText()));
    }
}
