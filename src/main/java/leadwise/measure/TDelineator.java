package leadwise.measure;

/// T in each lead of a template: where the leads together answer most to a hat of a T wave's width
/// after QRS; its onset is the sample farthest from the chord up to its peak, its offset the corner
/// of the largest trapezium (C. R. Vázquez-Seisdedos et al., 2011).
final class TDelineator {

    static final double SMOOTH_HERTZ = 20;

    private static final double SEARCH_HERTZ = 40;
    private static final double HAT_SAMPLES = Traces.samples(50);
    private static final int NEAREST = Traces.samples(50);

    /// The middle of T as a share of R-R after the fiducial.
    private static final double FARTHEST_SHARE = 0.62;

    private static final int PEAK_REACH = Traces.samples(60);
    private static final int REFINE_REACH = Traces.samples(50);
    private static final int CHORD = Traces.samples(200);
    private static final int FIRST_FAR = Traces.samples(160);
    private static final int FAR = Traces.samples(60);
    private static final int LEAST = Traces.samples(40);
    private static final int GAP = Traces.samples(10);
    private static final double FARTHEST_MARK = Traces.samples(80);

    private final Template template;
    private final QrsDelineator.Window qrs;
    private final double[][] smooth;
    private final double[][] answers;

    TDelineator(Template template, QrsDelineator.Window qrs) {
        this.template = template;
        this.qrs = qrs;
        var after = template.heldUpTo(Math.min(qrs.to() + GAP, template.length() - 1));
        smooth = Filters.lowPass(after, SMOOTH_HERTZ);
        answers = Filters.hat(Filters.lowPass(after, SEARCH_HERTZ), HAT_SAMPLES);
    }

    /// @param rr samples between beats
    WaveMarks marks(double rr) {
        int from = qrs.to() + NEAREST;
        int to =
                Math.min(
                        template.length() - GAP, template.fiducial() + (int) (FARTHEST_SHARE * rr));
        if (to - from < NEAREST) {
            return WaveMarks.none(template.leads());
        }
        var together = Filters.overLeads(answers);
        int middle = from;
        for (int i = from; i < to; i++) {
            middle = together[i] > together[middle] ? i : middle;
        }
        return marksAround(from, middle);
    }

    private WaveMarks marksAround(int from, int middle) {
        int leads = template.leads();
        var marks = WaveMarks.none(leads);
        var strength = new double[leads];
        var upright = new double[leads][];
        for (int lead = 0; lead < leads; lead++) {
            int top = top(answers[lead], from, middle);
            strength[lead] = Math.abs(answers[lead][top]);
            upright[lead] = Bump.times(smooth[lead], Math.signum(answers[lead][top]));
            if (strength[lead] > 0) {
                int peak = highest(upright[lead], from, top);
                marks.peak()[lead] = peak;
                marks.onset()[lead] = onset(upright[lead], peak);
                marks.offset()[lead] = offset(upright[lead], peak, peak + FIRST_FAR);
            }
        }
        double usual = Filters.median(marks.offset());
        for (int lead = 0; lead < leads; lead++) {
            if (strength[lead] > 0) {
                int peak = (int) marks.peak()[lead];
                marks.offset()[lead] = offset(upright[lead], peak, (int) usual + FAR);
            }
        }
        marks.drawTogether(Bump.believed(strength), FARTHEST_MARK);
        return marks;
    }

    private double onset(double[] values, int peak) {
        int from = Math.max(qrs.to() + Traces.samples(6), peak - CHORD);
        return from < peak ? Knee.belowChord(values, from, peak) : peak;
    }

    private double offset(double[] values, int peak, int far) {
        int to = Math.min(template.length() - 1, Math.max(far, peak + LEAST));
        return to > peak ? Knee.ofTrapezium(Bump.notBelow(values, values[to]), peak, to) : peak;
    }

    private int top(double[] answers, int from, int middle) {
        int to = Math.min(middle + PEAK_REACH, answers.length - GAP);
        return Bump.strongest(answers, Math.max(from, middle - PEAK_REACH), to, middle);
    }

    private static int highest(double[] values, int from, int around) {
        int to = Math.min(around + REFINE_REACH, values.length - 1);
        return Bump.highest(values, Math.max(from, around - REFINE_REACH), to, around);
    }
}
