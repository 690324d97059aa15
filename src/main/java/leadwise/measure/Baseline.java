package leadwise.measure;

import java.util.Arrays;

/// Takes off the wander of the baseline: a cubic spline through the level just before QRS of every
/// beat (C. R. Meyer and H. N. Keiser, 1977). Unlike a high-pass filter it leaves ST where it is.
final class Baseline {

    /// The level is the mean of this stretch before the onset of QRS.
    static final int FROM = Traces.samples(20);

    static final int TO = Traces.samples(4);

    private Baseline() {}

    /// @param onsets samples where QRS begins, ascending; beats whose level lies in a gap are
    ///   passed over
    static Traces without(Traces traces, int[] onsets) {
        var corrected = new double[traces.leads().size()][];
        for (int lead = 0; lead < corrected.length; lead++) {
            int ofLead = lead;
            var knots =
                    Arrays.stream(onsets)
                            .filter(at -> traces.isThere(ofLead, at - FROM, at))
                            .toArray();
            corrected[lead] = corrected(traces.millivolts()[lead], knots);
        }
        return traces.with(corrected);
    }

    static double level(double[] values, int onset) {
        int from = Math.max(0, onset - FROM);
        int to = Math.max(from + 1, onset - TO);
        return Arrays.stream(values, from, to).average().orElseThrow();
    }

    private static double[] corrected(double[] values, int[] knots) {
        var levels = Arrays.stream(knots).mapToDouble(at -> level(values, at)).toArray();
        if (knots.length == 0) {
            double middle = Filters.median(values);
            return Arrays.stream(values).map(v -> v - middle).toArray();
        }
        var curvatures = curvatures(knots, levels);
        var corrected = values.clone();
        int k = 0;
        for (int i = 0; i < values.length; i++) {
            while (k < knots.length - 2 && i > knots[k + 1]) {
                k++;
            }
            corrected[i] -= at(i, k, knots, levels, curvatures);
        }
        return corrected;
    }

    /// Constant before the first knot and after the last.
    private static double at(int i, int k, int[] knots, double[] levels, double[] curvatures) {
        if (i <= knots[0]) {
            return levels[0];
        }
        if (i >= knots[knots.length - 1]) {
            return levels[levels.length - 1];
        }
        double width = knots[k + 1] - knots[k];
        double a = (knots[k + 1] - i) / width;
        double b = 1 - a;
        return a * levels[k]
                + b * levels[k + 1]
                + ((a * a * a - a) * curvatures[k] + (b * b * b - b) * curvatures[k + 1])
                        * (width * width)
                        / 6;
    }

    /// Second derivatives of the natural cubic spline at its knots (tridiagonal system, solved
    /// forwards and backwards).
    private static double[] curvatures(int[] x, double[] y) {
        int n = x.length;
        var curvatures = new double[n];
        var share = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double left = x[i] - x[i - 1];
            double right = x[i + 1] - x[i];
            double weight = left / (left + right);
            double pivot = weight * curvatures[i - 1] + 2;
            double bend = (y[i + 1] - y[i]) / right - (y[i] - y[i - 1]) / left;
            share[i] = (6 * bend / (left + right) - weight * share[i - 1]) / pivot;
            curvatures[i] = (weight - 1) / pivot;
        }
        double next = 0;
        for (int i = n - 2; i >= 1; i--) {
            next = curvatures[i] * next + share[i];
            curvatures[i] = next;
        }
        if (n > 0) {
            curvatures[0] = 0;
            curvatures[n - 1] = 0;
        }
        return curvatures;
    }
}
