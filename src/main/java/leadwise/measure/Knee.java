package leadwise.measure;

/// Where a curve leaves a level: three ways that need no threshold.
final class Knee {

    /// How much of the way down is searched for the steepest place of a trapezium.
    private static final double STEEPEST_WITHIN = 0.8;

    private Knee() {}

    /// The sample between `from` and `to` that lies farthest below the chord between the two (G. W.
    /// Zack et al., 1977, the triangle method of histograms). Either may be the larger.
    static int belowChord(double[] values, int from, int to) {
        int step = Integer.signum(to - from);
        int best = from;
        double deepest = 0;
        for (int i = from; i != to; i += step) {
            double share = (double) (i - from) / (to - from);
            double depth = values[from] + share * (values[to] - values[from]) - values[i];
            if (depth > deepest) {
                deepest = depth;
                best = i;
            }
        }
        return best;
    }

    /// The knee of the length of the curve (W. Zong et al., 2003) between a quiet sample and a
    /// steep one: where it lies farthest below its chord, walking from `quiet` to `steep`.
    static int ofLength(double[] slopes, int quiet, int steep) {
        int step = Integer.signum(steep - quiet);
        double total = 0;
        for (int i = quiet; i != steep; i += step) {
            total += Math.abs(slopes[i + step]);
        }
        int best = quiet;
        double deepest = 0;
        double length = 0;
        for (int i = quiet; i != steep; i += step) {
            double depth = total * (i - quiet) / (steep - quiet) - length;
            if (depth > deepest) {
                deepest = depth;
                best = i;
            }
            length += Math.abs(slopes[i + step]);
        }
        return best;
    }

    /// The corner of the largest trapezium between the steepest descent after `peak` and `far` (C.
    /// R. Vázquez-Seisdedos et al., 2011). `far` may lie on either side.
    static int ofTrapezium(double[] values, int peak, int far) {
        int step = Integer.signum(far - peak);
        int reach = (int) (STEEPEST_WITHIN * Math.abs(far - peak));
        int steepest = peak;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < reach; k++) {
            double descent = values[peak + k * step] - values[peak + (k + 1) * step];
            if (descent > most) {
                most = descent;
                steepest = peak + k * step;
            }
        }
        int best = steepest;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = steepest; i != far; i += step) {
            double area =
                    (values[steepest] - values[i])
                            * (2 * Math.abs(far - steepest) - Math.abs(i - steepest));
            if (area > largest) {
                largest = area;
                best = i;
            }
        }
        return best;
    }
}
