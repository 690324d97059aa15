package leadwise.paper;

import leadwise.model.Caliper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Calipers on the strips of their lead, their times as faint lines through the other leads, and
/// what they measure beside them. They belong to the rhythm: a page of median beats has none.
///
/// @param calipers from the bottom up
public record CaliperPainter(List<Drawn> calipers) implements Painter {

    private static final double REACH_MM = 13;
    private static final double HANDLE_MM = 1.8;
    private static final double FAINT = 0.28;
    private static final double QUIET = 0.6;
    private static final double LINE_MM = 4.4;
    private static final double SMALL_MM = 1.2;

    /// Closer than this, numbers of the march-out would run into each other.
    private static final double NUMBERS_MM = 4;

    /// A caliper as it is to be drawn.
    ///
    /// @param chosen whether keys move it: its ends then carry squares
    /// @param secondEnd which of its ends keys move; that one's square is filled
    /// @param marchOut the repeated interval, where it is wanted
    /// @param words lines below the values
    public record Drawn(
            Caliper caliper,
            boolean chosen,
            boolean secondEnd,
            Optional<MarchOut> marchOut,
            List<String> words) {

        public Drawn {
            words = List.copyOf(words);
        }
    }

    public CaliperPainter {
        calipers = List.copyOf(calipers);
    }

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        if (!layout.layout().isRhythm()) {
            return;
        }
        double lastRowMm =
                layout.strips().stream().mapToDouble(Strip::baselineMm).max().orElse(Double.NaN);
        for (var drawn : calipers) {
            for (var strip : layout.strips()) {
                if (strip.lead().equals(drawn.caliper().lead())) {
                    drawn.marchOut().ifPresent(m -> marks(pen, layout, strip, m, QUIET, true));
                    own(pen, layout, strip, drawn);
                } else {
                    boolean last = strip.baselineMm() == lastRowMm;
                    drawn.marchOut().ifPresent(m -> marks(pen, layout, strip, m, FAINT, last));
                    guides(pen, layout, strip, drawn.caliper());
                }
            }
            layout.strips().stream()
                    .filter(strip -> strip.lead().equals(drawn.caliper().lead()))
                    .filter(strip -> ends(strip, drawn.caliper()) > 0)
                    .max(
                            Comparator.comparingInt((Strip strip) -> ends(strip, drawn.caliper()))
                                    .thenComparingDouble(s -> s.toSeconds() - s.fromSeconds()))
                    .ifPresent(strip -> values(pen, layout, strip, drawn));
        }
    }

    private static int ends(Strip strip, Caliper caliper) {
        return (isOn(strip, caliper.fromSeconds()) ? 1 : 0)
                + (isOn(strip, caliper.toSeconds()) ? 1 : 0);
    }

    /// The times of a caliper on a strip of another lead.
    private static void guides(Pen pen, PaperLayout layout, Strip strip, Caliper caliper) {
        if (caliper.kind() == Caliper.Kind.AMPLITUDE) {
            return;
        }
        double reach = reach(layout);
        for (double seconds : new double[] {caliper.fromSeconds(), caliper.toSeconds()}) {
            if (isOn(strip, seconds)) {
                double x = layout.xMm(strip, seconds);
                pen.line(
                        Ink.MARK,
                        FAINT,
                        x,
                        strip.baselineMm() - reach,
                        x,
                        strip.baselineMm() + reach);
            }
        }
    }

    private static void own(Pen pen, PaperLayout layout, Strip strip, Drawn drawn) {
        var caliper = drawn.caliper();
        boolean from = end(pen, layout, strip, drawn, false);
        boolean to = end(pen, layout, strip, drawn, true);
        if (from && to && caliper.kind() != Caliper.Kind.AMPLITUDE) {
            double y = strip.baselineMm() - reach(layout) + 1;
            level(pen, layout, strip, caliper, y, 0);
        }
        if (from && to && caliper.kind() != Caliper.Kind.TIME) {
            double x = layout.xMm(strip, caliper.toSeconds());
            double top = layout.yMm(strip, caliper.fromMillivolts());
            pen.line(Ink.MARK, 1, x, top, x, layout.yMm(strip, caliper.toMillivolts()));
        }
    }

    /// One end: an upright line for time, a level one for amplitude.
    private static boolean end(
            Pen pen, PaperLayout layout, Strip strip, Drawn drawn, boolean second) {
        var caliper = drawn.caliper();
        double seconds = second ? caliper.toSeconds() : caliper.fromSeconds();
        if (!isOn(strip, seconds)) {
            return false;
        }
        double x = layout.xMm(strip, seconds);
        double y = layout.yMm(strip, second ? caliper.toMillivolts() : caliper.fromMillivolts());
        double reach = reach(layout);
        if (caliper.kind() != Caliper.Kind.AMPLITUDE) {
            pen.line(Ink.MARK, 1, x, strip.baselineMm() - reach, x, strip.baselineMm() + reach);
        }
        if (caliper.kind() != Caliper.Kind.TIME) {
            level(pen, layout, strip, caliper, y, HANDLE_MM);
        }
        if (drawn.chosen()) {
            handle(pen, x, y, drawn.secondEnd() == second);
        }
        return true;
    }

    /// From one end to the other and `beyond` both, as far as the strip goes.
    private static void level(
            Pen pen, PaperLayout layout, Strip strip, Caliper caliper, double y, double beyond) {
        double one = onStrip(layout, strip, caliper.fromSeconds());
        double other = onStrip(layout, strip, caliper.toSeconds());
        pen.line(Ink.MARK, 1, Math.min(one, other) - beyond, y, Math.max(one, other) + beyond, y);
    }

    private static double onStrip(PaperLayout layout, Strip strip, double seconds) {
        return layout.xMm(strip, Math.clamp(seconds, strip.fromSeconds(), strip.toSeconds()));
    }

    private static void handle(Pen pen, double x, double y, boolean filled) {
        double left = x - HANDLE_MM / 2;
        double top = y - HANDLE_MM / 2;
        pen.fill(filled ? Ink.MARK : Ink.GROUND, 1, left, top, HANDLE_MM, HANDLE_MM);
        double right = left + HANDLE_MM;
        double foot = top + HANDLE_MM;
        pen.polyline(
                Ink.MARK,
                new double[] {left, right, right, left, left},
                new double[] {top, top, foot, foot, top},
                5);
    }

    /// @param numbered whether the marks carry their numbers here
    private static void marks(
            Pen pen,
            PaperLayout layout,
            Strip strip,
            MarchOut march,
            double opacity,
            boolean numbered) {
        double reach = reach(layout);
        double foot = strip.baselineMm() + reach;
        double freeFromMm = Double.NEGATIVE_INFINITY;
        for (var mark : march.marks()) {
            if (mark.number() == 0 || mark.number() == 1 || !isOn(strip, mark.seconds())) {
                continue;
            }
            double x = layout.xMm(strip, mark.seconds());
            // a mark on a beat reaches up to it, one beside a beat stays short
            double top = mark.onBeat() ? strip.baselineMm() - reach : foot - reach / 2;
            pen.line(Ink.MARK, opacity, x, top, x, foot);
            if (numbered && x >= freeFromMm) {
                pen.text(Ink.MARK, Lettering.MARK, x + 0.6, foot, number(mark.number()));
                freeFromMm = x + NUMBERS_MM;
            }
        }
    }

    private static String number(int number) {
        return number < 0 ? "\u2212" + -number : Integer.toString(number);
    }

    /// Above the earlier end, where no trace but a tall beat comes.
    private static void values(Pen pen, PaperLayout layout, Strip strip, Drawn drawn) {
        var caliper = drawn.caliper();
        var lines = new ArrayList<>(CaliperReading.lines(caliper, layout.scale()));
        lines.addAll(drawn.words());
        double width =
                lines.stream()
                        .mapToDouble(line -> pen.widthMm(Lettering.FOOT, line))
                        .max()
                        .orElse(0);
        double height = lines.size() * LINE_MM + SMALL_MM / 2;
        double left = onStrip(layout, strip, Math.min(caliper.fromSeconds(), caliper.toSeconds()));
        double x = Math.clamp(left, 1, Math.max(1, layout.widthMm() - width - 1));
        double top = Math.max(0.5, strip.baselineMm() - reach(layout) - height);
        pen.fill(Ink.GROUND, 0.85, x - SMALL_MM / 2, top, width + SMALL_MM, height);
        for (int i = 0; i < lines.size(); i++) {
            pen.text(Ink.MARK, Lettering.FOOT, x, top + (i + 0.8) * LINE_MM, lines.get(i));
        }
    }

    private static boolean isOn(Strip strip, double seconds) {
        return seconds >= strip.fromSeconds() && seconds <= strip.toSeconds();
    }

    private static double reach(PaperLayout layout) {
        return Math.min(REACH_MM, 0.45 * layout.rowMm());
    }
}
