package leadwise.io.scp;

import static leadwise.io.scp.ScpFile.bits;
import static leadwise.io.scp.ScpFile.codes;
import static leadwise.io.scp.ScpFile.differences;
import static leadwise.io.scp.ScpFile.microvolts;
import static leadwise.io.scp.ScpFile.numbers;
import static leadwise.io.scp.ScpFile.out;
import static leadwise.io.scp.ScpFile.refusal;
import static leadwise.io.scp.ScpFile.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.CrcCcitt;
import leadwise.model.Gain;
import leadwise.model.Lead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalDouble;

class ScpReaderTest {

    private static final double NAN = Double.NaN;
    private static final String NO_TIME = "ecg.scp: when it was recorded is not stated clearly.";

    @TempDir Path folder;

    /// Lead I, 1 µV per count, 500 samples per second, the standard's table.
    private static ScpFile leadI(int samples, int order, byte... packed) {
        return new ScpFile()
                .section(2, out().u16(19999))
                .leads(0x0C, samples, 1)
                .packed(6, 1000, 2000, order, 0, packed);
    }

    @Test
    void theExampleOfTheStandardIsDecoded() {
        // EN 1064, annex C; of the sixth byte the bits of the text are taken, F1, not its F5
        var packed = HexFormat.of().parseHex("ff837fe0e6f1536559b65b964b960000");

        assertThat(microvolts(leadI(28, 2, packed).in(folder), Lead.I))
                .containsExactly(
                        13, 14, 15, 14, 16, 18, 19, 20, 22, 22, 23, 23, 23, 22, 22, 20, 17, 15, 12,
                        8, 6, 3, 1, 0, -2, -2, -3, -3);
    }

    @Test
    void everyCodeOfTheStandardsTableIsDecoded() {
        int[] samples = {
            0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 9, -9, 127, -128, 128, -129,
            32767, -32768
        };

        assertThat(microvolts(leadI(25, 0, codes(samples)).in(folder), Lead.I))
                .containsExactly(Arrays.stream(samples).asDoubleStream().toArray());
    }

    @Test
    void differencesOfEveryOrderAreSummedUp() {
        int[] samples = {100, 90, 95, 300, 299, -20000, 20000};
        var expected = Arrays.stream(samples).asDoubleStream().toArray();

        for (int order = 0; order <= 2; order++) {
            var file = leadI(7, order, codes(differences(order, samples)));
            assertThat(microvolts(file.in(folder), Lead.I))
                    .as("order %d", order)
                    .isEqualTo(expected);
        }
    }

    @Test
    void withoutTablesSamplesArePlainNumbers() {
        int[] samples = {-3, 500, -32768, 7};
        var file = leadI(4, 1, numbers(differences(1, samples)));

        assertThat(microvolts(file.without(2).in(folder), Lead.I))
                .containsExactly(-3, 500, -32768, 7);
        assertThat(microvolts(file.section(2, out().u16(0)).in(folder), Lead.I))
                .containsExactly(-3, 500, -32768, 7);
    }

    @Test
    void aSwitchLeadsToTheCodesOfAnotherTable() {
        // table 1: 0 is 40, 10 is 5 bits of the original, 11 switches to table 2
        // table 2: 1 is −7, 00 is 1000, 01 switches to table 1; prefixes have their first bit
        // lowest
        var tables =
                out().u16(2)
                        .u16(3)
                        .u8(1, 1, 1)
                        .u16(40)
                        .u32(0)
                        .u8(2, 7, 1)
                        .u16(0)
                        .u32(0b01)
                        .u8(2, 2, 0)
                        .u16(2)
                        .u32(0b11)
                        .u16(3)
                        .u8(1, 1, 1)
                        .u16(-7)
                        .u32(1)
                        .u8(2, 2, 1)
                        .u16(1000)
                        .u32(0b00)
                        .u8(2, 2, 0)
                        .u16(1)
                        .u32(0b10);
        var first = bits("0" + "10" + "10110" + "11" + "1" + "00" + "01" + "0");
        var file =
                new ScpFile()
                        .section(2, tables)
                        .leads(0, 5, 1, 2)
                        .packed(6, 1000, 2000, 0, 0, first, bits("00000"));

        assertThat(microvolts(file.in(folder), Lead.I)).containsExactly(40, -10, -7, 1000, 40);
        // the next lead begins with the first table again
        assertThat(microvolts(file.in(folder), Lead.II)).containsExactly(40, 40, 40, 40, 40);
    }

