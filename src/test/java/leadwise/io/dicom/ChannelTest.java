package leadwise.io.dicom;

import static leadwise.io.dicom.DicomFixture.EXPLICIT;
import static leadwise.io.dicom.DicomFixture.join;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Signal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Arrays;

/// What a channel is, what its counts are worth, and how they are stored.
class ChannelTest {

    private static final byte[] TAKEN = EXPLICIT.text(0x0008_002A, "DT", "20200201100000");

    @TempDir Path folder;

    /// An object of one group at 4 samples per second.
    private static byte[] ecg(byte[][] channels, long... counts) {
        return EXPLICIT.ecg(
                TAKEN,
                EXPLICIT.group(
                        EXPLICIT.original(),
                        "4",
                        counts.length / channels.length,
                        channels,
                        counts));
    }

    private static byte[] ecg(byte[] channel, long... counts) {
        return ecg(new byte[][] {channel}, counts);
    }

    private Signal only(byte[] bytes) {
        return DicomFixture.read(folder, bytes).recording().leads().firstEntry().getValue();
    }

    // leads

    @ParameterizedTest
    @CsvSource({
        "5.6.3-9-1, SCPECG, I",
        "5.6.3-9-61, SCPECG, III",
        "5.6.3-9-62, SCPECG, aVR",
        "5.6.3-9-8, SCPECG, V6",
        "5.6.3-9-12, SCPECG, V4R",
        "2:2, MDC, II",
        "2:64, MDC, aVF",
        "MDC_ECG_LEAD_AVL, MDC, aVL",
        "MDC_ECG_LEAD_V3R, MDC, V3R",
        "5.6.3-9-3, '', V1",
        "2:1, 99OWN, wording",
        "5.6.3-9-200, SCPECG, wording",
        "X-1, 99OWN, wording"
    })
    void aLeadGoesByTheCodeOfItsSource(String code, String scheme, String lead) {
        var channel =
                join(
                        EXPLICIT.code(0x003A_0208, code, scheme, "wording"),
                        EXPLICIT.volts("2.5", "uV"));

        assertThat(DicomFixture.read(folder, ecg(channel, 1)).recording().leads())
                .containsOnlyKeys(new Lead(lead));
    }

    @Test
    void withoutACodeThatIsKnownALeadGoesByItsLabelUpToANul() {
        var channel =
                join(
                        EXPLICIT.text(0x003A_0203, "SH", "Lead V2\0\0\0"),
                        EXPLICIT.code(0x003A_0208, "?", "99OWN", "wording"),
                        EXPLICIT.volts("2.5", "uV"));

        assertThat(DicomFixture.read(folder, ecg(channel, 1)).recording().leads())
                .containsOnlyKeys(Lead.V2);
    }

    @Test
    void aChannelWithoutAnyNameIsKept() {
        var bytes = ecg(EXPLICIT.volts("2.5", "uV"), 1);

        assertThat(DicomFixture.read(folder, bytes).recording().leads())
                .containsOnlyKeys(new Lead("signal 1"));
        assertThat(DicomFixture.remarks(folder, bytes))
                .containsExactly("r.dcm, multiplex group 1, channel 1: the signal has no name.");
    }

    @Test
    void aLabelThatContradictsTheCodeIsSaid() {
        var channel =
                join(
                        EXPLICIT.text(0x003A_0203, "SH", "V6"),
                        EXPLICIT.text(0x003A_0205, "CS", "DISCONNECTED"),
                        EXPLICIT.lead(3));

        assertThat(DicomFixture.remarks(folder, ecg(channel, 1)))
                .containsExactly(
                        "r.dcm, multiplex group 1, channel 1 (V1): is labelled 'V6'; its code"
                                + " counts.",
                        "r.dcm, multiplex group 1, channel 1 (V1): has the status"
                                + " 'DISCONNECTED'.");
    }

    // what counts are worth

    @Test
    void aValueIsCountTimesSensitivityTimesCorrectionPlusBaseline() {
        var channel =
                join(
                        EXPLICIT.lead5(1),
                        EXPLICIT.text(0x003A_0210, "DS", "5"),
                        EXPLICIT.code(0x003A_0211, "uV", "UCUM", "microvolt"),
                        EXPLICIT.text(0x003A_0212, "DS", "0.5"),
                        EXPLICIT.text(0x003A_0213, "DS", "100"));

        var recording = DicomFixture.read(folder, ecg(channel, 4, -40)).recording();

        // 4 × 5 µV × 0.5 + 100 µV = 110 µV; −40 counts are 0
        assertThat(recording.lead(Lead.I)).contains(Signal.of(0.11, 0));
        assertThat(recording.gains()).containsEntry(Lead.I, new Gain(400, -40, Gain.Origin.FILE));
    }

