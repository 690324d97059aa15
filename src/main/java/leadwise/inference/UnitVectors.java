package leadwise.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Vectors of length 1, row by row, as `reference.bin` and its like hold them: little-endian int32
/// count, int32 dimension, then the numbers as float32.
final class UnitVectors {

    private static final double TOLERANCE = 1e-3;

    private final float[] numbers;
    private final int dimension;

    private UnitVectors(float[] numbers, int dimension) {
        this.numbers = numbers;
        this.dimension = dimension;
    }

    static UnitVectors none() {
        return new UnitVectors(new float[0], 1);
    }

    /// @param statedCount how many rows the manifest states
    /// @param statedDimension how many numbers a row has by the manifest
    static UnitVectors read(Path folder, String file, int statedCount, int statedDimension)
            throws BundleException {
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
        expect(file, "count", count, statedCount);
        expect(file, "dimension", dimension, statedDimension);
        if (bytes.remaining() != (long) count * dimension * Float.BYTES) {
            throw new BundleException(
                    file, "", "holds " + bytes.remaining() + " bytes of numbers, not as counted");
        }
        var numbers = new float[count * dimension];
        bytes.asFloatBuffer().get(numbers);
        var vectors = new UnitVectors(numbers, dimension);
        for (int row = 0; row < count; row++) {
            if (!(Math.abs(vectors.dot(row, vectors.row(row)) - 1) < TOLERANCE)) {
                throw new BundleException(file, "row " + row, "is not of length 1");
            }
        }
        return vectors;
    }

    private static void expect(String file, String field, int found, int stated)
            throws BundleException {
        if (found != stated) {
            throw new BundleException(
                    file, field, "is " + found + ", the manifest states " + stated);
        }
    }

    int size() {
        return numbers.length / dimension;
    }

    float[] row(int row) {
        return Arrays.copyOfRange(numbers, row * dimension, (row + 1) * dimension);
    }

    /// The cosine of a row with `other`, which is of length 1 too.
    double dot(int row, float[] other) {
        double sum = 0;
        for (int i = 0, at = row * dimension; i < dimension; i++, at++) {
            sum += (double) numbers[at] * other[i];
        }
        return sum;
    }
}
