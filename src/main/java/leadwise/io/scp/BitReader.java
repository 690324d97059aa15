package leadwise.io.scp;

/// Bits of a stretch of bytes, the highest bit of each byte first.
final class BitReader {

    private final byte[] bytes;
    private final int length;
    private int at;

    BitReader(byte[] bytes) {
        this.bytes = bytes;
        this.length = Math.toIntExact(8L * bytes.length);
    }

    /// How many bits have been read.
    int at() {
        return at;
    }

    int length() {
        return length;
    }

    boolean has(int bits) {
        return bits <= length - at;
    }

    /// The next bit; only where there is one.
    int bit() {
        int bit = bytes[at >> 3] >> (7 - (at & 7)) & 1;
        at++;
        return bit;
    }

    /// The next bits as a number in two's complement; only where there are so many.
    int signed(int bits) {
        int value = -bit();
        for (int i = 1; i < bits; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /// How many of the last bits are 0.
    int zerosAtEnd() {
        int zeros = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            int ones = bytes[i] & 0xFF;
            if (ones != 0) {
                return zeros + Integer.numberOfTrailingZeros(ones);
            }
            zeros += 8;
        }
        return zeros;
    }
}
