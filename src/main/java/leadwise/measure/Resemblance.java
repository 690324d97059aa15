package leadwise.measure;

import leadwise.measure.BeatClasses.Sorted;

import java.util.Arrays;

/// How much a beat resembles its class's template around one wave, and how far the wave is moved.
///
/// @param shift samples by which the beat's wave is later than the template's
/// @param correlation of all leads together at that shift; 0 where there is no such wave
record Resemblance(int shift, double correlation) {

    private static final Resemblance NONE = new Resemblance(0, 0);
    private static final int MARGIN = Traces.samples(10);

    /// @param traces low-passed at `hertz`, as the template is here
    static Resemblance of(
            Traces traces,
            Delineation delineation,
            WaveMarks marks,
            double hertz,
            Sorted beat,
            int mostShift) {
        if (marks.isEmpty()) {
            return NONE;
        }
        var template = delineation.template();
        int from = (int) min(marks.onset()) - MARGIN;
        int to = (int) max(marks.offset()) + MARGIN;
        if (from < 0 || to > template.length()) {
            from = Math.max(0, from);
            to = Math.min(template.length(), to);
        }
        var smooth = Filters.lowPass(template.millivolts(), hertz);
        var best = NONE;
        for (int shift = -mostShift; shift <= mostShift; shift++) {
            int at = beat.fiducial() - template.fiducial() + shift;
            double correlation = correlation(traces, smooth, at, from, to);
            // of equals the one that moves least
            boolean better =
                    correlation > best.correlation
                            || (correlation == best.correlation
                                    && Math.abs(shift) < Math.abs(best.shift));
            best = better ? new Resemblance(shift, correlation) : best;
        }
        return best;
    }

    /// Of what is left when each lead's mean is taken off, over the leads that are there.
    private static double correlation(
            Traces traces, double[][] template, int at, int from, int to) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int lead = 0; lead < template.length; lead++) {
            if (!traces.isThere(lead, at + from, at + to)) {
                continue;
            }
            var values = traces.millivolts()[lead];
            double meanA = Arrays.stream(template[lead], from, to).average().orElse(0);
            double meanB = Arrays.stream(values, at + from, at + to).average().orElse(0);
            for (int i = from; i < to; i++) {
                double a = template[lead][i] - meanA;
                double b = values[at + i] - meanB;
                ab += a * b;
                aa += a * a;
                bb += b * b;
            }
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }

    private static double min(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElseThrow();
    }
}
