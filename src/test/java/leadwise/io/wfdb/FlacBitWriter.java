package leadwise.io.wfdb;

import java.io.ByteArrayOutputStream;

/// Bits one after another, the highest first.
final class FlacBitWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int begun;
    private int count;

    /// The lowest bits of a number.
    void add(long value, int bits) {
        for (int bit = bits - 1; bit >= 0; bit--) {
            begun = (begun << 1) | (int) ((value >> bit) & 1);
            if (++count == 8) {
                bytes.write(begun);
                begun = 0;
                count = 0;
            }
        }
    }

    void addBytes(int... values) {
        for (int value : values) {
            add(value, 8);
        }
    }

    void addAll(byte[] values) {
        for (byte value : values) {
            add(value, 8);
        }
    }

    /// A number in one to four bytes, as UTF-8 has it.
    void addNumber(int number) {
        if (number < 0x80) {
            add(number, 8);
            return;
        }
        int following = number < 0x800 ? 1 : number < 0x10000 ? 2 : 3;
        add(-1, following + 1);
        add(0, 1);
        add(number >> (6 * following), 6 - following);
        for (int rest = following - 1; rest >= 0; rest--) {
            add(0b10, 2);
            add(number >> (6 * rest), 6);
        }
    }

    void pad() {
        while (count > 0) {
            add(0, 1);
        }
    }

    byte[] toBytes() {
        if (count > 0) {
            throw new IllegalStateException("within a byte");
        }
        return bytes.toByteArray();
    }
}
