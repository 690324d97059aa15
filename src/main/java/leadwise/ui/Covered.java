package leadwise.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A panel with numbers, covered while the reader reads first. What is covered is not there at all:
/// neither for the eye nor for the keyboard nor for who hears the screen.
public final class Covered extends StackPane {

    /// @param panel what is covered
    public Covered(Region panel, BlindViewModel blind) {
        var words = new Label(Messages.text("blind.covered"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        var uncover = new Button(Messages.text("blind.uncover"));
        uncover.getStyleClass().add("uncover");
        uncover.setTooltip(Tips.of(Messages.text("blind.uncover.tip")));
        uncover.setOnAction(_ -> blind.uncover());
        var cover = new VBox(12, words, uncover);
        cover.setAlignment(Pos.CENTER_LEFT);
        cover.setMaxWidth(360);
        cover.visibleProperty().bind(blind.coveredProperty());
        panel.visibleProperty().bind(blind.coveredProperty().not());
        getChildren().addAll(panel, cover);
    }
}
