package leadwise.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// One statement's probabilities and what happened.
final class CalibrationCases {

    static final int BINS = 10;

    private final double[] probabilities;
    private final boolean[] positive;
    private final int[] patients;
    private final int[] equalWidth;
    private final int[] equalMass;

    /// @param probabilities of each case
    /// @param positive whether the statement holds
    /// @param patients number of each case's patient
    CalibrationCases(double[] probabilities, boolean[] positive, int[] patients) {
        this.probabilities = probabilities.clone();
        this.positive = positive.clone();
        this.patients = patients.clone();
        this.equalWidth =
                Arrays.stream(probabilities).mapToInt(CalibrationCases::binOfEqualWidth).toArray();
        this.equalMass = binsOfEqualMass(probabilities);
    }

    /// 0 to 9; 1 belongs to the last.
    static int binOfEqualWidth(double probability) {
        return Math.min((int) (probability * BINS), BINS - 1);
    }

    /// The lowest tenth of the cases is bin 0; resamples keep the bins.
    private static int[] binsOfEqualMass(double[] probabilities) {
        int n = probabilities.length;
        var order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var bins = new int[n];
        for (int rank = 0; rank < n; rank++) {
            bins[order[rank]] = (int) ((long) rank * BINS / n);
        }
        return bins;
    }

    /// Expected calibration error in bins of equal width, Brier score, and the error in bins of
    /// equal mass; NaN without cases.
    record Errors(double equalWidth, double equalMass, double brier) {}

    /// @param weights how often each patient counts
    Errors errors(int[] weights) {
        // mean probability minus share that holds, times the bin's cases: one difference of sums
        var width = new double[BINS];
        var mass = new double[BINS];
        double squares = 0;
        long cases = 0;
        for (int i = 0; i < probabilities.length; i++) {
            int weight = weights[patients[i]];
            double miss = weight * (probabilities[i] - (positive[i] ? 1 : 0));
            width[equalWidth[i]] += miss;
            mass[equalMass[i]] += miss;
            squares += miss * (probabilities[i] - (positive[i] ? 1 : 0));
            cases += weight;
        }
        return cases == 0
                ? new Errors(Double.NaN, Double.NaN, Double.NaN)
                : new Errors(sizes(width) / cases, sizes(mass) / cases, squares / cases);
    }

    private static double sizes(double[] values) {
        return Arrays.stream(values).map(Math::abs).sum();
    }

    double predicted() {
        return Arrays.stream(probabilities).average().orElse(0);
    }

    int positives() {
        return (int) IntStream.range(0, positive.length).filter(i -> positive[i]).count();
    }

    int recordings() {
        return positive.length;
    }

    /// Adds what falls into each bin of equal width to sums over statements.
    void addTo(PooledBins pooled) {
        for (int i = 0; i < probabilities.length; i++) {
            pooled.add(equalWidth[i], patients[i], probabilities[i], positive[i]);
        }
    }
}
