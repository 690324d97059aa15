package leadwise.phrasing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Orders of numbers, and how alike two orders are.
final class Ranks {

    private Ranks() {}

    /// The rank of each value from 1, the lowest first; equal values share the mean of their ranks.
    static double[] of(double[] values) {
        var order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
        }
        return ranks;
    }

    /// Spearman's rank correlation: Pearson's of the ranks, so that equal values are treated
    /// rightly. Empty for fewer than three values and where one side has a single value only.
    static OptionalDouble spearman(double[] x, double[] y) {
        if (x.length < 3) {
            return OptionalDouble.empty();
        }
        var rankX = of(x);
        var rankY = of(y);
        double mean = (x.length + 1) / 2.0;
        double together = 0;
        double alone = spread(rankX, mean);
        double other = spread(rankY, mean);
        for (int i = 0; i < rankX.length; i++) {
            together += (rankX[i] - mean) * (rankY[i] - mean);
        }
        return alone == 0 || other == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(together / Math.sqrt(alone * other));
    }

    private static double spread(double[] ranks, double mean) {
        return Arrays.stream(ranks).map(rank -> (rank - mean) * (rank - mean)).sum();
    }

    /// How many pairs stand in one order by `x` and in the other by `y`; ties are in no order.
    static long flippedPairs(double[] x, double[] y) {
        long flipped = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if ((x[i] - x[j]) * (y[i] - y[j]) < 0) {
                    flipped++;
                }
            }
        }
        return flipped;
    }
}
