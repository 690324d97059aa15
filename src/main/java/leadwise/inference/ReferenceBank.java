package leadwise.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Embeddings of the recordings that a percentile compares with.
final class ReferenceBank {

    private static final double UNIT_TOLERANCE = 1e-3;

    private final float[] vectors;
    private final int dimension;

    private ReferenceBank(float[] vectors, int dimension) {
        this.vectors = vectors;
        this.dimension = dimension;
    }

    static ReferenceBank read(Path folder, Manifest manifest) throws BundleException {
        var file = manifest.reference().file();
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new BundleException(file, "", "cannot be read from the disk", e);
        }
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 2 * Integer.BYTES) {
            throw new BundleException(file, "", "ends before its counts");
        }
        int count = bytes.getInt();
        int dimension = bytes.getInt();
        expect(file, "count", count, manifest.reference().recordings());
        expect(file, "dimension", dimension, manifest.dimension());
        if (bytes.remaining() != (long) count * dimension * Float.BYTES) {
            throw new BundleException(
                    file, "", "holds " + bytes.remaining() + " bytes of numbers, not as counted");
        }
        var vectors = new float[count * dimension];
        bytes.asFloatBuffer().get(vectors);
        var bank = new ReferenceBank(vectors, dimension);
        for (int row = 0; row < count; row++) {
            double squares =
                    bank.dot(
                            row,
                            Arrays.copyOfRange(vectors, row * dimension, (row + 1) * dimension));
            if (!(Math.abs(squares - 1) < UNIT_TOLERANCE)) {
                throw new BundleException(file, "row " + row, "is not of length 1");
            }
        }
        return bank;
    }

    private static void expect(String file, String field, int found, int stated)
            throws BundleException {
        if (found != stated) {
            throw new BundleException(
                    file, field, "is " + found + ", the manifest states " + stated);
        }
    }

    int size() {
        return vectors.length / dimension;
    }

    /// Cosines of all reference recordings with `text`, ascending.
    double[] sortedCosines(float[] text) {
        var cosines = new double[size()];
        for (int row = 0; row < cosines.length; row++) {
            cosines[row] = dot(row, text);
        }
        Arrays.sort(cosines);
        return cosines;
    }

    private double dot(int row, float[] other) {
        double sum = 0;
        for (int i = 0, at = row * dimension; i < dimension; i++, at++) {
            sum += (double) vectors[at] * other[i];
        }
        return sum;
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
