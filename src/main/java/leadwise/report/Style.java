package leadwise.report;

import java.awt.Color;

/// The letters of a report's pages, sizes in millimetres.
enum Style {
    NAME(4.3, 5.4, true, Style.INK),
    STATE(3.6, 4.6, true, Style.INK),
    HEADING(2.7, 4.6, true, Style.ACCENT),
    BODY(3.0, 3.9, false, Style.INK),
    STRONG(3.0, 3.9, true, Style.INK),
    SMALL(2.5, 3.3, false, Style.MUTED);

    private static final int INK = 0x1B1B1B;
    private static final int ACCENT = 0x7A2E2E;
    private static final int MUTED = 0x565656;

    private final double sizeMm;
    private final double lineMm;
    private final boolean bold;
    private final Color colour;

    Style(double sizeMm, double lineMm, boolean bold, int rgb) {
        this.sizeMm = sizeMm;
        this.lineMm = lineMm;
        this.bold = bold;
        this.colour = new Color(rgb);
    }

    double sizeMm() {
        return sizeMm;
    }

    /// From one line to the next.
    double lineMm() {
        return lineMm;
    }

    boolean bold() {
        return bold;
    }

    Color colour() {
        return colour;
    }
}
