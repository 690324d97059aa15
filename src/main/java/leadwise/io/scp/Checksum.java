package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

/// The checksum of a file and of each section: CRC-CCITT, polynomial x¹⁶ + x¹² + x⁵ + 1, high bit
/// first, beginning with FFFF. It stands in the first two bytes and covers all that follows.
///
/// Example: the nine characters `123456789` give 29B1.
enum Checksum {
    AGREES,
    DIFFERS,
    /// 0 or FFFF stands where it belongs; some devices never fill it in.
    NOT_FILLED_IN;

    private static final int POLYNOMIAL = 0x1021;
    private static final int[] STEPS = steps();

    private static int[] steps() {
        var steps = new int[256];
        for (int high = 0; high < 256; high++) {
            int crc = high << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
            steps[high] = crc & 0xFFFF;
        }
        return steps;
    }

    /// Compares what the first two bytes of `covered` state with what the others give.
    static Checksum of(Bytes covered) throws Refusal {
        int stated = covered.u16(0);
        int found = crc(covered.from(2).toArray());
        if (stated == found) {
            return AGREES;
        }
        return stated == 0 || stated == 0xFFFF ? NOT_FILLED_IN : DIFFERS;
    }

    static int crc(byte[] bytes) {
        int crc = 0xFFFF;
        for (byte b : bytes) {
            crc = ((crc << 8) & 0xFFFF) ^ STEPS[(crc >> 8) ^ (b & 0xFF)];
        }
        return crc;
    }
}
