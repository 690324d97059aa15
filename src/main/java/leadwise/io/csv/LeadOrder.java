package leadwise.io.csv;

import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which order of the augmented leads twelve nameless columns obey: I, II and III in front, V1 to
/// V6 behind. Only ever a hint.
///
/// @param residual root mean square of what contradicts III = II − I and Goldberger's equations, as
///   a share of the largest limb lead
record LeadOrder(List<Lead> leads, double residual) {

    private static final double LARGEST_RESIDUAL = 0.05;
    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };

    static Optional<LeadOrder> of(List<double[]> columns) {
        if (columns.size() != Lead.STANDARD.size()) {
            return Optional.empty();
        }
        var one = centred(columns.get(0));
        var two = centred(columns.get(1));
        var three = centred(columns.get(2));
        double largest = Math.max(rms(one), Math.max(rms(two), rms(three)));
        if (!(largest > 0)) {
            return Optional.empty();
        }
        // aVR, aVL, aVF as they follow from I and II
        var augmented =
                List.of(
                        combined(one, -0.5, two, -0.5),
                        combined(one, 1, two, -0.5),
                        combined(one, -0.5, two, 1));
        double third = rms(combined(three, 1, combined(two, 1, one, -1), -1));
        Optional<LeadOrder> best = Optional.empty();
        for (var order : ORDERS) {
            double worst = third;
            var leads = new ArrayList<>(Lead.STANDARD);
            for (int place = 0; place < 3; place++) {
                var found = centred(columns.get(3 + place));
                worst = Math.max(worst, rms(combined(found, 1, augmented.get(order[place]), -1)));
                leads.set(3 + place, Lead.STANDARD.get(3 + order[place]));
            }
            double residual = worst / largest;
            if (residual <= best.map(LeadOrder::residual).orElse(LARGEST_RESIDUAL)) {
                best = Optional.of(new LeadOrder(List.copyOf(leads), residual));
            }
        }
        return best;
    }

    String names() {
        return String.join(",", leads.stream().map(Lead::name).toList());
    }

    String sentence() {
        return String.format(
                Locale.ROOT, "The limb leads obey this order (residual %.1f %%).", 100 * residual);
    }

    private static double[] centred(double[] values) {
        double mean = mean(values).orElse(0);
        var centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }

    private static OptionalDouble mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private static double[] combined(double[] a, double ofA, double[] b, double ofB) {
        var combined = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            combined[i] = ofA * a[i] + ofB * b[i];
        }
        return combined;
    }

    private static double rms(double[] values) {
        var squares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = values[i] * values[i];
        }
        return Math.sqrt(mean(squares).orElse(0));
    }
}
