package leadwise.signal;

import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Each chest lead against what the other independent leads foretell of it.
///
/// The heart is nearly a dipole, so that a lead is nearly a weighted sum of the others. The weights
/// are the least-squares fit over recordings of many people, each recording scaled to the same
/// size, so that they do not follow a fault of the recording they are used on.
final class ChestForecast {

    static final double FROM_HERTZ = 1;
    static final double TO_HERTZ = 30;

    /// For V1 to V6, the weights of I, II, V1 … V6. `SeededFaultsTest` fits them anew on the PTB-XL
    /// recordings that the limits were set on.
    private static final double[][] WEIGHTS = {
        {-0.57, -0.06, 0, 0.41, 0.01, -0.03, 0.02, -0.08},
        {0.46, -0.10, 0.85, 0, 0.71, -0.18, 0.01, -0.10},
        {0.12, 0.15, 0.02, 0.51, 0, 0.75, -0.20, -0.17},
        {-0.10, 0.07, -0.03, -0.09, 0.50, 0, 0.88, -0.23},
        {0.04, -0.01, 0.01, 0, -0.07, 0.43, 0, 0.75},
        {0.18, 0.22, -0.03, -0.02, -0.05, -0.10, 0.65, 0},
    };

    private static final int LIMB = 2;

    /// How one lead compares.
    ///
    /// @param correlation with what is foretold, −1 to 1
    /// @param ratio of the lead's size to what is foretold
    /// @param unanimity of the other leads: the size of their sum against the sum of their sizes;
    ///   where they nearly cancel, little is foretold
    record Fit(Lead lead, double correlation, double ratio, double unanimity) {

        /// How many times larger or smaller than foretold.
        double times() {
            return Math.max(ratio, 1 / ratio);
        }
    }

    /// Where the lead fits best when it is moved.
    ///
    /// @param seconds by which the lead comes late; negative where it comes early
    record Shift(double seconds, double correlation) {}

    private final Map<Lead, double[]> measured;
    private final Map<Lead, double[]> foretold = new HashMap<>();
    private final List<Fit> fits = new ArrayList<>();

    private ChestForecast(Map<Lead, double[]> measured) {
        this.measured = measured;
        for (int chest = 0; chest < WEIGHTS.length; chest++) {
            var lead = Lead.INDEPENDENT.get(chest + LIMB);
            var forecast = forecast(WEIGHTS[chest]);
            foretold.put(lead, forecast);
            var own = samples(lead);
            double size = Math.sqrt(power(forecast));
            fits.add(
                    new Fit(
                            lead,
                            correlation(own, forecast, 0),
                            Math.sqrt(power(own)) / size,
                            size / sumOfSizes(WEIGHTS[chest])));
        }
    }

    /// Empty where not all of the eight independent leads are there.
    static Optional<ChestForecast> of(SlowLeads leads) {
        return leads.leads().containsAll(Lead.INDEPENDENT)
                ? Optional.of(new ChestForecast(leads.between(FROM_HERTZ, TO_HERTZ)))
                : Optional.empty();
    }

    /// For V1 to V6, the weights of the independent leads.
    static double[][] weights() {
        return Arrays.stream(WEIGHTS).map(double[]::clone).toArray(double[][]::new);
    }

    private double[] forecast(double[] weights) {
        var sum = new double[samples(Lead.I).length];
        for (int lead = 0; lead < weights.length; lead++) {
            var x = samples(Lead.INDEPENDENT.get(lead));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[lead] * x[i];
            }
        }
        return sum;
    }

    private double sumOfSizes(double[] weights) {
        double sum = 0;
        for (int lead = 0; lead < weights.length; lead++) {
            sum += Math.abs(weights[lead]) * Math.sqrt(power(samples(Lead.INDEPENDENT.get(lead))));
        }
        return sum;
    }

    private double[] samples(Lead lead) {
        return measured.getOrDefault(lead, new double[0]);
    }

    /// V1 to V6.
    List<Fit> fits() {
        return fits;
    }

    /// The shift, within the limits, at which `lead` fits best.
    Shift bestShift(Lead lead) {
        var own = samples(lead);
        var forecast = foretold.getOrDefault(lead, own);
        int most = (int) (HealthLimits.MOST_SHIFT_SECONDS * SlowLeads.SAMPLES_PER_SECOND);
        most = Math.min(most, own.length / 2);
        var best = new Shift(0, -1);
        for (int late = -most; late <= most; late++) {
            double correlation = correlation(own, forecast, late);
            if (correlation > best.correlation()) {
                best = new Shift(late / SlowLeads.SAMPLES_PER_SECOND, correlation);
            }
        }
        return best;
    }

    /// Correlation of `x`, which comes `late` samples later, with `y`.
    private static double correlation(double[] x, double[] y, int late) {
        int from = Math.max(0, late);
        int to = Math.min(x.length, x.length + late);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = from; i < to; i++) {
            xy += x[i] * y[i - late];
            xx += x[i] * x[i];
            yy += y[i - late] * y[i - late];
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }

    private static double power(double[] x) {
        double sum = Double.MIN_NORMAL;
        for (double value : x) {
            sum += value * value;
        }
        return sum;
    }
}