    @ParameterizedTest
    @CsvSource({"uV, 1000", "mV, 1", "V, 0.001", "nV, 1000000"})
    void unitsOfVoltageBecomeMillivolts(String unit, double countsPerMillivolt) {
        var channel = join(EXPLICIT.lead5(1), EXPLICIT.volts("1", unit));

        assertThat(only(ecg(channel, 3))).isEqualTo(Signal.of(3 / countsPerMillivolt));
    }

    @Test
    void aUnitWithoutACodeGoesByItsWording() {
        var channel =
                join(
                        EXPLICIT.lead5(1),
                        EXPLICIT.text(0x003A_0210, "DS", "1"),
                        EXPLICIT.sequence(
                                0x003A_0211, EXPLICIT.text(0x0008_0104, "LO", "microvolt")));

        assertThat(only(ecg(channel, 3))).isEqualTo(Signal.of(0.003));
    }

    @Test
    void whatIsNoVoltageIsLeftOut() {
        var pressure = join(EXPLICIT.text(0x003A_0203, "SH", "ART"), EXPLICIT.volts("1", "mm[Hg]"));

        assertThat(
                        DicomFixture.remarks(
                                folder, ecg(new byte[][] {pressure, EXPLICIT.lead(1)}, 1, 2)))
                .containsExactly(
                        "r.dcm, multiplex group 1, channel 1 (ART): is in 'mm[Hg]', no voltage; it"
                                + " is left out.");
        assertThat(DicomFixture.refusal(folder, ecg(pressure, 1)))
                .isEqualTo(
                        "r.dcm: none of its channels is a voltage of a known scale: multiplex group"
                                + " 1, channel 1 (ART) is in 'mm[Hg]', no voltage.");
    }

