package leadwise.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Text on a card: lines with a tab as two columns, lines without one across both.
final class TextColumns extends GridPane {

    private static final double BETWEEN_COLUMNS = 24;
    private static final double BETWEEN_LINES = 5;

    TextColumns(String text) {
        super(BETWEEN_COLUMNS, BETWEEN_LINES);
        for (var line : text.split("\n", -1)) {
            int row = getRowCount();
            var cells = line.split("\t", 2);
            if (cells.length == 2) {
                var first = words(cells[0]);
                first.setMinWidth(Region.USE_PREF_SIZE);
                addRow(row, first, words(cells[1]));
            } else {
                add(words(line), 0, row, 2, 1);
            }
        }
    }

    private static Label words(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
