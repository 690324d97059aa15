package leadwise.paper;

/// How large the paper is drawn on a surface of so many dots.
///
/// @param dotsPerMm both ways
/// @param widthMm of the whole surface
/// @param heightMm of the whole surface
public record PaperFit(double dotsPerMm, double widthMm, double heightMm) {

    /// The largest paper on which a page fits the width, and its rows the height. 5 mm are a whole
    /// number of dots, so that all major lines of the grid look the same.
    ///
    /// @param pageSeconds see [PaperStyle#pageSeconds]
    public static PaperFit to(
            PaperStyle style, double pageSeconds, double widthDots, double heightDots) {
        double most =
                Math.min(
                        widthDots / PaperLayout.pageWidthMm(style.scale(), pageSeconds),
                        heightDots / PaperLayout.leastHeightMm(style.layout()));
        return at(even(most), widthDots, heightDots);
    }

    /// A page `widthDots` wide, as high as it needs.
    public static PaperFit toWidth(PaperStyle style, double pageSeconds, double widthDots) {
        double page = PaperLayout.pageWidthMm(style.scale(), pageSeconds);
        double dotsPerMm = even(widthDots / page);
        double heightDots = Math.rint(PaperLayout.pageHeightMm(style) * dotsPerMm);
        return at(dotsPerMm, widthDots, heightDots);
    }

    /// The paper at a size that is given, large enough for the page and for the surface.
    public static PaperFit atSize(
            PaperStyle style,
            double pageSeconds,
            double dotsPerMm,
            double widthDots,
            double heightDots) {
        return new PaperFit(
                dotsPerMm,
                Math.max(
                        widthDots / dotsPerMm, PaperLayout.pageWidthMm(style.scale(), pageSeconds)),
                Math.max(heightDots / dotsPerMm, PaperLayout.leastHeightMm(style.layout())));
    }

    /// The same paper drawn larger.
    public PaperFit larger(double times) {
        return times == 1 ? this : new PaperFit(even(dotsPerMm * times), widthMm, heightMm);
    }

    private static PaperFit at(double dotsPerMm, double widthDots, double heightDots) {
        return new PaperFit(dotsPerMm, widthDots / dotsPerMm, heightDots / dotsPerMm);
    }

    private static double even(double dotsPerMm) {
        double even = Math.floor(dotsPerMm * 5) / 5;
        return even > 0 ? even : dotsPerMm;
    }
}
