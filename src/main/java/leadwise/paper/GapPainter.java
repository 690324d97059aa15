package leadwise.paper;

/// Shades what has no samples, and says so where there is room for the words.
public final class GapPainter implements Painter {

    private static final double MOST_HEIGHT_MM = 16;
    private static final double OPACITY = 0.75;
    private static final String WORDS = "no samples";

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        for (var strip : layout.strips()) {
            layout.recording()
                    .lead(strip.lead())
                    .ifPresent(
                            signal ->
                                    Gaps.of(
                                                    layout.recording(),
                                                    signal,
                                                    layout.firstSample(strip),
                                                    layout.endSample(strip))
                                            .forEach(gap -> shade(pen, layout, strip, gap)));
        }
    }

    private static void shade(Pen pen, PaperLayout layout, Strip strip, Stretch gap) {
        double height = Math.min(MOST_HEIGHT_MM, 0.8 * strip.roomMm());
        double left = layout.xMm(strip, gap.fromSeconds());
        double width = layout.xMm(strip, gap.toSeconds()) - left;
        pen.fill(Ink.GAP, OPACITY, left, strip.baselineMm() - height / 2, width, height);
        double words = pen.widthMm(Lettering.MARK, WORDS);
        if (words + 2 < width) {
            double x = left + (width - words) / 2;
            pen.text(Ink.TEXT, Lettering.MARK, x, strip.baselineMm() + 1, WORDS);
        }
    }
}
