package leadwise.io.edf;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// How wide a count is, two's complement, low byte first.
enum Encoding {
    EDF("0       ", 2),
    BDF("\u00FFBIOSEMI", 3);

    private static final int MAGIC_BYTES = 8;

    private final String magic;
    private final int bytes;

    Encoding(String magic, int bytes) {
        this.magic = magic;
        this.bytes = bytes;
    }

    /// By the first eight bytes of a file.
    static Optional<Encoding> of(byte[] head) {
        int length = Math.min(MAGIC_BYTES, head.length);
        var begins = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(known -> known.magic.equals(begins)).findFirst();
    }

    /// Bytes of one count.
    int bytes() {
        return bytes;
    }

    int count(Bytes data, long at) throws Refusal {
        return switch (this) {
            case EDF -> data.i16(at);
            // 00 00 80 is −8388608: the highest byte carries the sign
            case BDF -> data.u16(at) | (data.i8(at + 2) << 16);
        };
    }
}
