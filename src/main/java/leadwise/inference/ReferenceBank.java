package leadwise.inference;

import java.nio.file.Path;
import java.util.Arrays;

/// Embeddings of the recordings that a percentile compares with.
final class ReferenceBank {

    private final UnitVectors recordings;

    private ReferenceBank(UnitVectors recordings) {
        this.recordings = recordings;
    }

    static ReferenceBank read(Path folder, Manifest manifest) throws BundleException {
        return new ReferenceBank(
                UnitVectors.read(
                        folder,
                        manifest.reference().file(),
                        manifest.reference().recordings(),
                        manifest.dimension()));
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
