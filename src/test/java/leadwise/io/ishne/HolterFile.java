package leadwise.io.ishne;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes files by the text of the standard, for tests.
final class HolterFile {

    String magic = "ISHNE1.0";
    int samples;
    int rate = 200;
    int[] codes;
    int[] resolutions;
    int[] birthDate = {24, 12, 1950};
    int[] recordDate = {2, 3, 1998};
    int[] startTime = {10, 20, 30};
    String text = "";
    private final int[] counts;

    /// @param counts interleaved: the first sample of each lead, then the second
    HolterFile(int[] codes, int... counts) {
        this.codes = codes;
        this.counts = counts;
        this.samples = counts.length / Math.max(1, codes.length);
        this.resolutions = new int[codes.length];
        Arrays.fill(resolutions, 2500);
    }

    byte[] bytes() {
        var textBytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int dataStart = 522 + textBytes.length;
        var out = ByteBuffer.allocate(dataStart + 2 * counts.length).order(ByteOrder.LITTLE_ENDIAN);
        put(out, 0, magic);
        out.putInt(10, textBytes.length);
        out.putInt(14, samples);
        out.putInt(18, 522);
        out.putInt(22, dataStart);
        out.putShort(26, (short) 1);
        put(out, 28, "Anna");
        put(out, 68, "Muster");
        put(out, 108, "A-17");
        out.putShort(128, (short) 2);
        out.putShort(130, (short) 0);
        shorts(out, 132, birthDate);
        shorts(out, 138, recordDate);
        shorts(out, 144, recordDate);
        shorts(out, 150, startTime);
        out.putShort(156, (short) codes.length);
        int[] unused = new int[12];
        Arrays.fill(unused, -9);
        shorts(out, 158, unused);
        shorts(out, 182, unused);
        shorts(out, 206, unused);
        shorts(out, 158, codes);
        out.putShort(182, (short) 1);
        shorts(out, 206, resolutions);
        out.putShort(230, (short) 3);
        put(out, 232, "digital");
        out.putShort(272, (short) rate);
        put(out, 274, "");
        put(out, 354, "nobody");
        out.put(522, textBytes);
        for (int i = 0; i < counts.length; i++) {
            out.putShort(dataStart + 2 * i, (short) counts[i]);
        }
        out.putShort(8, (short) crc(Arrays.copyOfRange(out.array(), 10, dataStart)));
        return out.array();
    }

    private static void put(ByteBuffer out, int at, String field) {
        out.put(at, field.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void shorts(ByteBuffer out, int at, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            out.putShort(at + 2 * i, (short) numbers[i]);
        }
    }

    /// The remainder by x¹⁶ + x¹² + x⁵ + 1 of the message behind sixteen ones, worked bit by bit.
    static int crc(byte[] message) {
        int register = 0xFFFF;
        for (int bit = 0; bit < 8 * message.length; bit++) {
            int in = (message[bit / 8] >> (7 - bit % 8)) & 1;
            int out = (register >> 15) & 1;
            register = (register << 1) & 0xFFFF;
            if (in != out) {
                register ^= (1 << 12) | (1 << 5) | 1;
            }
        }
        return register;
    }
}
