package leadwise.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The user guide, shown as text inside the program: headings, paragraphs, lists, tables and code
/// of Markdown. Pictures are left out, links are their words.
final class GuideText extends VBox {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern RULE = Pattern.compile("[|\\s:-]+");

    /// A part of the text.
    ///
    /// @param level 0 for text, 1 and more for headings
    record Block(int level, Kind kind, String text) {}

    /// How a part is set.
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        /// Lines with a tab between their cells.
        TABLE,
        /// Kept as it is, line by line.
        FIXED
    }

    GuideText(String markdown) {
        super(8);
        setId("guide");
        blocks(markdown).stream().map(GuideText::node).forEach(getChildren()::add);
    }

    private static Node node(Block block) {
        return switch (block.kind()) {
            case HEADING -> words(block, block.level() <= 2 ? "guide-heading" : "section-title");
            case PARAGRAPH -> words(block, "guide-text");
            case ITEM -> words(block, "guide-item");
            case TABLE -> new TextColumns(block.text());
            case FIXED -> words(block, "preview-text");
        };
    }

    private static Node words(Block block, String style) {
        var words = Forms.words(block.text());
        words.getStyleClass().add(style);
        return words;
    }

    /// The parts of a text in their order.
    static List<Block> blocks(String markdown) {
        var blocks = new ArrayList<Block>();
        var paragraph = new ArrayList<String>();
        var fixed = new ArrayList<String>();
        boolean inCode = false;
        for (var line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                inCode = !inCode;
                close(blocks, paragraph, fixed);
            } else if (inCode || line.startsWith("|")) {
                close(blocks, paragraph, List.of());
                if (inCode || !RULE.matcher(line).matches()) {
                    fixed.add(inCode ? line : cells(line));
                }
            } else if (line.isBlank() || line.startsWith("#") || isItem(line)) {
                close(blocks, paragraph, fixed);
                begin(blocks, paragraph, line);
            } else {
                close(blocks, List.of(), fixed);
                paragraph.add(line.strip());
            }
        }
        close(blocks, paragraph, fixed);
        return blocks;
    }

    private static void begin(List<Block> blocks, List<String> paragraph, String line) {
        int level = line.length() - line.replaceFirst("^#+", "").length();
        if (level > 0) {
            blocks.add(new Block(level, Kind.HEADING, plain(line.substring(level).strip())));
        } else if (!line.isBlank()) {
            paragraph.add(line.strip());
        }
    }

    private static boolean isItem(String line) {
        return line.strip().matches("([-*]|\\d+\\.) .*");
    }

    private static void close(List<Block> blocks, List<String> paragraph, List<String> fixed) {
        if (!paragraph.isEmpty()) {
            var text = plain(String.join(" ", paragraph));
            boolean item = isItem(text);
            if (!text.isBlank()) {
                blocks.add(
                        new Block(
                                0,
                                item ? Kind.ITEM : Kind.PARAGRAPH,
                                text.replaceFirst("^[-*] ", "•  ")));
            }
            paragraph.clear();
        }
        if (!fixed.isEmpty()) {
            var text = String.join("\n", fixed);
            blocks.add(new Block(0, text.contains("\t") ? Kind.TABLE : Kind.FIXED, text));
            fixed.clear();
        }
    }

    private static String cells(String line) {
        return plain(line.replaceFirst("^\\|", "").replaceFirst("\\|\\s*$", ""))
                .replaceAll("\\s*\\|\\s*", "\t")
                .strip();
    }

    private static String plain(String text) {
        var without = PICTURE.matcher(text).replaceAll("");
        return LINK.matcher(without).replaceAll("$1").replace("**", "").replace("`", "").strip();
    }
}
