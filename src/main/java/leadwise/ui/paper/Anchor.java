package leadwise.ui.paper;

/// Which point of the paper lies where on the screen.
///
/// @param xMm of the paper
/// @param yMm of the paper
/// @param xPixels of the view, where the point shall lie
/// @param yPixels of the view, where the point shall lie
record Anchor(double xMm, double yMm, double xPixels, double yPixels) {

    static final Anchor CORNER = new Anchor(0, 0, 0, 0);

    /// The same said of the view's upper left corner.
    Anchor atCorner(double pixelsPerMm) {
        return new Anchor(xMm - xPixels / pixelsPerMm, yMm - yPixels / pixelsPerMm, 0, 0);
    }

    /// A place between the start and `most`.
    static double within(double place, double most) {
        return Math.clamp(place, 0, Math.max(0, most));
    }
}