    @Test
    void leadsGoByTheirNumbersInTheFilesOrder() {
        int[] numbers = {1, 2, 3, 8, 61, 62, 63, 64, 9, 16, 99};
        var leads = new byte[numbers.length][];
        Arrays.fill(leads, numbers(1, 2));
        var file = new ScpFile().leads(0, 2, numbers).packed(6, 4880, 1000, 0, 0, leads);

        var recording = ScpFile.read(file.in(folder)).recording();

        assertThat(recording.leads().keySet().stream().map(Lead::name))
                .containsExactly(
                        "I",
                        "II",
                        "V1",
                        "V6",
                        "III",
                        "aVR",
                        "aVL",
                        "aVF",
                        "V7",
                        "X",
                        "SCP lead 99");
        assertThat(recording.derived()).isEmpty();
        assertThat(recording.samplesPerSecond()).isEqualTo(1000);
        assertThat(recording.id()).isEqualTo("ecg");
        assertThat(recording.source().format()).isEqualTo("SCP-ECG");
        assertThat(recording.gains().get(Lead.I))
                .isEqualTo(new Gain(1e6 / 4880, 0, Gain.Origin.FILE));
    }

    @Test
    void countsPerMillivoltGivenByTheUserReplaceTheFiles() {
        var none = ReadOptions.NONE;
        var options =
                new ReadOptions(
                        OptionalDouble.of(200),
                        none.samplesPerSecond(),
                        none.unit(),
                        none.leadNames(),
                        none.delimiter(),
                        none.decimalComma());
        var outcome = ScpFile.outcome(leadI(2, 0, codes(100, -50)).in(folder), options);

        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        assertThat(((ReadOutcome.Read) outcome).recording().lead(Lead.I).orElseThrow().toArray())
                .containsExactly(0.5, -0.25);
    }

    @Test
    void leadsThatWereRecordedInTurnStandInTheirPlaces() {
        var leads = out().u8(2, 0).u32(1, 3).u8(1).u32(4, 6).u8(2);
        var file =
                new ScpFile()
                        .section(3, leads)
                        .packed(6, 1000, 2000, 0, 0, numbers(1, 2, 3), numbers(4, 5, 6))
                        .in(folder);

        assertThat(microvolts(file, Lead.I)).containsExactly(1, 2, 3, NAN, NAN, NAN);
        assertThat(microvolts(file, Lead.II)).containsExactly(NAN, NAN, NAN, 4, 5, 6);
        assertThat(remarks(file)).contains("ecg.scp: I end early; the rest is a gap.");
    }

    @Test
    void aLeadThatBeginsWhereNoSampleIsNearIsRefused() {
        var leads = out().u8(2, 0).u32(1, 3).u8(1).u32(4_000_000_000L, 4_000_000_002L).u8(2);
        var file =
                new ScpFile()
                        .section(3, leads)
                        .packed(6, 1000, 2000, 0, 0, numbers(1, 2, 3), numbers(4, 5, 6));

        assertThat(refusal(file.in(folder)))
                .isEqualTo(
                        "ecg.scp, lead 2 (II): begins at sample 4000000000, where none is near.");
    }

    @Test
    void aLeadThatEndsTooEarlyIsAGapAndPaddingIsNoSample() {
        // 13 bits are three samples; three more bits, which would be samples of 0, are padding
        var file =
                new ScpFile()
                        .section(2, out().u16(19999))
                        .leads(0, 7, 1, 2)
                        .packed(6, 1000, 2000, 0, 0, codes(2, 4, -1), codes(1, 2, 3, 4, 0, 0, 0))
                        .in(folder);

        assertThat(microvolts(file, Lead.I)).containsExactly(2, 4, -1, NAN, NAN, NAN, NAN);
        assertThat(microvolts(file, Lead.II)).containsExactly(1, 2, 3, 4, 0, 0, 0);
        assertThat(remarks(file))
                .containsExactly(
                        "ecg.scp, I: section 6 (rhythm) ends after 3 of 7 samples.",
                        NO_TIME,
                        "ecg.scp: I end early; the rest is a gap.");
    }