    @Test
    void withoutASensitivityAChannelIsReadOnlyIfTheUserGivesOne() {
        var bytes = ecg(EXPLICIT.lead5(1), 100);

        assertThat(DicomFixture.refusal(folder, bytes)).endsWith("(I) states no sensitivity.");
        var read = DicomFixture.read(folder, bytes, DicomReaderTest.options(1000));
        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(0.1));
        assertThat(read.recording().gains())
                .containsEntry(Lead.I, new Gain(1000, 0, Gain.Origin.USER));
    }

    @ParameterizedTest
    @CsvSource({"0", "1e-300", "1e300"})
    void aSensitivityThatCannotBeMeantIsRefused(String sensitivity) {
        var channel = join(EXPLICIT.lead5(1), EXPLICIT.volts(sensitivity, "mV"));

        assertThat(DicomFixture.refusal(folder, ecg(channel, 1)))
                .endsWith("states a sensitivity or baseline that cannot be meant.");
    }

    // how they are stored

    private static byte[] stored(DicomFixture dicom, int bits, String type, byte[] samples) {
        return dicom.ecg(
                dicom.text(0x0008_002A, "DT", "20200201100000"),
                join(
                        dicom.original(),
                        dicom.text(0x003A_001A, "DS", "500"),
                        dicom.sequence(0x003A_0200, join(dicom.lead5(1), dicom.volts("1", "mV"))),
                        dicom.us(0x5400_1004, bits),
                        dicom.text(0x5400_1006, "CS", type),
                        samples));
    }

    @Test
    void samplesOfEverySizeAreRead() {
        var max = 0xFFFF_FFFFL;
        assertThat(only(stored(EXPLICIT, 8, "SB", EXPLICIT.samples(1, 1, 0x80, 0xFF))))
                .isEqualTo(Signal.of(1, -128, -1));
        assertThat(only(stored(EXPLICIT, 8, "UB", EXPLICIT.samples(1, 1, 0x80, 0xFF))))
                .isEqualTo(Signal.of(1, 128, 255));
        assertThat(only(stored(EXPLICIT, 16, "SS", EXPLICIT.samples(2, 1, 0x8000, 0xFFFF))))
                .isEqualTo(Signal.of(1, -32768, -1));
        assertThat(only(stored(EXPLICIT, 16, "US", EXPLICIT.samples(2, 1, 0x8000, 0xFFFF))))
                .isEqualTo(Signal.of(1, 32768, 65535));
        assertThat(only(stored(EXPLICIT, 32, "SL", EXPLICIT.samples(4, 1, 0x8000_0000L, max))))
                .isEqualTo(Signal.of(1, -2147483648.0, -1));
        assertThat(only(stored(EXPLICIT, 32, "UL", EXPLICIT.samples(4, 1, 0x8000_0000L, max))))
                .isEqualTo(Signal.of(1, 2147483648.0, 4294967295.0));
    }

    @Test
    void theByteThatMakesAnOddLengthEvenIsNoSample() {
        var group =
                join(
                        EXPLICIT.original(),
                        EXPLICIT.ul(0x003A_0010, 3),
                        EXPLICIT.text(0x003A_001A, "DS", "500"),
                        EXPLICIT.sequence(0x003A_0200, EXPLICIT.lead(1)),
                        EXPLICIT.text(0x5400_1006, "CS", "SB"),
                        EXPLICIT.samples(1, 1, 2, 3, 0));

        assertThat(only(EXPLICIT.ecg(TAKEN, group))).isEqualTo(counts(1, 2, 3));
        assertThat(DicomFixture.remarks(folder, EXPLICIT.ecg(TAKEN, group))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8  | MB | mu-law samples (MB) are not supported",
                "8  | AB | A-law samples (AB) are not supported",
                "64 | SV | samples of type 'SV' are not supported",
                "8  | SS | samples of type SS cannot have 8 bits"
            })
    void otherSamplesAreRefusedByName(int bits, String type, String reason) {
        assertThat(
                        DicomFixture.refusal(
                                folder, stored(EXPLICIT, bits, type, EXPLICIT.samples(1, 1, 2))))
                .isEqualTo("r.dcm, multiplex group 1: " + reason + ".");
    }

    @Test
    void samplesThatBigEndianWordsMayTurnOverAreRefused() {
        var big = new DicomFixture(DicomFixture.Syntax.BIG, false);

        assertThat(only(stored(big, 8, "SB", big.samples(1, 1, 2)))).isEqualTo(Signal.of(1, 2));
        assertThat(DicomFixture.refusal(folder, stored(big, 32, "SL", big.samples(4, 1, 2))))
                .isEqualTo(
                        "r.dcm, multiplex group 1: samples of 32 bits in words of big-endian byte"
                                + " order are not supported.");
    }

    // what is missing

    private static byte[] padded(int padding, long... counts) {
        var sampled =
                join(
                        EXPLICIT.original(),
                        EXPLICIT.text(0x003A_001A, "DS", "4"),
                        EXPLICIT.sequence(0x003A_0200, EXPLICIT.lead(1)),
                        EXPLICIT.us(0x5400_1004, 16),
                        EXPLICIT.text(0x5400_1006, "CS", "SS"),
                        EXPLICIT.element(
                                0x5400_100A,
                                "OW",
                                new byte[] {(byte) padding, (byte) (padding >> 8)}),
                        EXPLICIT.samples(2, counts));
        return EXPLICIT.ecg(TAKEN, sampled);
    }

    @Test
    void thePaddingValueIsAMissingSample() {
        var bytes = padded(-32768, 1, -32768, -5, -32768);

        assertThat(only(bytes)).isEqualTo(counts(1, Double.NaN, -5, Double.NaN));
        assertThat(DicomFixture.remarks(folder, bytes)).isEmpty();
    }

    @Test
    void aPaddingValueAmongTheSamplesMeansMissingOnlyForASecondAndMore() {
        // 4 samples are a second
        var bytes = padded(0, 1, 0, 0, 0, -5, 0, 0, 0, 0);

        double gap = Double.NaN;
        assertThat(only(bytes)).isEqualTo(counts(1, 0, 0, 0, -5, gap, gap, gap, gap));
        assertThat(DicomFixture.remarks(folder, bytes))
                .containsExactly(
                        "r.dcm, multiplex group 1: its padding value 0 is an ordinary sample too;"
                                + " only where it stands for 1 s and more are samples missing.");
    }

    private static Signal counts(double... counts) {
        return Signal.of(Arrays.stream(counts).map(count -> count / 400).toArray());
    }

    @Test
    void aChannelThatBeginsLaterIsShifted() {
        var skewed = join(EXPLICIT.lead(2), EXPLICIT.text(0x003A_0215, "DS", "2"));
        // 0.25 s at 4 per second
        var timed = join(EXPLICIT.lead(3), EXPLICIT.text(0x003A_0214, "DS", "0.25"));
        // less than half a sample
        var little = join(EXPLICIT.lead(4), EXPLICIT.text(0x003A_0215, "DS", "0.4"));
        var bytes =
                ecg(
                        new byte[][] {EXPLICIT.lead(16), skewed, timed, little},
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8);

        double gap = Double.NaN;
        assertThat(DicomFixture.read(folder, bytes).recording().leads().values())
                .containsExactly(
                        counts(1, 5, gap, gap),
                        counts(gap, gap, 2, 6),
                        counts(gap, 3, 7, gap),
                        counts(4, 8, gap, gap));
    }
}
