package leadwise.report;

import java.util.List;

/// A line of a column, ready to be printed.
///
/// @param pieces from left to right
/// @param heightMm to the next line
record Line(List<Piece> pieces, double heightMm) {

    /// Letters in a line.
    ///
    /// @param xMm where they begin, or end, in the column
    /// @param endsThere whether `xMm` is their right end
    record Piece(Style style, double xMm, String text, boolean endsThere) {}

    Line {
        pieces = List.copyOf(pieces);
    }

    static Line of(Style style, double xMm, String text) {
        return new Line(List.of(new Piece(style, xMm, text, false)), style.lineMm());
    }

    void print(Sheet sheet, double leftMm, double topMm) {
        for (var piece : pieces) {
            double x = leftMm + piece.xMm();
            double y = topMm + 0.78 * heightMm;
            if (piece.endsThere()) {
                sheet.textTo(piece.style(), x, y, piece.text());
            } else {
                sheet.text(piece.style(), x, y, piece.text());
            }
        }
    }
}
