package leadwise.io.content;

/// The checksum of SCP-ECG and ISHNE: CRC-CCITT, polynomial x¹⁶ + x¹² + x⁵ + 1, highest bit first,
/// beginning with FFFF.
///
/// Example: the nine characters `123456789` give 29B1.
public final class CrcCcitt {

    private static final int POLYNOMIAL = 0x1021;
    private static final int[] STEPS = steps();

    private CrcCcitt() {}

    private static int[] steps() {
        var steps = new int[256];
        for (int high = 0; high < 256; high++) {
            int crc = high << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
            steps[high] = crc & 0xFFFF;
        }
        return steps;
    }

    /// 0 to 65535.
    public static int of(byte[] bytes) {
        int crc = 0xFFFF;
        for (byte b : bytes) {
            crc = ((crc << 8) & 0xFFFF) ^ STEPS[(crc >> 8) ^ (b & 0xFF)];
        }
        return crc;
    }
}
