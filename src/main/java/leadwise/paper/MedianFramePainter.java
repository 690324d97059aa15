package leadwise.paper;

/// A double frame that says "median beat", so that nobody takes it for rhythm.
public final class MedianFramePainter implements Painter {

    private static final double OUTER_MM = 1.2;
    private static final double BETWEEN_MM = 0.8;
    private static final double WORDS_MM = 5.5;
    private static final String WORDS = "median beat, not a rhythm";
    private static final String NONE = "no median beat: none could be measured";

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        if (layout.layout().isRhythm()) {
            return;
        }
        frame(pen, layout, OUTER_MM);
        frame(pen, layout, OUTER_MM + BETWEEN_MM);
        if (layout.strips().isEmpty()) {
            centred(pen, layout, layout.heightMm() / 2, NONE);
        } else {
            centred(pen, layout, WORDS_MM, WORDS);
        }
    }

    private static void centred(Pen pen, PaperLayout layout, double yMm, String words) {
        double left = (layout.widthMm() - pen.widthMm(Lettering.NAME, words)) / 2;
        pen.text(Ink.MARK, Lettering.NAME, left, yMm, words);
    }

    private static void frame(Pen pen, PaperLayout layout, double insetMm) {
        double right = layout.widthMm() - insetMm;
        double bottom = layout.heightMm() - PaperLayout.FOOT_MM + 1 - insetMm;
        pen.line(Ink.MARK, 1, insetMm, insetMm, right, insetMm);
        pen.line(Ink.MARK, 1, insetMm, bottom, right, bottom);
        pen.line(Ink.MARK, 1, insetMm, insetMm, insetMm, bottom);
        pen.line(Ink.MARK, 1, right, insetMm, right, bottom);
    }
}
