package leadwise.paper;

/// The grid: 1 mm and 5 mm, square at every speed and gain. Minor lines fade where they come too
/// close to tell apart, and go.
public final class GridPainter implements Painter {

    private static final int MINORS_PER_MAJOR = 5;
    private static final double FULL_DOTS_PER_MM = 4;
    private static final double GONE_DOTS_PER_MM = 2.5;

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        paint(pen, layout.widthMm(), layout.heightMm());
    }

    /// Paper without a recording.
    public void paint(Pen pen, double widthMm, double heightMm) {
        pen.fill(Ink.GROUND, 1, 0, 0, widthMm, heightMm);
        double minor = minorOpacity(pen.dotsPerMm());
        if (minor > 0) {
            lines(pen, Ink.MINOR, minor, widthMm, heightMm);
        }
        lines(pen, Ink.MAJOR, 1, widthMm, heightMm);
    }

    static double minorOpacity(double dotsPerMm) {
        double share = (dotsPerMm - GONE_DOTS_PER_MM) / (FULL_DOTS_PER_MM - GONE_DOTS_PER_MM);
        return Math.clamp(share, 0, 1);
    }

    private static void lines(Pen pen, Ink ink, double opacity, double widthMm, double heightMm) {
        for (int mm = 0; mm <= widthMm; mm++) {
            if (isFor(ink, mm)) {
                pen.line(ink, opacity, mm, 0, mm, heightMm);
            }
        }
        for (int mm = 0; mm <= heightMm; mm++) {
            if (isFor(ink, mm)) {
                pen.line(ink, opacity, 0, mm, widthMm, mm);
            }
        }
    }

    private static boolean isFor(Ink ink, int mm) {
        return (mm % MINORS_PER_MAJOR == 0) == (ink == Ink.MAJOR);
    }
}
