package leadwise.paper;

/// A bracket above the top row over what the model has seen of a recording that is longer. Columns
/// are successive, so it runs on from one to the next.
///
/// @param window in seconds of the recording
public record ModelWindowPainter(Stretch window) implements Painter {

    private static final double LINE_MM = 1.5;
    private static final double HOOK_MM = 2;
    private static final double LETTER_MM = 3;
    private static final String WORDS = "seen by the model";

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        double pageEnd = layout.fromSeconds() + layout.seconds();
        boolean whole =
                window.fromSeconds() <= 0
                        && window.toSeconds() >= layout.recording().durationSeconds();
        if (whole
                || !layout.layout().isRhythm()
                || window.toSeconds() <= layout.fromSeconds()
                || window.fromSeconds() >= pageEnd) {
            return;
        }
        double from = x(layout, Math.max(layout.fromSeconds(), window.fromSeconds()));
        double to = x(layout, Math.min(pageEnd, window.toSeconds()));
        pen.line(Ink.MARK, 1, from, LINE_MM, to, LINE_MM);
        if (window.fromSeconds() >= layout.fromSeconds()) {
            pen.line(Ink.MARK, 1, from, LINE_MM, from, LINE_MM + HOOK_MM);
        }
        if (window.toSeconds() <= pageEnd) {
            pen.line(Ink.MARK, 1, to, LINE_MM, to, LINE_MM + HOOK_MM);
        }
        if (pen.widthMm(Lettering.MARK, WORDS) + 2 < to - from) {
            pen.text(Ink.MARK, Lettering.MARK, from + 1, LINE_MM + LETTER_MM, WORDS);
        }
    }

    private static double x(PaperLayout layout, double seconds) {
        double since = seconds - layout.fromSeconds();
        return layout.traceLeftMm() + since * layout.scale().mmPerSecond();
    }
}