    @Test
    void samplesBeyondTheStatedOnesAreLeftOutWithARemark() {
        var file = leadI(2, 0, codes(1, 2, 3)).in(folder);

        assertThat(microvolts(file, Lead.I)).containsExactly(1, 2);
        assertThat(remarks(file))
                .contains("ecg.scp, I: section 6 (rhythm) holds more than the 2 samples stated.");
    }

    @Test
    void bitsThatAreNoCodeEndTheLead() {
        var tables = out().u16(1, 1).u8(2, 2, 1).u16(9).u32(0b01);
        var file =
                leadI(4, 0, bits("10" + "10" + "01" + "1111111111")).section(2, tables).in(folder);

        assertThat(microvolts(file, Lead.I)).containsExactly(9, 9);
        assertThat(remarks(file))
                .contains("ecg.scp, I: section 6 (rhythm) cannot be read on after 2 of 4 samples.");
    }

    @Test
    void aWrongChecksumIsARemark() {
        var bytes = leadI(3, 0, codes(1, 2, 3)).bytes();
        assertThat(remarks(ScpFile.write(folder, bytes))).containsExactly(NO_TIME);

        bytes[bytes.length - 2] ^= 1;
        assertThat(remarks(ScpFile.write(folder, bytes)))
                .contains(
                        "ecg.scp: the file may be damaged: the checksum differs for the whole file,"
                                + " section 6 (rhythm).");
    }

    @Test
    void checksumsThatWereNeverFilledInAreSaidToBeUnchecked() {
        var bytes = leadI(3, 0, codes(1, 2, 3)).bytes();
        bytes[0] = 0;
        bytes[1] = 0;

        assertThat(remarks(ScpFile.write(folder, bytes)))
                .contains(
                        "ecg.scp: checksums are not filled in, so not checked, for the whole"
                                + " file.");
    }

    @Test
    void theChecksumIsThatOfTheStandard() {
        assertThat(CrcCcitt.of("123456789".getBytes(StandardCharsets.US_ASCII))).isEqualTo(0x29B1);
    }

    @Test
    void aFileThatIsCutOffIsReadAsFarAsItGoes() {
        var bytes = leadI(6, 0, numbers(1, 2, 3, 4, 5, 6)).without(2).bytes();

        var file = ScpFile.write(folder, Arrays.copyOf(bytes, bytes.length - 5));

        assertThat(microvolts(file, Lead.I)).containsExactly(1, 2, 3);
        assertThat(remarks(file))
                .containsExactly(
                        "ecg.scp: the file is cut off: it should have "
                                + bytes.length
                                + " bytes and has "
                                + (bytes.length - 5)
                                + ".",
                        "ecg.scp, I: section 6 (rhythm) ends after 3 of 6 samples.",
                        NO_TIME);
    }

    @Test
    void aFileOfTheFirstVersionIsKnownByItsPointers() {
        var bytes = leadI(3, 0, codes(1, 2, 3)).protocol(10).bytes();
        Arrays.fill(bytes, 16, 22, (byte) 0);

        assertThat(microvolts(ScpFile.write(folder, bytes), Lead.I)).containsExactly(1, 2, 3);
    }

