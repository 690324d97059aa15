package leadwise.measure;

/// P in each lead of a template: where the leads together answer most to a hat of a P wave's width
/// before QRS, and in each lead the samples farthest from the chords that lead down from its peak.
final class PDelineator {

    static final double ONSET_HERTZ = 15;
    static final double OFFSET_HERTZ = 20;

    private static final double SEARCH_HERTZ = 40;
    private static final double HAT_SAMPLES = Traces.samples(24);

    /// The middle of P lies so long before QRS.
    private static final int FARTHEST = Traces.samples(360);

    private static final int NEAREST = Traces.samples(36);

    /// The peak of a lead from the middle of all, and of the curve from that of the hat.
    private static final int PEAK_REACH = Traces.samples(56);

    private static final int REFINE_REACH = Traces.samples(24);
    private static final int CHORD = Traces.samples(110);

    /// How far beyond its level, as a share of its height, a wave may swing and still be itself.
    private static final double BEYOND_SHARE = 0.2;

    private static final int GAP = Traces.samples(6);
    private static final double FARTHEST_MARK = Traces.samples(36);

    private final Template template;
    private final int qrsOnset;
    private final double[][] answers;

    /// @param qrsOnset the begin of the window of QRS
    PDelineator(Template template, int qrsOnset) {
        this.template = template;
        this.qrsOnset = qrsOnset;
        var before = template.heldFrom(Math.max(0, qrsOnset - GAP));
        answers = Filters.hat(Filters.lowPass(before, SEARCH_HERTZ), HAT_SAMPLES);
    }

    /// @param notBefore the end of the T wave before
    WaveMarks marks(int notBefore) {
        int from = Math.max(PEAK_REACH / 2, Math.max(notBefore, qrsOnset - FARTHEST));
        int to = qrsOnset - NEAREST;
        if (to - from < NEAREST) {
            return WaveMarks.none(template.leads());
        }
        return marksAround(middle(from, to));
    }

    /// The highest local maximum, or where there is none the maximum.
    private int middle(int from, int to) {
        var together = Filters.overLeads(answers);
        int best = -1;
        int highest = from;
        for (int i = Math.max(1, from); i < to; i++) {
            boolean top = together[i] >= together[i - 1] && together[i] > together[i + 1];
            if (top && (best < 0 || together[i] > together[best])) {
                best = i;
            }
            highest = together[i] > together[highest] ? i : highest;
        }
        return best < 0 ? highest : best;
    }

    private WaveMarks marksAround(int middle) {
        var held = template.heldFrom(Math.max(0, qrsOnset - GAP));
        var forOnset = Filters.lowPass(held, ONSET_HERTZ);
        var forOffset = Filters.lowPass(held, OFFSET_HERTZ);
        var marks = WaveMarks.none(template.leads());
        var strength = new double[template.leads()];
        for (int lead = 0; lead < template.leads(); lead++) {
            int top = top(answers[lead], middle);
            strength[lead] = Math.abs(answers[lead][top]);
            if (strength[lead] == 0) {
                continue;
            }
            double sign = Math.signum(answers[lead][top]);
            var rising = Bump.times(forOnset[lead], sign);
            int peak = highest(rising, top);
            marks.peak()[lead] = peak;
            marks.onset()[lead] = Knee.belowChord(rising, Math.max(0, peak - CHORD), peak);
            int end = Math.max(peak + GAP, Math.min(qrsOnset - Traces.samples(4), peak + CHORD));
            var falling = Bump.times(forOffset[lead], sign);
            double from = falling[(int) marks.onset()[lead]];
            double level = from - BEYOND_SHARE * (falling[peak] - from);
            marks.offset()[lead] = Knee.belowChord(Bump.notBelow(falling, level), end, peak);
        }
        marks.drawTogether(Bump.believed(strength), FARTHEST_MARK);
        return marks;
    }

    private int top(double[] answers, int middle) {
        int to = Math.min(middle + PEAK_REACH, qrsOnset - Traces.samples(16));
        return Bump.strongest(answers, Math.max(0, middle - PEAK_REACH), to, Math.min(middle, to));
    }

    private int highest(double[] values, int around) {
        int to = Math.min(around + REFINE_REACH, qrsOnset - Traces.samples(8));
        return Bump.highest(values, Math.max(0, around - REFINE_REACH), to, around);
    }
}
