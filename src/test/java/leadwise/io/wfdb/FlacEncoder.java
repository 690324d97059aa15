package leadwise.io.wfdb;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Writes FLAC streams for tests in every way that the format has, without looking for a short one.
/// It shares nothing with the decoder.
///
/// @param blockSizes how many samples each frame has, in turn
/// @param channelCode as the frame header has it: channels less 1, or 8 left and side, 9 side and
///   right, 10 mid and side
/// @param numbersSamples whether frames are numbered by samples
/// @param codings of the channels, in turn
record FlacEncoder(
        int bitsPerSample,
        List<Integer> blockSizes,
        int channelCode,
        boolean numbersSamples,
        List<Coding> codings) {

    /// Writes one channel of a frame.
    interface Coding {
        void write(FlacBitWriter out, long[] samples, int depth, int wasted);
    }

    /// Writes what a prediction leaves over behind its first samples.
    interface Residuals {
        void write(FlacBitWriter out, long[] residuals, int order);
    }

    static final Coding CONSTANT =
            (out, samples, depth, wasted) -> {
                subframe(out, 0, wasted);
                out.add(samples[0] >> wasted, depth - wasted);
            };

    static final Coding VERBATIM =
            (out, samples, depth, wasted) -> {
                subframe(out, 1, wasted);
                for (long sample : samples) {
                    out.add(sample >> wasted, depth - wasted);
                }
            };

    /// Differences, differences of differences and so on, to order 4.
    static Coding fixed(int order, Residuals residuals) {
        return (out, samples, depth, wasted) -> {
            subframe(out, 8 + order, wasted);
            var rest = Arrays.stream(samples).map(sample -> sample >> wasted).toArray();
            for (int i = 0; i < order; i++) {
                out.add(rest[i], depth - wasted);
            }
            for (int pass = 0; pass < order; pass++) {
                for (int i = rest.length - 1; i > pass; i--) {
                    rest[i] -= rest[i - 1];
                }
            }
            residuals.write(out, rest, order);
        };
    }

    /// @param weights of the sample before first, of that before it second, and so on
    static Coding linear(int precision, int shift, Residuals residuals, int... weights) {
        return (out, samples, depth, wasted) -> {
            subframe(out, 31 + weights.length, wasted);
            for (int i = 0; i < weights.length; i++) {
                out.add(samples[i] >> wasted, depth - wasted);
            }
            out.add(precision - 1, 4);
            out.add(shift, 5);
            for (int weight : weights) {
                out.add(weight, precision);
            }
            var rest = new long[samples.length];
            for (int i = weights.length; i < samples.length; i++) {
                long sum = 0;
                for (int j = 1; j <= weights.length; j++) {
                    sum += weights[j - 1] * (samples[i - j] >> wasted);
                }
                rest[i] = (samples[i] >> wasted) - (sum >> shift);
            }
            residuals.write(out, rest, weights.length);
        };
    }

    static Coding wasting(int bits, Coding coding) {
        return (out, samples, depth, _) -> coding.write(out, samples, depth, bits);
    }

    /// @param parameterBits 4 or 5
    static Residuals rice(int parameterBits, int partitionOrder, int parameter) {
        return (out, residuals, order) -> {
            out.add(parameterBits - 4, 2);
            out.add(partitionOrder, 4);
            for (var partition : partitions(residuals, order, partitionOrder)) {
                out.add(parameter, parameterBits);
                for (long residual : partition) {
                    long folded = residual < 0 ? -2 * residual - 1 : 2 * residual;
                    for (long zeros = folded >> parameter; zeros > 0; zeros--) {
                        out.add(0, 1);
                    }
                    out.add(1, 1);
                    out.add(folded, parameter);
                }
            }
        };
    }

    /// @param depth of each residual; 0 where all are 0
    static Residuals escaped(int parameterBits, int partitionOrder, int depth) {
        return (out, residuals, order) -> {
            out.add(parameterBits - 4, 2);
            out.add(partitionOrder, 4);
            for (var partition : partitions(residuals, order, partitionOrder)) {
                out.add(-1, parameterBits);
                out.add(depth, 5);
                for (long residual : partition) {
                    out.add(residual, depth);
                }
            }
        };
    }

    private static List<long[]> partitions(long[] residuals, int order, int partitionOrder) {
        int length = residuals.length >> partitionOrder;
        return IntStream.range(0, 1 << partitionOrder)
                .mapToObj(
                        i ->
                                Arrays.copyOfRange(
                                        residuals, i == 0 ? order : i * length, (i + 1) * length))
                .toList();
    }

    private static void subframe(FlacBitWriter out, int type, int wasted) {
        out.add(type, 7);
        out.add(wasted > 0 ? 1 : 0, 1);
        if (wasted > 0) {
            out.add(1, wasted);
        }
    }

    /// A stream with its marker, a STREAMINFO that says all, and a block of padding.
    byte[] encode(int[][] samples) {
        return encode(samples, samples[0].length, md5(samples));
    }

    byte[] encode(int[][] samples, long statedSamples, byte[] md5) {
        var out = new FlacBitWriter();
        out.addBytes('f', 'L', 'a', 'C', 0, 0, 0, 34);
        out.add(16, 16);
        out.add(65535, 16);
        out.add(0, 48);
        out.add(96000, 20);
        out.add(samples.length - 1, 3);
        out.add(bitsPerSample - 1, 5);
        out.add(statedSamples, 36);
        for (byte part : md5) {
            out.add(part, 8);
        }
        out.addBytes(0x81, 0, 0, 3, 0, 0, 0);
        int from = 0;
        for (int number = 0; from < samples[0].length; number++) {
            int size = blockSizes.get(number % blockSizes.size());
            int to = Math.min(from + size, samples[0].length);
            out.addAll(frame(samples, from, to, numbersSamples ? from : number));
            from = to;
        }
        return out.toBytes();
    }

    private byte[] frame(int[][] samples, int from, int to, int number) {
        var out = new FlacBitWriter();
        out.add(0x7FFC, 15);
        out.add(numbersSamples ? 1 : 0, 1);
        out.add(sizeCode(to - from), 4);
        out.add(13, 4); // a rate of its own
        out.add(channelCode, 4);
        out.add(0, 4);
        out.addNumber(number);
        switch (sizeCode(to - from)) {
            case 6 -> out.add(to - from - 1, 8);
            case 7 -> out.add(to - from - 1, 16);
            default -> {}
        }
        out.add(500, 16);
        out.add(remainder(out.toBytes(), 8, 0x07), 8);
        for (int channel = 0; channel < samples.length; channel++) {
            var coding = codings.get(channel % codings.size());
            coding.write(
                    out, stored(samples, channel, from, to), bitsPerSample + extra(channel), 0);
        }
        out.pad();
        out.add(remainder(out.toBytes(), 16, 0x8005), 16);
        return out.toBytes();
    }

    private static int sizeCode(int size) {
        return switch (size) {
            case 192 -> 1;
            case 576 -> 2;
            case 1152 -> 3;
            case 2304 -> 4;
            case 4608 -> 5;
            case 256 -> 8;
            case 512 -> 9;
            case 4096 -> 12;
            default -> size <= 256 ? 6 : 7;
        };
    }

    private int extra(int channel) {
        int side = channelCode == 9 ? 0 : 1;
        return channelCode >= 8 && channel == side ? 1 : 0;
    }

    private long[] stored(int[][] samples, int channel, int from, int to) {
        var stored = new long[to - from];
        for (int i = from; i < to; i++) {
            stored[i - from] =
                    extra(channel) == 1
                            ? (long) samples[0][i] - samples[1][i]
                            : channelCode == 10
                                    ? Math.floorDiv((long) samples[0][i] + samples[1][i], 2)
                                    : samples[channel][i];
        }
        return stored;
    }

    byte[] md5(int[][] samples) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < samples[0].length; i++) {
            for (var channel : samples) {
                for (int bit = 0; bit < bitsPerSample; bit += 8) {
                    out.write(channel[i] >> bit);
                }
            }
        }
        try {
            return MessageDigest.getInstance("MD5").digest(out.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Long division by the polynomial, bit by bit.
    static int remainder(byte[] bytes, int width, int polynomial) {
        int remainder = 0;
        for (int i = 0; i < bytes.length * 8 + width; i++) {
            int bit = i < bytes.length * 8 ? (bytes[i / 8] >> (7 - i % 8)) & 1 : 0;
            remainder = (remainder << 1) | bit;
            if (remainder >= 1 << width) {
                remainder ^= (1 << width) | polynomial;
            }
        }
        return remainder;
    }
}
