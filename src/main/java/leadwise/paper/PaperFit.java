package leadwise.paper;

/// How large the paper is drawn on a surface of so many dots.
///
/// @param dotsPerMm both ways
/// @param widthMm of the whole surface
/// @param heightMm of the whole surface
public record PaperFit(double dotsPerMm, double widthMm, double heightMm) {

    /// The largest paper on which a page of `layout` fits the width, and its rows the height. 5 mm
    /// are a whole number of dots, so that all major lines of the grid look the same.
    public static PaperFit to(
            Layout layout, PaperScale scale, double widthDots, double heightDots) {
        double most =
                Math.min(
                        widthDots / PaperLayout.pageWidthMm(scale),
                        heightDots / PaperLayout.leastHeightMm(layout));
        return at(even(most), widthDots, heightDots);
    }

    /// The page of `layout` drawn `widthDots` wide, as high as it needs.
    public static PaperFit toWidth(Layout layout, PaperScale scale, double widthDots) {
        double dotsPerMm = even(widthDots / PaperLayout.pageWidthMm(scale));
        double heightDots = Math.rint(PaperLayout.pageHeightMm(layout, scale) * dotsPerMm);
        return at(dotsPerMm, widthDots, heightDots);
    }

    private static PaperFit at(double dotsPerMm, double widthDots, double heightDots) {
        return new PaperFit(dotsPerMm, widthDots / dotsPerMm, heightDots / dotsPerMm);
    }

    private static double even(double dotsPerMm) {
        double even = Math.floor(dotsPerMm * 5) / 5;
        return even > 0 ? even : dotsPerMm;
    }
}
