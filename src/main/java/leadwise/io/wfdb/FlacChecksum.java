package leadwise.io.wfdb;

/// The two checksums of a FLAC frame: cyclic redundancy checks, highest bit first, from 0.
enum FlacChecksum {
    /// x⁸ + x² + x + 1, of a frame's header.
    HEADER(8, 0x107),
    /// x¹⁶ + x¹⁵ + x² + 1, of a whole frame.
    FRAME(16, 0x18005);

    private final int bits;
    private final int polynomial;

    FlacChecksum(int bits, int polynomial) {
        this.bits = bits;
        this.polynomial = polynomial;
    }

    int bits() {
        return bits;
    }

    /// The checksum of the bytes from `from` up to, not including, `to`.
    int of(byte[] data, int from, int to) {
        int remainder = 0;
        for (int i = from; i < to; i++) {
            remainder ^= (data[i] & 0xFF) << (bits - Byte.SIZE);
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                remainder <<= 1;
                remainder ^= polynomial & -(remainder >> bits); // where a bit leaves at the top
            }
        }
        return remainder;
    }
}
