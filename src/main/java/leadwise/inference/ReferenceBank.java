package leadwise.inference;

import leadwise.model.Likeness;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Embeddings of the recordings that a percentile compares with.
final class ReferenceBank {

    /// More than one, so that a single twin does not decide.
    private static final int NEAREST = 5;

    private static final double LIKE_SHARE = 0.99;

    private final UnitVectors recordings;
    private OptionalDouble limit;

    private ReferenceBank(UnitVectors recordings, OptionalDouble limit) {
        this.recordings = recordings;
        this.limit = limit;
    }

    static ReferenceBank read(Path folder, Manifest manifest) throws BundleException {
        return new ReferenceBank(
                UnitVectors.read(
                        folder,
                        manifest.reference().file(),
                        manifest.reference().recordings(),
                        manifest.dimension()),
                manifest.reference().unlikeBelow());
    }

    /// How near a recording lies to those of the bank. The first one asked for computes the limit
    /// where the bundle does not say it: half a second for 2,000 recordings.
    ///
    /// @return empty where the bank is too small to tell
    Optional<Likeness> likeness(float[] ecg) {
        if (recordings.size() <= NEAREST) {
            return Optional.empty();
        }
        if (limit.isEmpty()) {
            limit = OptionalDouble.of(computedLimit());
        }
        var nearest = lowest();
        for (int row = 0; row < recordings.size(); row++) {
            keep(nearest, recordings.dot(row, ecg));
        }
        return Optional.of(new Likeness(mean(nearest), limit.getAsDouble()));
    }

    /// What 99 of 100 recordings of the bank reach among the others.
    double computedLimit() {
        var nearest = new double[recordings.size()][];
        var rows = new float[recordings.size()][];
        for (int row = 0; row < rows.length; row++) {
            nearest[row] = lowest();
            rows[row] = recordings.row(row);
            for (int other = 0; other < row; other++) {
                double cosine = recordings.dot(row, rows[other]);
                keep(nearest[row], cosine);
                keep(nearest[other], cosine);
            }
        }
        var sorted = Arrays.stream(nearest).mapToDouble(ReferenceBank::mean).sorted().toArray();
        return sorted[(int) Math.floor((1 - LIKE_SHARE) * sorted.length)];
    }

    private static double[] lowest() {
        var none = new double[NEAREST];
        Arrays.fill(none, -1);
        return none;
    }

    /// Keeps the highest, in descending order.
    private static void keep(double[] highest, double cosine) {
        double next = cosine;
        for (int i = 0; i < highest.length; i++) {
            if (next > highest[i]) {
                double lower = highest[i];
                highest[i] = next;
                next = lower;
            }
        }
    }

    private static double mean(double[] cosines) {
        return Arrays.stream(cosines).average().orElseThrow();
    }

    /// Cosines of all reference recordings with `text`, ascending.
    double[] sortedCosines(float[] text) {
        var cosines = new double[recordings.size()];
        for (int row = 0; row < cosines.length; row++) {
            cosines[row] = recordings.dot(row, text);
        }
        Arrays.sort(cosines);
        return cosines;
    }

    /// Share of `sorted` that is lower than `cosine`, 0 to 100; ties count half.
    static double percentile(double[] sorted, double cosine) {
        int lower = bound(sorted, cosine, false);
        int notHigher = bound(sorted, cosine, true);
        return 100.0 * (lower + notHigher) / 2 / sorted.length;
    }

    /// How many of `sorted` are lower than `value`, or, `inclusive`, not higher.
    private static int bound(double[] sorted, double value, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (inclusive && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
