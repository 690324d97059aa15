package leadwise.evaluate;

import java.util.Arrays;
import java.util.Optional;

/// A figure with its 95 % bootstrap interval.
///
/// @param value on the recordings as they are
/// @param low the 2.5th percentile over the resamples
/// @param high the 97.5th percentile over the resamples
public record Estimate(double value, double low, double high) {

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /// A figure that was counted and not sampled; its interval is itself.
    static Estimate exact(double value) {
        return new Estimate(value, value, value);
    }

    /// Empty where the figure is undefined (NaN), as it is with one class only; undefined resamples
    /// are left out of the interval.
    static Optional<Estimate> of(double value, double[] resamples) {
        var defined = Arrays.stream(resamples).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (Double.isNaN(value) || defined.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(value, quantile(defined, LOW), quantile(defined, HIGH)));
    }

    /// Linear between the two nearest order statistics.
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
