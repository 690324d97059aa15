package leadwise.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/// Whatever is in a file, reading it ends in an outcome.
class DicomRobustnessTest {

    private static final int CHANGES = 2500;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final double[] INFINITE = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private static final byte[][] BLOCKS = {
        {0, 0},
        {-1, -1},
        {0, 0, 0, 0},
        {-1, -1, -1, -1},
        {-1, -1, -1, 0x7F},
        {0, 0, 0, -128},
        {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, -1, -1, -1, -1},
        {(byte) 0xFE, (byte) 0xFF, 0x0D, (byte) 0xE0, 0, 0, 0, 0},
        {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0},
        ascii("-1"),
        ascii("2147483647"),
        ascii("4294967296"),
        ascii("NaN"),
        ascii("1e308"),
        ascii("-1e308"),
        ascii("1e-308"),
        ascii("9".repeat(40)),
        ascii("UN"),
        ascii("SQ"),
        ascii("OW"),
        ascii("UL"),
        ascii("DERIVED "),
        ascii("5.6.3-9-99"),
        ascii("mm[Hg]"),
        ascii("ISO_IR 192"),
        ascii("20209999"),
    };

    @TempDir Path folder;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// A rhythm of two groups, offsets, skew, padding, a median beat, and annotations.
    private static byte[] seed(DicomFixture dicom) {
        var skewed = DicomFixture.join(dicom.lead(2), dicom.text(0x003A_0215, "DS", "1"));
        return dicom.ecg(
                DicomFixture.join(
                        dicom.text(0x0008_0005, "CS", "ISO_IR 100"),
                        dicom.text(0x0008_002A, "DT", "20021122091000"),
                        dicom.text(0x0010_0010, "PN", "Müller^Eva"),
                        dicom.text(0x0010_0030, "DA", "19530508"),
                        dicom.text(0x0010_1010, "AS", "049Y"),
                        dicom.sequence(
                                0x0040_B020,
                                dicom.text(0x0070_0006, "ST", "NORMAL"),
                                DicomFixture.join(
                                        dicom.code(0x0040_08EA, "ms", "UCUM", ""),
                                        dicom.code(0x0040_A043, "x", "SCPECG", "PR"),
                                        dicom.us(0x0040_A0B0, 1, 1),
                                        dicom.text(0x0040_A30A, "DS", "148")))),
                dicom.group(
                        dicom.originalAt("0"),
                        "500",
                        4,
                        new byte[][] {dicom.lead(1), skewed},
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                dicom.group(
                        dicom.originalAt("8"), "500", 2, new byte[][] {dicom.lead(2)}, 1, -32768),
                dicom.text(0x003A_0004, "CS", "DERIVED"));
    }

    @ParameterizedTest
    @EnumSource(DicomFixture.Syntax.class)
    void everyPrefixHasAnOutcome(DicomFixture.Syntax syntax) {
        var bytes = seed(new DicomFixture(syntax, syntax != DicomFixture.Syntax.EXPLICIT));
        assertThat(outcome(bytes)).isInstanceOf(ReadOutcome.Read.class);

        int step = syntax == DicomFixture.Syntax.EXPLICIT ? 1 : 3;
        for (int length = 0; length < bytes.length; length += step) {
            verifyOutcome(Arrays.copyOf(bytes, length));
        }
    }

    @ParameterizedTest
    @EnumSource(DicomFixture.Syntax.class)
    void randomChangesHaveAnOutcome(DicomFixture.Syntax syntax) {
        var random = new Random(syntax.name().hashCode());
        var defined = seed(new DicomFixture(syntax, false));
        var undefined = seed(new DicomFixture(syntax, true));
        for (int i = 0; i < CHANGES; i++) {
            verifyOutcome(changed(i % 2 == 0 ? defined : undefined, random));
        }
    }

    private static byte[] changed(byte[] seed, Random random) {
        var bytes = seed.clone();
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            int at = random.nextInt(132, bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> {
                    var block = BLOCKS[random.nextInt(BLOCKS.length)];
                    System.arraycopy(
                            block, 0, bytes, at, Math.min(block.length, bytes.length - at));
                }
                case 3 -> bytes = spliced(bytes, at, BLOCKS[random.nextInt(BLOCKS.length)]);
                default -> {
                    int end = Math.min(bytes.length, at + random.nextInt(1, 200));
                    bytes = spliced(bytes, at, Arrays.copyOfRange(bytes, at, end));
                }
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] block) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(block);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private void verifyOutcome(byte[] bytes) {
        long begin = System.nanoTime();
        switch (outcome(bytes)) {
            case ReadOutcome.Read(var recording, _) -> {
                assertThat(recording.length()).isPositive();
                recording
                        .leads()
                        .values()
                        .forEach(s -> assertThat(s.toArray()).doesNotContain(INFINITE));
            }
            case ReadOutcome.Refused(var problem) -> assertThat(problem.sentence()).endsWith(".");
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
    }

    private ReadOutcome outcome(byte[] bytes) {
        try {
            return new DicomReader().read(DicomFixture.write(folder, bytes), ReadOptions.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
