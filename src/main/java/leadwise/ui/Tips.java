package leadwise.ui;

import javafx.scene.control.Tooltip;

/// Tooltips that stay as narrow as a column of text, so that none runs out of the screen.
public final class Tips {

    private static final double WIDTH = 420;

    private Tips() {}

    /// A tooltip of these words, broken into lines where they are many.
    public static Tooltip of(String words) {
        var tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        return tip;
    }
}
