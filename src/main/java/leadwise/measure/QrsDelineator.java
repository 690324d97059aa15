package leadwise.measure;

import java.util.Arrays;

/// Begin and end of QRS in each lead of a template.
///
/// First the window in which the slopes of all leads together stay above 8.5 % of their maximum. In
/// it, each lead's onset is the knee of its curve length and its offset the last sample whose slope
/// is more than a share of its largest (P. Laguna et al., 1994).
final class QrsDelineator {

    static final double SMOOTH_HERTZ = 25;
    static final double ONSET_HERTZ = 17;

    private static final double WINDOW_SHARE = 0.085;
    private static final int WINDOW_HOLD = Traces.samples(12);
    private static final int REACH = Traces.samples(80);
    private static final double STEEP_SHARE = 0.5;
    private static final double END_SHARE = 0.08;
    private static final int QUIET = Traces.samples(40);

    /// Of a lead's own mark against the median of the leads.
    private static final double OWN_SHARE = 0.6;

    private static final double FARTHEST = Traces.samples(40);

    /// A lead with less from the lowest to the highest point shows no QRS.
    private static final double LEAST_MILLIVOLTS = 0.03;

    private final Template template;
    private final double[][] slopes;
    private final double[][] softSlopes;

    /// The window of QRS in all leads together, in samples of the template.
    record Window(int from, int to) {}

    QrsDelineator(Template template) {
        this.template = template;
        slopes = Filters.slopes(Filters.lowPass(template.millivolts(), SMOOTH_HERTZ));
        softSlopes = Filters.slopes(Filters.lowPass(template.millivolts(), ONSET_HERTZ));
    }

    Window window() {
        var together = Filters.overLeads(slopes);
        int steepest = template.fiducial();
        int last = Math.min(together.length - 1, template.fiducial() + REACH);
        for (int i = Math.max(0, template.fiducial() - REACH); i <= last; i++) {
            steepest = together[i] > together[steepest] ? i : steepest;
        }
        double limit = WINDOW_SHARE * together[steepest];
        return new Window(
                quiet(together, steepest, -1, limit), quiet(together, steepest, 1, limit));
    }

    /// The first sample, walking from `from`, of a stretch below the limit.
    private static int quiet(double[] values, int from, int step, double limit) {
        int run = 0;
        int i = from;
        while (i + step >= 0 && i + step < values.length) {
            i += step;
            run = values[i] < limit ? run + 1 : 0;
            if (run >= WINDOW_HOLD) {
                return i - step * (run - 1);
            }
        }
        return i;
    }

    WaveMarks marks(Window window) {
        var marks = WaveMarks.none(template.leads());
        for (int lead = 0; lead < template.leads(); lead++) {
            if (span(template.millivolts()[lead], window) >= LEAST_MILLIVOLTS) {
                marks.onset()[lead] = onset(softSlopes[lead], window);
                marks.offset()[lead] = offset(slopes[lead], window);
                marks.peak()[lead] = peak(template.millivolts()[lead], window);
            }
        }
        var own = new double[template.leads()];
        Arrays.fill(own, OWN_SHARE);
        marks.drawTogether(own, FARTHEST);
        return marks;
    }

    private static double span(double[] values, Window window) {
        var inside = Arrays.stream(values, window.from, window.to + 1).summaryStatistics();
        return inside.getMax() - inside.getMin();
    }

    private static int onset(double[] slopes, Window window) {
        int from = Math.max(0, window.from - Traces.samples(10));
        int to = Math.min(slopes.length - 1, window.to + Traces.samples(16));
        double limit = STEEP_SHARE * steepest(slopes, from, to);
        int steep = from;
        while (steep < to && Math.abs(slopes[steep]) <= limit) {
            steep++;
        }
        int quiet = Math.max(0, window.from - QUIET);
        return Knee.ofLength(slopes, quiet, Math.max(steep, quiet + 1));
    }

    private static int offset(double[] slopes, Window window) {
        int from = Math.max(0, window.from - Traces.samples(20));
        int to = Math.min(slopes.length - 1, window.to + Traces.samples(30));
        double limit = END_SHARE * steepest(slopes, from, to);
        int last = to;
        while (last > from && Math.abs(slopes[last]) <= limit) {
            last--;
        }
        return last;
    }

    private static double steepest(double[] slopes, int from, int to) {
        double steepest = 0;
        for (int i = from; i <= to; i++) {
            steepest = Math.max(steepest, Math.abs(slopes[i]));
        }
        return steepest;
    }

    /// Where the lead is farthest from its level before QRS.
    private static int peak(double[] values, Window window) {
        int best = window.from;
        for (int i = window.from; i <= window.to; i++) {
            if (Math.abs(values[i] - values[window.from])
                    > Math.abs(values[best] - values[window.from])) {
                best = i;
            }
        }
        return best;
    }
}
