package leadwise.evaluate;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// How often each patient is drawn in each resample of a bootstrap: whole patients, with
/// replacement.
///
/// Figures that share the draws may be averaged and compared resample by resample.
final class Draws {

    private final int patients;
    private final int[][] weights;

    Draws(int patients, EvaluationOptions options) {
        this.patients = patients;
        this.weights = new int[options.resamples()][patients];
        var random = new Random(options.seed());
        for (var resample : weights) {
            for (int i = 0; i < patients; i++) {
                resample[random.nextInt(patients)]++;
            }
        }
    }

    int resamples() {
        return weights.length;
    }

    /// How often each patient counts in one resample; not to be changed.
    int[] weights(int resample) {
        return weights[resample];
    }

    /// How often each patient counts on the recordings as they are.
    int[] everyoneOnce() {
        return RankedCases.everyoneOnce(patients);
    }

    /// A figure with its interval; empty where it is NaN on the recordings as they are.
    ///
    /// @param figure from how often each patient counts
    Optional<Estimate> estimate(ToDoubleFunction<int[]> figure) {
        return Estimate.of(
                figure.applyAsDouble(everyoneOnce()),
                Arrays.stream(weights).mapToDouble(figure).toArray());
    }

    /// The share of `part` in `whole` with its interval.
    ///
    /// @param part what counts, patient by patient
    /// @param whole of what, patient by patient
    Optional<Estimate> share(int[] part, int[] whole) {
        return estimate(w -> (double) weighted(part, w) / weighted(whole, w));
    }

    private static long weighted(int[] counts, int[] weights) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * weights[i];
        }
        return sum;
    }
}
