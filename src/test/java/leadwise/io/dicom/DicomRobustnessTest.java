package leadwise.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReaderMutations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Whatever is in a file, reading it ends in an outcome.
class DicomRobustnessTest {

    /// Value representations, values of other kinds, and where an item begins, where it ends, and
    /// where its sequence does.
    private static final Damage DAMAGE =
            Damage.ANY
                    .with(
                            "UN",
                            "SQ",
                            "OW",
                            "UL",
                            "DERIVED ",
                            "5.6.3-9-99",
                            "mm[Hg]",
                            "ISO_IR 192",
                            "20209999")
                    .with(
                            new byte[] {-2, -1, 0x00, (byte) 0xE0, -1, -1, -1, -1},
                            new byte[] {-2, -1, 0x0D, (byte) 0xE0, 0, 0, 0, 0},
                            new byte[] {-2, -1, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0});

    @TempDir Path folder;

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

    private static byte[][] seeds() {
        return Stream.of(DicomFixture.Syntax.values())
                .flatMap(
                        syntax ->
                                Stream.of(false, true)
                                        .map(undefined -> new DicomFixture(syntax, undefined)))
                .map(DicomRobustnessTest::seed)
                .toArray(byte[][]::new);
    }

    @Test
    void everyPrefixHasAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new DicomReader(), folder.resolve("r.dcm"))) {
            mutations.readPrefixes(seeds());

            assertThat(mutations.refused()).isPositive();
        }
    }

    /// Put between as well, which moves all lengths, and only over what is there.
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void thousandsOfVariantsHaveAnOutcome(int width) throws IOException {
        try (var mutations = new ReaderMutations(new DicomReader(), folder.resolve("r.dcm"))) {
            mutations.readVariants(DAMAGE.inFieldsOf(width), 11, seeds());

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 20);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }
}
