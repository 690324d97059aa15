package leadwise.measure;

import java.util.Arrays;

/// Finds where in a beat a wave of its class's template lies, and how much it resembles it.
final class WaveMatcher {

    /// How a beat's wave compares with the template's.
    ///
    /// @param shift samples by which it is later
    /// @param correlation of all leads together at that shift; 0 where there is no such wave
    record Match(int shift, double correlation) {}

    private static final Match NONE = new Match(0, 0);
    private static final int MARGIN = Traces.samples(10);

    private final Traces traces;
    private final int fiducial;
    private final int from;
    private final int to;

    /// The template around the wave, each lead without its mean.
    private final double[][] wanted;

    /// @param traces low-passed at `hertz`, as the template will be
    WaveMatcher(Traces traces, Template template, WaveMarks marks, double hertz) {
        this.traces = traces;
        fiducial = template.fiducial();
        if (marks.isEmpty()) {
            from = 0;
            to = 0;
            wanted = new double[0][];
            return;
        }
        from = Math.max(0, (int) min(marks.onset()) - MARGIN);
        to = Math.min(template.length(), (int) max(marks.offset()) + MARGIN);
        wanted = Filters.lowPass(template.millivolts(), hertz);
        for (int lead = 0; lead < wanted.length; lead++) {
            wanted[lead] = withoutMean(wanted[lead], from, to);
        }
    }

    /// The best match at most `mostShift` samples away.
    Match of(int beat, int mostShift) {
        var best = NONE;
        for (int shift = -mostShift; shift <= mostShift && to > from; shift++) {
            double correlation = correlation(beat - fiducial + shift);
            if (correlation > best.correlation) {
                best = new Match(shift, correlation);
            }
        }
        return best;
    }

    private double correlation(int at) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int lead = 0; lead < wanted.length; lead++) {
            if (!traces.isThere(lead, at + from, at + to)) {
                continue;
            }
            var values = traces.millivolts()[lead];
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < to - from; i++) {
                double a = wanted[lead][i];
                double b = values[at + from + i];
                ab += a * b;
                aa += a * a;
                sum += b;
                squares += b * b;
            }
            bb += squares - sum * sum / (to - from);
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }

    private static double[] withoutMean(double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).average().orElse(0);
        return Arrays.stream(values, from, to).map(v -> v - mean).toArray();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElseThrow();
    }
}
