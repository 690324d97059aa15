package leadwise.paper;

import leadwise.paper.Strip.Presence;

/// The leads' names where their strips begin, with a word where a lead was computed or is not
/// there, and a tick between columns.
public final class NamesPainter implements Painter {

    private static final double ABOVE_MM = 14;
    private static final double BEFORE_MM = 1.2;
    private static final double TICK_FROM_MM = 2.5;
    private static final double TICK_TO_MM = 5;

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        for (var strip : layout.strips()) {
            if (layout.xMm(strip, strip.toSeconds()) > pen.visible().leftMm()) {
                name(pen, strip);
            }
            if (!strip.isFirst() && layout.layout().isRhythm()) {
                tick(pen, strip, -1);
                tick(pen, strip, 1);
            }
        }
    }

    private static void name(Pen pen, Strip strip) {
        // on paper of which only a part is seen the name goes along
        double left = Math.max(strip.leftMm(), pen.visible().leftMm());
        double x = left + BEFORE_MM;
        double y = strip.baselineMm() - Math.min(ABOVE_MM, 0.4 * strip.roomMm());
        var name = strip.name();
        pen.text(Ink.TEXT, Lettering.NAME, x, y, name);
        var word = word(strip.presence());
        if (!word.isEmpty()) {
            double after = x + pen.widthMm(Lettering.NAME, name) + BEFORE_MM;
            pen.text(Ink.TEXT, Lettering.MARK, after, y, word);
        }
    }

    private static String word(Presence presence) {
        return switch (presence) {
            case RECORDED -> "";
            case DERIVED -> "derived";
            case ABSENT -> "absent";
        };
    }

    private static void tick(Pen pen, Strip strip, int direction) {
        pen.line(
                Ink.TEXT,
                1,
                strip.leftMm(),
                strip.baselineMm() + direction * TICK_FROM_MM,
                strip.leftMm(),
                strip.baselineMm() + direction * TICK_TO_MM);
    }
}
