package leadwise.paper;

/// What painters draw with; lengths in millimetres from the top left corner, y downwards.
public interface Pen {

    /// How fine the surface is; painters leave out what it cannot show.
    double dotsPerMm();

    /// What of the paper lies on the surface; painters may leave out the rest.
    default Area visible() {
        return Area.ALL;
    }

    /// Fills a rectangle.
    ///
    /// @param opacity 0 to 1
    void fill(
            Ink ink, double opacity, double leftMm, double topMm, double widthMm, double heightMm);

    /// A straight line.
    ///
    /// @param opacity 0 to 1
    void line(Ink ink, double opacity, double fromXMm, double fromYMm, double toXMm, double toYMm);

    /// A line through the first `count` points.
    void polyline(Ink ink, double[] xMm, double[] yMm, int count);

    /// Text that begins at `xMm` and stands on `yMm`.
    void text(Ink ink, Lettering lettering, double xMm, double yMm, String text);

    /// How wide `text` would be.
    double widthMm(Lettering lettering, String text);
}
