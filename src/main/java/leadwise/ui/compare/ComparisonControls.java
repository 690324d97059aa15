package leadwise.ui.compare;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import leadwise.ui.Messages;
import leadwise.ui.Tips;

/// What both views of a comparison are made of.
final class ComparisonControls {

    private ComparisonControls() {}

    /// Words of a style that take as many lines as they need.
    static Label words(String style) {
        var words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(style);
        return words;
    }

    /// Its words, tip and id follow from `key`.
    static Button button(String key, Runnable act) {
        var button = new Button(Messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setTooltip(Tips.of(Messages.text(key + ".tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
