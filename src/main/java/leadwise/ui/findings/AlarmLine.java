package leadwise.ui.findings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import leadwise.ui.Messages;
import leadwise.ui.Tips;

/// Says above the ranking that the recording contradicts itself, or that there is no ranking; not
/// there when there is nothing to say.
final class AlarmLine extends VBox {

    /// @param onAllTheSame asked for the ranking in spite of what was found
    AlarmLine(GateViewModel model, Runnable onAllTheSame) {
        super(8);
        getStyleClass().add("alarm");
        var sentence = new Label();
        sentence.setId("ranking-alarm");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty().bind(model.sentenceProperty());
        var allTheSame = new Button(Messages.text("ranking.allTheSame"));
        allTheSame.setId("rank-all-the-same");
        allTheSame.setTooltip(Tips.of(Messages.text("ranking.allTheSame.tip")));
        allTheSame.setMinWidth(USE_PREF_SIZE);
        allTheSame.setOnAction(_ -> onAllTheSame.run());
        allTheSame.visibleProperty().bind(model.overridableProperty());
        allTheSame.managedProperty().bind(allTheSame.visibleProperty());
        getChildren().addAll(sentence, allTheSame);
        visibleProperty().bind(model.sentenceProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
