package leadwise.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All keys that act in this window, by group and in two columns, made from the [KeyMap].
final class KeySheet extends VBox {

    private static final double KEYS_WIDTH = 116;

    /// What controls do with keys by themselves, so that nothing can change it.
    private static final List<String> FIXED =
            List.of(
                    "keys.fixed.text",
                    "keys.fixed.tab",
                    "keys.fixed.arrows",
                    "keys.fixed.delete",
                    "keys.fixed.order",
                    "keys.fixed.escape");

    /// A line of the sheet.
    record Row(String keys, String words) {}

    /// A heading and its lines.
    record Section(String title, List<Row> rows) {}

    KeySheet(KeyMap keys, Set<Act> served) {
        super(10);
        setId("key-sheet");
        var sections = sections(keys, served);
        var left = new VBox(10);
        var right = new VBox(10);
        int all = sections.stream().mapToInt(KeySheet::height).sum();
        int soFar = 0;
        for (var section : sections) {
            (2 * soFar < all ? left : right).getChildren().add(node(section));
            soFar += height(section);
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var note =
                words(
                        Messages.text(
                                keys.singleLettersProperty().get()
                                        ? "keys.note"
                                        : "keys.note.lettersOff"));
        note.getStyleClass().add("muted");
        getChildren().addAll(new HBox(32, left, right), note);
    }

    /// The lines of all groups that have any.
    static List<Section> sections(KeyMap keys, Set<Act> served) {
        var sections = new ArrayList<Section>();
        for (var group : ActGroup.values()) {
            var rows = rows(keys, served.stream().filter(act -> act.group() == group).toList());
            if (!rows.isEmpty()) {
                sections.add(new Section(group.words(), rows));
            }
        }
        sections.add(
                new Section(
                        Messages.text("keys.fixed"), FIXED.stream().map(KeySheet::row).toList()));
        return sections;
    }

    private static List<Row> rows(KeyMap keys, List<Act> acts) {
        return acts.stream()
                .map(Act::rowWords)
                .distinct()
                .map(words -> row(keys, acts, words))
                .toList();
    }

    private static Row row(KeyMap keys, List<Act> acts, String words) {
        var names =
                acts.stream()
                        .filter(act -> act.rowWords().equals(words))
                        .flatMap(act -> keys.keyOf(act).stream())
                        .filter(key -> keys.actOf(key).isPresent())
                        .map(Key::words)
                        .toList();
        var shown =
                names.size() > 3
                        ? names.getFirst() + " … " + lastSign(names.getLast())
                        : String.join("  ", names);
        return new Row(names.isEmpty() ? "–" : shown, words);
    }

    /// The last key of a run: it is held with what the first is held with.
    private static String lastSign(String key) {
        return key.substring(key.lastIndexOf('+') + 1);
    }

    /// A line with a tab between keys and words.
    private static Row row(String key) {
        var parts = Messages.text(key).split("\t", 2);
        return new Row(parts[0], parts[parts.length - 1]);
    }

    private static int height(Section section) {
        return section.rows().size() + 2;
    }

    private static Region node(Section section) {
        var title = new Label(section.title());
        title.getStyleClass().add("section-title");
        var table = new GridPane(14, 3);
        for (var row : section.rows()) {
            var keys = new Label(row.keys());
            keys.setMinWidth(Math.max(KEYS_WIDTH, 8.2 * row.keys().length()));
            keys.getStyleClass().add("key-name");
            table.addRow(table.getRowCount(), keys, words(row.words()));
        }
        return new VBox(3, title, table);
    }

    private static Label words(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
