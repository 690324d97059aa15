package leadwise.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// One label's cases from the highest score to the lowest, sorted once so that every resample costs
/// one pass.
final class RankedCases {

    private final int[] patientAt;
    private final boolean[] positiveAt;
    private final boolean[] tieEndsAt;

    /// @param scores of each case
    /// @param positive whether the label holds
    /// @param patients number of each case's patient
    RankedCases(double[] scores, boolean[] positive, int[] patients) {
        int n = scores.length;
        var order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                        .mapToInt(Integer::intValue)
                        .toArray();
        patientAt = new int[n];
        positiveAt = new boolean[n];
        tieEndsAt = new boolean[n];
        for (int i = 0; i < n; i++) {
            patientAt[i] = patients[order[i]];
            positiveAt[i] = positive[order[i]];
            tieEndsAt[i] = i == n - 1 || scores[order[i]] != scores[order[i + 1]];
        }
    }

    int recordings() {
        return positiveAt.length;
    }

    int positives() {
        int count = 0;
        for (boolean positive : positiveAt) {
            count += positive ? 1 : 0;
        }
        return count;
    }

    /// Both figures; NaN where one class is not there.
    ///
    /// @param auc area under the ROC curve: how often a positive case lies above a negative one,
    ///   ties counting half
    /// @param auprc average precision: precision at each threshold, weighted by the recall gained
    ///   there; equal scores share one threshold
    record Areas(double auc, double auprc) {}

    /// The figures when each patient counts as often as it was drawn.
    ///
    /// @param weights how often each patient was drawn
    Areas areas(int[] weights) {
        long positives = 0;
        long negatives = 0;
        long tiedPositives = 0;
        long tiedNegatives = 0;
        double pairs = 0;
        double precisions = 0;
        for (int i = 0; i < patientAt.length; i++) {
            int weight = weights[patientAt[i]];
            if (positiveAt[i]) {
                tiedPositives += weight;
            } else {
                tiedNegatives += weight;
            }
            if (tieEndsAt[i]) {
                pairs += tiedNegatives * (positives + tiedPositives / 2.0);
                positives += tiedPositives;
                negatives += tiedNegatives;
                if (tiedPositives > 0) {
                    precisions += tiedPositives * ((double) positives / (positives + negatives));
                }
                tiedPositives = 0;
                tiedNegatives = 0;
            }
        }
        return positives == 0 || negatives == 0
                ? new Areas(Double.NaN, Double.NaN)
                : new Areas(pairs / ((double) positives * negatives), precisions / positives);
    }

    static int[] everyoneOnce(int patients) {
        var weights = new int[patients];
        Arrays.fill(weights, 1);
        return weights;
    }
}
