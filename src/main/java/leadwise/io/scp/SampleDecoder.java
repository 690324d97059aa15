package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.Arrays;
import java.util.Optional;

/// Unpacks the samples of one lead: Huffman codes or plain numbers of 16 bits, which are samples,
/// or first or second differences.
///
/// With differences of order n the first n samples stand as they are; sums are those of 16-bit
/// numbers. Example, order 2: 13 14 0 −2 is 13 14 15 14.
///
/// @param tables empty where samples are plain numbers
/// @param order of the differences, 0 to 2
record SampleDecoder(Optional<HuffmanTables> tables, int order) {

    /// A lead's bytes are filled up with 0 to a whole word.
    private static final int MOST_PADDING_BITS = 15;

    /// What was unpacked.
    static final class Decoded {
        private final int[] samples;
        private final boolean unreadable;
        private final boolean more;

        private Decoded(int[] samples, boolean unreadable, boolean more) {
            this.samples = samples;
            this.unreadable = unreadable;
            this.more = more;
        }

        /// As many as were asked for, or fewer; not a copy.
        int[] samples() {
            return samples;
        }

        /// Whether they end at bits that are no code.
        boolean unreadable() {
            return unreadable;
        }

        /// Whether something is left behind them.
        boolean more() {
            return more;
        }
    }

    /// Unpacks the samples that are there, at most `most`.
    Decoded decode(Bytes packed, long most) throws Refusal {
        var decoded =
                tables.isPresent()
                        ? codes(tables.get(), packed.toArray(), most)
                        : numbers(packed, most);
        sumUp(decoded.samples);
        return decoded;
    }

    private static Decoded numbers(Bytes packed, long most) throws Refusal {
        int there = packed.length() / 2;
        var values = new int[(int) Math.min(there, most)];
        for (int i = 0; i < values.length; i++) {
            values[i] = packed.i16(2L * i);
        }
        return new Decoded(values, false, there > most);
    }

    private static Decoded codes(HuffmanTables tables, byte[] packed, long most) {
        var bits = new BitReader(packed);
        int contentEnd = bits.length() - Math.min(bits.zerosAtEnd(), MOST_PADDING_BITS);
        var values = new int[(int) Math.min(bits.length(), most)];
        int count = 0;
        int certain = 0;
        var reader = new CodeReader(tables, bits);
        while (count < values.length) {
            int begin = bits.at();
            var value = reader.next();
            if (value.isEmpty()) {
                break;
            }
            values[count++] = value.getAsInt();
            if (begin < contentEnd) {
                certain = count;
            }
        }
        boolean complete = count == most;
        // where samples are missing, zeros at the end are more likely padding than samples
        return new Decoded(
                Arrays.copyOf(values, complete ? count : certain),
                reader.isUnreadable(),
                complete && bits.at() < contentEnd);
    }

    private void sumUp(int[] values) {
        for (int i = order; i < values.length; i++) {
            values[i] =
                    switch (order) {
                        case 1 -> (short) (values[i] + values[i - 1]);
                        case 2 -> (short) (values[i] + 2 * values[i - 1] - values[i - 2]);
                        default -> values[i];
                    };
        }
    }
}
