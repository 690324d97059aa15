package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.util.Arrays;

/// One channel of a FLAC frame (RFC 9639, section 9.2): a constant, the samples as they are, or
/// what a linear prediction from the samples before leaves over.
final class FlacSubframe {

    /// Predictions of the orders 0 to 4, the latest sample's weight first: those of a polynomial
    /// through so many samples.
    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private FlacSubframe() {}

    /// Reads the first `length` samples, of so many bits each; an order of 32 makes it 32
    /// multiplications a sample.
    static void decode(FlacBits bits, int bitsPerSample, long[] samples, int length)
            throws Refusal {
        bits.verify(bits.unsigned(1) == 0, "no subframe begins here");
        int type = bits.unsigned(6);
        int wasted = wastedBits(bits, bitsPerSample);
        int depth = bitsPerSample - wasted;
        if (type == 0) {
            Arrays.fill(samples, 0, length, bits.signed(depth));
        } else if (type == 1) {
            readPlain(bits, depth, samples, length);
        } else if (type >= 8 && type <= 12) {
            readFixed(bits, type - 8, depth, samples, length);
        } else {
            bits.verify(type >= 32, "a subframe is of a reserved type");
            readPredicted(bits, type - 31, depth, samples, length);
        }
        for (int i = 0; wasted > 0 && i < length; i++) {
            samples[i] <<= wasted;
        }
    }

    /// How many of the lowest bits are 0 in all samples and left out.
    private static int wastedBits(FlacBits bits, int bitsPerSample) throws Refusal {
        if (bits.unsigned(1) == 0) {
            return 0;
        }
        long wasted = bits.unary() + 1;
        bits.verify(wasted < bitsPerSample, "a subframe leaves out all bits of its samples");
        return (int) wasted;
    }

    private static void readPlain(FlacBits bits, int depth, long[] samples, int count)
            throws Refusal {
        for (int i = 0; i < count; i++) {
            samples[i] = bits.signed(depth);
        }
    }

    private static void readFixed(FlacBits bits, int order, int depth, long[] samples, int length)
            throws Refusal {
        verifyOrder(bits, order, length);
        readPlain(bits, depth, samples, order);
        FlacResidual.decode(bits, order, samples, length);
        restore(bits, FIXED[order], 0, depth, samples, length);
    }

    private static void readPredicted(
            FlacBits bits, int order, int depth, long[] samples, int length) throws Refusal {
        verifyOrder(bits, order, length);
        readPlain(bits, depth, samples, order);
        int precision = bits.unsigned(4) + 1;
        bits.verify(precision < 16, "the precision of a prediction is forbidden");
        int shift = (int) bits.signed(5);
        bits.verify(shift >= 0, "the shift of a prediction is negative");
        var weights = new int[order];
        for (int i = 0; i < order; i++) {
            weights[i] = (int) bits.signed(precision);
        }
        FlacResidual.decode(bits, order, samples, length);
        restore(bits, weights, shift, depth, samples, length);
    }

    private static void verifyOrder(FlacBits bits, int order, int length) throws Refusal {
        bits.verify(order <= length, "a prediction begins with more samples than its block has");
    }

    /// Adds the predictions to the residuals, in place. Each sample must fit its bits, which keeps
    /// all sums below 2⁵⁴.
    private static void restore(
            FlacBits bits, int[] weights, int shift, int depth, long[] samples, int length)
            throws Refusal {
        for (int i = weights.length; i < length; i++) {
            long sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * samples[i - 1 - j];
            }
            samples[i] += sum >> shift;
            bits.verify(fits(samples[i], depth), "a sample does not fit its bits");
        }
    }

    /// Whether so many bits hold the number as two's complement.
    static boolean fits(long number, int depth) {
        return number >> (depth - 1) == number >> (Long.SIZE - 1);
    }
}
