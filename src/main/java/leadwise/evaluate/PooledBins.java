package leadwise.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Probabilities of all statements together in bins of equal width, summed patient by patient so
/// that a resample costs one pass over the patients.
final class PooledBins {

    private final double[] predicted = new double[CalibrationCases.BINS];
    private final int[][] pairs;
    private final int[][] held;

    PooledBins(int patients) {
        pairs = new int[CalibrationCases.BINS][patients];
        held = new int[CalibrationCases.BINS][patients];
    }

    void add(int bin, int patient, double probability, boolean positive) {
        predicted[bin] += probability;
        pairs[bin][patient]++;
        held[bin][patient] += positive ? 1 : 0;
    }

    /// The bins that hold anything, from the lowest.
    List<ReliabilityBin> bins(Draws draws) {
        var bins = new ArrayList<ReliabilityBin>();
        for (int bin = 0; bin < CalibrationCases.BINS; bin++) {
            int at = bin;
            long all = Arrays.stream(pairs[at]).asLongStream().sum();
            draws.share(held[at], pairs[at])
                    .ifPresent(
                            observed ->
                                    bins.add(
                                            new ReliabilityBin(
                                                    predicted[at] / all, observed, all)));
        }
        return bins;
    }
}
