package leadwise.measure;

import java.util.ArrayList;
import java.util.List;

/// Sorts beats by the shape of QRS in all leads together and aligns them: a beat joins the class
/// whose mean it resembles, or begins one.
final class BeatClasses {

    /// A beat: the sample at which it is aligned with its class, and the class; −1 where QRS is cut
    /// by an end of the recording.
    record Sorted(int fiducial, int kind) {}

    private static final int BEFORE = Traces.samples(60);
    private static final int AFTER = Traces.samples(80);
    private static final int MOST_SHIFT = Traces.samples(24);
    private static final double SMOOTH_HERTZ = 25;
    private static final double LEAST_CORRELATION = 0.9;

    private final double[][] slopes;
    private final List<double[]> means = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();

    private BeatClasses(Traces traces) {
        slopes = Filters.slopes(Filters.lowPass(traces.millivolts(), SMOOTH_HERTZ));
    }

    /// Beats in the order of `peaks`.
    static List<Sorted> of(Traces traces, int[] peaks) {
        var classes = new BeatClasses(traces);
        for (int peak : peaks) {
            classes.learn(peak);
        }
        var sorted = new ArrayList<Sorted>();
        for (int peak : peaks) {
            sorted.add(classes.sort(peak));
        }
        return sorted;
    }

    private void learn(int peak) {
        if (isCut(peak)) {
            return;
        }
        var match = best(peak);
        if (match.correlation < LEAST_CORRELATION) {
            means.add(shape(peak));
            counts.add(1);
            return;
        }
        var mean = means.get(match.kind);
        var shape = shape(peak + match.shift);
        int count = counts.get(match.kind);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (mean[i] * count + shape[i]) / (count + 1);
        }
        counts.set(match.kind, count + 1);
    }

    private Sorted sort(int peak) {
        if (isCut(peak)) {
            return new Sorted(peak, -1);
        }
        var match = best(peak);
        return new Sorted(peak + match.shift, match.kind);
    }

    private record Match(int kind, int shift, double correlation) {}

    private Match best(int peak) {
        var best = new Match(-1, 0, Double.NEGATIVE_INFINITY);
        for (int shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift++) {
            if (isCut(peak + shift)) {
                continue;
            }
            var shape = shape(peak + shift);
            for (int kind = 0; kind < means.size(); kind++) {
                double correlation = correlation(shape, means.get(kind));
                if (correlation > best.correlation) {
                    best = new Match(kind, shift, correlation);
                }
            }
        }
        return best;
    }

    private boolean isCut(int peak) {
        return slopes.length == 0 || peak < BEFORE || peak + AFTER > slopes[0].length;
    }

    private double[] shape(int peak) {
        var shape = new double[slopes.length * (BEFORE + AFTER)];
        for (int lead = 0; lead < slopes.length; lead++) {
            System.arraycopy(
                    slopes[lead], peak - BEFORE, shape, lead * (BEFORE + AFTER), BEFORE + AFTER);
        }
        return shape;
    }

    /// Cosine; slopes have no level to take off.
    static double correlation(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
