package leadwise.paper;

/// What a line is for; the theme gives it a colour. Widths are the thinnest lines that print well
/// at 300 dots per inch, and the least number of dots that reads well on a screen.
public enum Ink {
    GROUND(0, 0),
    MINOR(0.042, 1),
    MAJOR(0.085, 1),
    TRACE(0.127, 1.5),
    TEXT(0.085, 1),
    MARK(0.085, 1),
    GAP(0, 0),
    RAISES(0.127, 1),
    LOWERS(0.127, 1);

    private final double widthMm;
    private final double leastDots;

    Ink(double widthMm, double leastDots) {
        this.widthMm = widthMm;
        this.leastDots = leastDots;
    }

    /// The width of a line in dots.
    public double widthDots(double dotsPerMm) {
        return Math.max(widthMm * dotsPerMm, leastDots);
    }

    /// Whether lines of this ink are put on whole dots, so that all of them look the same.
    public boolean onWholeDots() {
        return this == MINOR || this == MAJOR;
    }
}
