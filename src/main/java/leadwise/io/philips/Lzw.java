package leadwise.io.philips;

import leadwise.io.content.Refusal;

import java.util.Arrays;

/// LZW with codes of 10 bits, the highest bit first, as XLI uses it.
///
/// Codes 0 to 255 are bytes, 256 to 1022 strings in the order in which they came up, 1023 ends the
/// stream; once there are 1022, no more are added. (Welch, A technique for high-performance data
/// compression, IEEE Computer 17 (1984); widths and end code from the files.)
///
/// Each string is the one before and the first byte of the next, so it stands in the output
/// already: the table holds only places. Example: 97, 98, 256, 258 is a, b, ab, aba.
final class Lzw {

    private static final int BITS = 10;
    private static final int END = 1023;
    private static final int FIRST_STRING = 256;

    private final byte[] codes;
    private final int mostBytes;
    private final String place;
    private final int[] starts = new int[END - FIRST_STRING];
    private final int[] lengths = new int[END - FIRST_STRING];
    private int next = FIRST_STRING;
    private byte[] out = new byte[1024];
    private int size;

    private Lzw(byte[] codes, int mostBytes, String place) {
        this.codes = codes;
        this.mostBytes = mostBytes;
        this.place = place;
    }

    /// What the codes stand for, up to the end code or the last whole code.
    ///
    /// @param mostBytes that may come out
    /// @param place to name in a refusal
    /// @throws Refusal a code stands for nothing yet, or more comes out
    static byte[] decode(byte[] codes, int mostBytes, String place) throws Refusal {
        return new Lzw(codes, mostBytes, place).decode();
    }

    private byte[] decode() throws Refusal {
        long bits = 8L * codes.length;
        int previous = 0;
        for (long at = 0; at + BITS <= bits; at += BITS) {
            int code = code(at);
            if (code == END) {
                break;
            }
            int start = size;
            if (start > previous && next < END) {
                starts[next - FIRST_STRING] = previous;
                lengths[next - FIRST_STRING] = start - previous + 1;
                next++;
            }
            append(code);
            previous = start;
        }
        return Arrays.copyOf(out, size);
    }

    /// 10 bits lie in two bytes, at any even place in the first.
    private int code(long bit) {
        int at = (int) (bit / 8);
        int word = (codes[at] & 0xFF) << 8 | (codes[at + 1] & 0xFF);
        return word >> (16 - BITS - bit % 8) & 0x3FF;
    }

    private void append(int code) throws Refusal {
        if (code >= next) {
            throw Refusal.malformed(
                    place, "the compressed samples are damaged (LZW code " + code + ")");
        }
        boolean literal = code < FIRST_STRING;
        int length = literal ? 1 : lengths[code - FIRST_STRING];
        if (length > mostBytes - size) {
            throw Refusal.malformed(
                    place, "more samples are compressed than the file announces or can be read");
        }
        if (size + length > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + length));
        }
        if (literal) {
            out[size++] = (byte) code;
            return;
        }
        // byte by byte: the newest string ends with the byte that it begins with, written just now
        int from = starts[code - FIRST_STRING];
        for (int i = 0; i < length; i++) {
            out[size++] = out[from + i];
        }
    }
}
