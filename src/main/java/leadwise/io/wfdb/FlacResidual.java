package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.util.Arrays;

/// What a prediction leaves over, in partitions of equal length that have a Rice code each (RFC
/// 9639, section 9.2.7).
final class FlacResidual {

    private FlacResidual() {}

    /// Reads the residuals of all samples behind the first `order`, which count for the first
    /// partition.
    static void decode(FlacBits bits, int order, long[] samples, int length) throws Refusal {
        int method = bits.unsigned(2);
        bits.verify(method <= 1, "residuals are coded by a reserved method");
        int parameterBits = method == 0 ? 4 : 5;
        int partitions = 1 << bits.unsigned(4);
        int partitionLength = length / partitions;
        bits.verify(
                partitionLength * partitions == length && partitionLength >= order,
                "the partitions of the residuals do not fit their block");
        int from = order;
        for (int partition = 1; partition <= partitions; partition++) {
            int to = partition * partitionLength;
            readPartition(bits, parameterBits, samples, from, to);
            from = to;
        }
    }

    private static void readPartition(
            FlacBits bits, int parameterBits, long[] samples, int from, int to) throws Refusal {
        int parameter = bits.unsigned(parameterBits);
        boolean escaped = parameter == (1 << parameterBits) - 1;
        if (!escaped) {
            for (int i = from; i < to; i++) {
                samples[i] = bits.rice(parameter);
            }
            return;
        }
        int depth = bits.unsigned(5);
        if (depth == 0) {
            Arrays.fill(samples, from, to, 0);
            return;
        }
        for (int i = from; i < to; i++) {
            samples[i] = bits.signed(depth);
        }
    }
}
