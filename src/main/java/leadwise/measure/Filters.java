package leadwise.measure;

import leadwise.signal.Biquad;

import java.util.Arrays;

/// Filters and slopes of several leads at 500 Hz; nothing is shifted in time.
final class Filters {

    /// Below lies what breathing does, above what the heart does.
    private static final double WANDER_HERTZ = 0.5;

    private Filters() {}

    static double[][] lowPass(double[][] leads, double hertz) {
        return bothWays(leads, Biquad.lowPass(hertz, Traces.RATE));
    }

    static double[][] withoutWander(double[][] leads) {
        return bothWays(leads, Biquad.highPass(WANDER_HERTZ, Traces.RATE));
    }

    private static double[][] bothWays(double[][] leads, Biquad filter) {
        var filtered = new double[leads.length][];
        for (int lead = 0; lead < leads.length; lead++) {
            filtered[lead] = filter.bothWays(leads[lead]);
        }
        return filtered;
    }

    /// Central differences per sample.
    static double[][] slopes(double[][] leads) {
        var slopes = new double[leads.length][];
        for (int lead = 0; lead < leads.length; lead++) {
            slopes[lead] = slopes(leads[lead]);
        }
        return slopes;
    }

    private static double[] slopes(double[] values) {
        var slopes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int left = Math.max(0, i - 1);
            int right = Math.min(values.length - 1, i + 1);
            slopes[i] = right > left ? (values[right] - values[left]) / (right - left) : 0;
        }
        return slopes;
    }

    /// Root mean square over the leads, sample by sample.
    static double[] overLeads(double[][] leads) {
        var all = new double[leads.length == 0 ? 0 : leads[0].length];
        for (var lead : leads) {
            for (int i = 0; i < all.length; i++) {
                all[i] += lead[i] * lead[i] / leads.length;
            }
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.sqrt(all[i]);
        }
        return all;
    }

    /// Responses to a Mexican hat of unit energy: large in the middle of a bump that is as wide as
    /// the hat, nothing on a level or a straight line.
    static double[][] hat(double[][] leads, double sigmaSamples) {
        int half = (int) Math.round(4 * sigmaSamples);
        var hat = new double[2 * half + 1];
        double sum = 0;
        for (int k = -half; k <= half; k++) {
            double x = k / sigmaSamples;
            hat[k + half] = (1 - x * x) * Math.exp(-x * x / 2);
            sum += hat[k + half];
        }
        double energy = 0;
        for (int k = 0; k < hat.length; k++) {
            hat[k] -= sum / hat.length;
            energy += hat[k] * hat[k];
        }
        for (int k = 0; k < hat.length; k++) {
            hat[k] /= Math.sqrt(energy);
        }
        var responses = new double[leads.length][];
        for (int lead = 0; lead < leads.length; lead++) {
            responses[lead] = convolved(leads[lead], hat);
        }
        return responses;
    }

    /// Beyond the ends as if the first and the last sample went on.
    private static double[] convolved(double[] values, double[] kernel) {
        int half = kernel.length / 2;
        var padded = new double[values.length + 2 * half];
        for (int i = 0; i < padded.length; i++) {
            padded[i] = values[Math.clamp(i - half, 0, values.length - 1)];
        }
        var convolved = new double[values.length];
        for (int i = 0; i < convolved.length; i++) {
            double sum = 0;
            for (int k = 0; k < kernel.length; k++) {
                sum += kernel[k] * padded[i + k];
            }
            convolved[i] = sum;
        }
        return convolved;
    }

    /// The middle of the numbers that are there; NaN where none is.
    static double median(double... values) {
        var sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
