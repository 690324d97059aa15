package leadwise.report;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a column. Nothing is cut: a word that is longer than the column goes
/// on in the next line.
///
/// @param widthMm of the column
record Typesetter(Typeface typeface, double widthMm) {

    /// Lines that begin at `indentMm`; line breaks of the text stay.
    List<Line> lines(Style style, double indentMm, String text) {
        return broken(style, widthMm - indentMm, text).stream()
                .map(line -> Line.of(style, indentMm, line))
                .toList();
    }

    /// The same with `mark` before the first line.
    List<Line> marked(String mark, Style style, double indentMm, String text) {
        var lines = new ArrayList<>(lines(style, indentMm, text));
        var first = lines.getFirst();
        var pieces = new ArrayList<>(first.pieces());
        pieces.addFirst(new Line.Piece(style, 0, mark, false));
        lines.set(0, new Line(pieces, first.heightMm()));
        return lines;
    }

    /// The text in parts that fit `roomMm`; at least one.
    List<String> broken(Style style, double roomMm, String text) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\\R", -1)) {
            breakParagraph(style, roomMm, typeface.printable(paragraph).strip(), lines);
        }
        return lines;
    }

    private void breakParagraph(Style style, double roomMm, String text, List<String> lines) {
        var rest = text;
        while (!fits(style, roomMm, rest)) {
            int most = longestThatFits(style, roomMm, rest);
            int blank = rest.lastIndexOf(' ', most);
            int end = blank > 0 ? blank : most;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
    }

    private int longestThatFits(Style style, double roomMm, String text) {
        int few = 1;
        int many = text.length();
        while (many - few > 1) {
            int middle = (few + many) / 2;
            if (fits(style, roomMm, text.substring(0, middle))) {
                few = middle;
            } else {
                many = middle;
            }
        }
        return few;
    }

    private boolean fits(Style style, double roomMm, String text) {
        return typeface.widthMm(text, style.sizeMm()) <= roomMm;
    }
}