    @Test
    void otherFilesAreNotRecognised() {
        assertThat(refusal(ScpFile.write(folder, new byte[500])))
                .isEqualTo("ecg.scp: is in no format that is known here.");
        assertThat(refusal(ScpFile.write(folder, "0.1;0.2".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("ecg.scp: is in no format that is known here.");
    }

    @Test
    void aMedianBeatIsNoRhythm() {
        var file = leadI(3, 0, codes(1, 2, 3)).packed(5, 1000, 2000, 0, 0, codes(7, 7));

        assertThat(remarks(file.in(folder)))
                .containsExactly(
                        "ecg.scp, section 5 (reference beat): holds a median beat, which is left"
                                + " out.",
                        NO_TIME);
        assertThat(refusal(file.without(6).in(folder)))
                .isEqualTo("ecg.scp: holds a median beat (section 5), no rhythm (section 6).");
        assertThat(refusal(file.without(5).in(folder)))
                .isEqualTo("ecg.scp: holds no rhythm (section 6).");
        assertThat(refusal(file.section(12, new byte[20]).in(folder)))
                .isEqualTo(
                        "ecg.scp: holds a long-term rhythm (section 12) only, which is not read.");
    }

    @Test
    void whatContradictsTheFormatIsRefusedByName() {
        var good = leadI(3, 0, codes(1, 2, 3));
        var rhythm = codes(1, 2, 3);

        assertThat(refusal(good.packed(6, 0, 2000, 0, 0, rhythm).in(folder)))
                .isEqualTo("ecg.scp, section 6 (rhythm): states 0 nV per count.");
        assertThat(refusal(good.packed(6, 1000, 0, 0, 0, rhythm).in(folder)))
                .isEqualTo("ecg.scp, section 6 (rhythm): states 0 µs from sample to sample.");
        assertThat(refusal(good.packed(6, 1000, 2000, 3, 0, rhythm).in(folder)))
                .isEqualTo("ecg.scp, section 6 (rhythm): differences of order 3.");
        good.packed(6, 1000, 2000, 0, 0, rhythm);
        assertThat(refusal(good.leads(0, 3).in(folder)))
                .isEqualTo("ecg.scp, section 3 (leads): states no leads.");
        assertThat(refusal(good.section(3, out().u8(12, 0, 1, 2, 3)).in(folder)))
                .isEqualTo(
                        "ecg.scp, section 3 (leads): holds 5 bytes where at least 110 should"
                                + " stand.");
        assertThat(refusal(good.without(3).in(folder)))
                .isEqualTo("ecg.scp: section 3 (leads) is missing.");
        assertThat(refusal(good.leads(0, 0, 1).in(folder)))
                .isEqualTo("ecg.scp: holds no waveform.");
    }

    @Test
    void tablesThatAreNoneAreRefusedByCode() {
        var good = leadI(3, 0, codes(1, 2, 3));
        var place = "ecg.scp, section 2 (Huffman tables), table 1, code ";

        var noBits = out().u16(1, 1).u8(0, 16, 1).u16(0).u32(0);
        assertThat(refusal(good.section(2, noBits).in(folder)))
                .isEqualTo(place + "1: a code of 0 bits.");
        var same = out().u16(1, 2).u8(1, 1, 1).u16(0).u32(1).u8(2, 2, 1).u16(3).u32(0b11);
        assertThat(refusal(good.section(2, same).in(folder)))
                .isEqualTo(place + "2: begins like another code of its table, or another like it.");
        var nowhere = out().u16(1, 1).u8(1, 1, 0).u16(2).u32(1);
        assertThat(refusal(good.section(2, nowhere).in(folder)))
                .isEqualTo(place + "1: switches to table 2 of 1.");
        var both = out().u16(1, 1).u8(1, 9, 1).u16(5).u32(1);
        assertThat(refusal(good.section(2, both).in(folder)))
                .isEqualTo(place + "1: a value of 8 bits to which 5 belongs.");
        assertThat(refusal(good.section(2, out().u16(3, 1)).in(folder)))
                .contains("ends before the 9 bytes that should stand here");
    }

    @Test
    void pointersThatLeadNowhereAreRefused() {
        var bytes = leadI(3, 0, codes(1, 2, 3)).bytes();
        int pointerOf6 = 6 + 16 + 6 * 10;
        assertThat(bytes[pointerOf6]).isEqualTo((byte) 6);

        bytes[pointerOf6 + 6]++;
        assertThat(refusal(ScpFile.write(folder, bytes)))
                .contains("section 6 (rhythm): should begin at byte ", ", where it does not.");
        bytes[pointerOf6 + 8] = 1;
        assertThat(refusal(ScpFile.write(folder, bytes)))
                .contains(
                        "section 6 (rhythm): should begin at byte ", "beyond the end of the file");
    }

    @Test
    void aBrokenPointerToWhatIsNotNeededCostsNothing() {
        var bytes = leadI(3, 0, codes(1, 2, 3)).packed(5, 1000, 2000, 0, 0, codes(7, 7)).bytes();
        bytes[6 + 16 + 5 * 10 + 8] = 1;

        assertThat(microvolts(ScpFile.write(folder, bytes), Lead.I)).containsExactly(1, 2, 3);
    }

    @Test
    void thousandsOfCodesAreNoTable() {
        var tables = out().u16(1, 20_000).raw(new byte[20_000 * 9]);

        assertThat(refusal(leadI(3, 0, codes(1, 2, 3)).section(2, tables).in(folder)))
                .isEqualTo("ecg.scp, section 2 (Huffman tables): more than 10000 codes.");
    }
}
