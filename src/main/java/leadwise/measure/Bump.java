package leadwise.measure;

import java.util.Arrays;

/// What P and T have in common: a bump that each lead shows upright or turned over, and some
/// hardly.
final class Bump {

    /// The hat's answer at which a lead is believed half, as a share of the median lead's.
    private static final double HALF_BELIEVED = 0.5;

    private Bump() {}

    /// Where the answer is largest, whatever its sign, from `from` to before `to`; `best` where
    /// none is larger than there.
    static int strongest(double[] answers, int from, int to, int best) {
        int found = best;
        for (int i = from; i < to; i++) {
            found = Math.abs(answers[i]) > Math.abs(answers[found]) ? i : found;
        }
        return found;
    }

    /// Where the value is largest, from `from` to before `to`; `best` where none is larger.
    static int highest(double[] values, int from, int to, int best) {
        int found = best;
        for (int i = from; i < to; i++) {
            found = values[i] > values[found] ? i : found;
        }
        return found;
    }

    static double[] times(double[] values, double factor) {
        var product = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            product[i] = factor * values[i];
        }
        return product;
    }

    /// What swings beyond the level is another wave, as atrial repolarisation is.
    static double[] notBelow(double[] values, double level) {
        return Arrays.stream(values).map(v -> Math.max(v, level)).toArray();
    }

    static double[] believed(double[] strength) {
        double usual = Filters.median(strength);
        var shares = new double[strength.length];
        for (int lead = 0; lead < shares.length; lead++) {
            double both = strength[lead] + HALF_BELIEVED * usual;
            shares[lead] = both > 0 ? strength[lead] / both : 0;
        }
        return shares;
    }
}
