package leadwise.paper;

/// Sizes of text: in millimetres of the paper, but never smaller than can be read.
public enum Lettering {
    NAME(4.2, 13),
    FOOT(3.2, 11),
    MARK(2.9, 10);

    private final double heightMm;
    private final double leastDots;

    Lettering(double heightMm, double leastDots) {
        this.heightMm = heightMm;
        this.leastDots = leastDots;
    }

    /// The font's size.
    ///
    /// @param textDotsPerMm dots of the size that text is designed for: a screen drawn at 200 % has
    ///   half as many of them as it has dots
    public double dots(double textDotsPerMm) {
        return Math.max(heightMm * textDotsPerMm, leastDots);
    }
}
