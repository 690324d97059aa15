package leadwise.paper;

import leadwise.model.Signal;

/// Marks where a trace is cut off: a line along the plateau, and the word at the first one.
public final class ClippingPainter implements Painter {

    private static final double AWAY_MM = 1;
    private static final double HOOK_MM = 0.8;
    private static final double WORD_MM = 1;
    private static final double LETTER_MM = 2.4;
    private static final double EDGE_MM = 4;
    private static final String WORD = "clipped";

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        if (!layout.layout().isRhythm()) {
            return;
        }
        for (var strip : layout.strips()) {
            layout.recording()
                    .lead(strip.lead())
                    .ifPresent(signal -> paint(pen, layout, strip, signal));
        }
    }

    private static void paint(Pen pen, PaperLayout layout, Strip strip, Signal signal) {
        double rate = layout.recording().samplesPerSecond();
        boolean said = false;
        for (var plateau : layout.clipped(strip, signal)) {
            double from = Math.max(strip.fromSeconds(), plateau.from() / rate);
            double to = Math.min(strip.toSeconds(), (plateau.to() - 1) / rate);
            if (to <= from) {
                continue;
            }
            double cut = layout.yMm(strip, plateau.millivolts());
            boolean above = cut < strip.baselineMm();
            mark(pen, layout.xMm(strip, from), layout.xMm(strip, to), place(layout, cut, above));
            if (!said) {
                double y = place(layout, cut, above);
                double under = above ? y - WORD_MM : y + WORD_MM + LETTER_MM;
                pen.text(Ink.MARK, Lettering.MARK, layout.xMm(strip, from), under, WORD);
                said = true;
            }
        }
    }

    /// Just beyond the trace, but on the paper.
    private static double place(PaperLayout layout, double cutMm, boolean above) {
        double beyond = above ? cutMm - AWAY_MM : cutMm + AWAY_MM;
        return Math.clamp(beyond, EDGE_MM, Math.max(EDGE_MM, layout.heightMm() - EDGE_MM));
    }

    private static void mark(Pen pen, double fromMm, double toMm, double yMm) {
        pen.line(Ink.MARK, 1, fromMm, yMm, toMm, yMm);
        pen.line(Ink.MARK, 1, fromMm, yMm - HOOK_MM, fromMm, yMm + HOOK_MM);
        pen.line(Ink.MARK, 1, toMm, yMm - HOOK_MM, toMm, yMm + HOOK_MM);
    }
}
