package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.nio.file.Path;

/// The bits of a FLAC stream, the highest of each byte first: `A3` begins 1, 0, 1. What lies beyond
/// the end is refused.
final class FlacBits {

    private final Path file;
    private final byte[] bytes;

    /// The next byte that is not in the window yet.
    private int next;

    /// The bits to come, from the highest down; below them zeros.
    private long window;

    /// How many bits the window holds.
    private int held;

    FlacBits(Path file, byte[] bytes, int from) {
        this.file = file;
        this.bytes = bytes;
        this.next = from;
    }

    /// The byte that holds the next bit.
    int place() {
        return next - Math.ceilDiv(held, Byte.SIZE);
    }

    boolean atEnd() {
        return place() == bytes.length;
    }

    /// So many bits, 0 to 31, as they are.
    int unsigned(int count) throws Refusal {
        demand(count);
        int value = (int) (window >>> 1 >>> (Long.SIZE - 1 - count)); // a shift by 64 would be none
        drop(count);
        return value;
    }

    /// So many bits, 1 to 33, as two's complement.
    long signed(int count) throws Refusal {
        demand(count);
        long value = window >> (Long.SIZE - count);
        drop(count);
        return value;
    }

    /// How many zeros stand before the next one: `001` is 2.
    long unary() throws Refusal {
        long zeros = 0;
        demand(1);
        while (window == 0) {
            zeros += held;
            held = 0;
            demand(1);
        }
        int last = Long.numberOfLeadingZeros(window);
        drop(last);
        drop(1);
        return zeros + last;
    }

    /// A signed number in Rice code: its sign in the lowest bit, the lowest bits as they are, the
    /// others in unary before them. `00101` with 2 bits is 9, which is −5.
    long rice(int lowBits) throws Refusal {
        long high = unary();
        verify(high >>> (Integer.SIZE - lowBits) == 0, "a residual has more than 32 bits");
        long folded = (high << lowBits) | unsigned(lowBits);
        return (folded >>> 1) ^ -(folded & 1);
    }

    /// Leaves out the rest of a byte that is begun.
    void toWholeByte() {
        drop(held % Byte.SIZE);
    }

    /// Leaves out so many bytes; only where a byte begins.
    void skipBytes(int count) throws Refusal {
        int from = place();
        verify(count <= bytes.length - from, "the FLAC stream ends within its metadata");
        next = from + count;
        window = 0;
        held = 0;
    }

    /// Reads the checksum of the bytes from `from` to here.
    void verifyChecksum(FlacChecksum checksum, int from, String what) throws Refusal {
        int expected = checksum.of(bytes, from, place());
        if (unsigned(checksum.bits()) != expected) {
            throw damage(from, "the checksum of the " + what + " that begins here is wrong");
        }
    }

    /// Refuses the stream at this place.
    void verify(boolean condition, String reason) throws Refusal {
        if (!condition) {
            throw damage(place(), reason);
        }
    }

    private void demand(int count) throws Refusal {
        if (held < count) {
            while (held <= Long.SIZE - Byte.SIZE && next < bytes.length) {
                window |= (bytes[next++] & 0xFFL) << (Long.SIZE - Byte.SIZE - held);
                held += Byte.SIZE;
            }
            if (held < count) {
                throw damage(bytes.length, "the FLAC stream is cut off");
            }
        }
    }

    /// Leaves out bits, 0 to 63, that the window holds.
    private void drop(int count) {
        window <<= count;
        held -= count;
    }

    private Refusal damage(int place, String reason) {
        return Refusal.malformed(file, "byte " + place, reason);
    }
}
