package leadwise.io.philips;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;

/// Compresses samples the way that the reader has to undo; written from the description of the
/// format, with strings where the decoder has places.
final class XliEncoder {

    private XliEncoder() {}

    /// One chunk: head and codes.
    ///
    /// @param samples in 16 bits
    static byte[] chunk(int... samples) {
        return chunk(lzw(words(samples)), feedback(samples, 2));
    }

    /// A chunk of codes that are given.
    static byte[] chunk(byte[] codes, int firstFeedback) {
        return ByteBuffer.allocate(8 + codes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(codes.length)
                .putShort((short) 1)
                .putShort((short) firstFeedback)
                .put(codes)
                .array();
    }

    /// High bytes, then low bytes, of the first two samples and the feedbacks with their bias.
    static byte[] words(int... samples) {
        int length = samples.length;
        var bytes = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            int word = i < 2 ? samples[i] : i + 1 < length ? feedback(samples, i + 1) + 64 : 0;
            bytes[i] = (byte) (word >> 8);
            bytes[length + i] = (byte) word;
        }
        return bytes;
    }

    /// By how much a sample stays behind the straight line through the two before it.
    private static int feedback(int[] samples, int i) {
        return i < samples.length ? 2 * samples[i - 1] - samples[i - 2] - samples[i] : 0;
    }

    static byte[] lzw(byte... bytes) {
        var table = new HashMap<String, Integer>();
        for (int i = 0; i < 256; i++) {
            table.put(String.valueOf((char) i), i);
        }
        var bits = new StringBuilder();
        var known = "";
        for (byte b : bytes) {
            var longer = known + (char) (b & 0xFF);
            if (table.containsKey(longer)) {
                known = longer;
            } else {
                bits.append(tenBits(table.getOrDefault(known, 0)));
                if (table.size() < 1023) {
                    table.put(longer, table.size());
                }
                known = longer.substring(longer.length() - 1);
            }
        }
        if (!known.isEmpty()) {
            bits.append(tenBits(table.getOrDefault(known, 0)));
        }
        return packed(bits.append(tenBits(1023)).toString());
    }

    /// The codes alone, without an end.
    static byte[] codes(int... codes) {
        var bits = new StringBuilder();
        for (int code : codes) {
            bits.append(tenBits(code));
        }
        return packed(bits.toString());
    }

    private static String tenBits(int code) {
        return Integer.toBinaryString(1024 + code).substring(1);
    }

    private static byte[] packed(String bits) {
        var padded = bits + "0".repeat((8 - bits.length() % 8) % 8);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < padded.length(); i += 8) {
            out.write(Integer.parseInt(padded.substring(i, i + 8), 2));
        }
        return out.toByteArray();
    }
}
