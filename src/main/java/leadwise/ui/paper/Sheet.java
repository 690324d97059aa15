package leadwise.ui.paper;

import leadwise.paper.PaperFit;
import leadwise.paper.Theme;

/// The paper as it lies under the view, and all that the grid depends on.
///
/// @param width of the view, in logical pixels
/// @param height of the view, in logical pixels
/// @param dotsPerPixel how fine the screen is
/// @param fit the whole paper
/// @param leftMm what of the paper lies at the view's left edge
/// @param topMm what of the paper lies at the view's upper edge
record Sheet(
        double width,
        double height,
        double dotsPerPixel,
        PaperFit fit,
        double leftMm,
        double topMm,
        Theme theme) {

    /// The paper with `anchor` where it shall lie.
    static Sheet of(
            double width,
            double height,
            double dotsPerPixel,
            PaperFit fit,
            Anchor anchor,
            Theme theme) {
        var corner = new Sheet(width, height, dotsPerPixel, fit, 0, 0, theme);
        var wanted = anchor.atCorner(corner.pixelsPerMm());
        return new Sheet(
                width,
                height,
                dotsPerPixel,
                fit,
                Anchor.within(wanted.xMm(), corner.mostLeftMm()),
                Anchor.within(wanted.yMm(), corner.mostTopMm()),
                theme);
    }

    double pixelsPerMm() {
        return fit.dotsPerMm() / dotsPerPixel;
    }

    /// How far the view can be moved to the right.
    double mostLeftMm() {
        return rest(fit.widthMm() - width / pixelsPerMm());
    }

    /// How far the view can be moved down.
    double mostTopMm() {
        return rest(fit.heightMm() - height / pixelsPerMm());
    }

    double xMm(double xPixels) {
        return leftMm + xPixels / pixelsPerMm();
    }

    double yMm(double yPixels) {
        return topMm + yPixels / pixelsPerMm();
    }

    double xPixels(double xMm) {
        return (xMm - leftMm) * pixelsPerMm();
    }

    double yPixels(double yMm) {
        return (yMm - topMm) * pixelsPerMm();
    }

    /// What lies at a place of the view now, and shall stay there.
    Anchor anchor(double xPixels, double yPixels) {
        return new Anchor(xMm(xPixels), yMm(yPixels), xPixels, yPixels);
    }

    /// Less than a dot is rounding, not paper.
    private double rest(double mm) {
        return mm * fit.dotsPerMm() < 0.5 ? 0 : mm;
    }
}
