package leadwise.io.dicom;

import static leadwise.io.dicom.DicomFixture.EXPLICIT;
import static leadwise.io.dicom.DicomFixture.join;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Files made to the specification by [DicomFixture], values worked out by hand.
class DicomReaderTest {

    private static final Gain FINE = new Gain(400, 0, Gain.Origin.FILE);
    private static final byte[] NONE = {};
    private static final byte[] TAKEN = EXPLICIT.text(0x0008_002A, "DT", "20200201100000");

    @TempDir Path folder;

    /// V2 and aVF, three samples, and all that can be said.
    private static byte[] full(DicomFixture dicom) {
        return dicom.file(
                DicomFixture.TWELVE_LEAD,
                join(
                        dicom.text(0x0008_0005, "CS", "ISO_IR 100"),
                        dicom.text(0x0008_0016, "UI", DicomFixture.TWELVE_LEAD + "\0"),
                        dicom.text(0x0008_002A, "DT", "20021122091000.5+0100"),
                        dicom.text(0x0008_0070, "LO", "Maker"),
                        dicom.text(0x0008_1090, "LO", "E-1"),
                        dicom.sequence(0x0009_1001, dicom.text(0x0010_0010, "PN", "not^this")),
                        dicom.text(0x0010_0010, "PN", "Müller^Eva"),
                        dicom.text(0x0010_0020, "LO", "SBJ-123"),
                        dicom.text(0x0010_0030, "DA", "19530508"),
                        dicom.text(0x0010_0040, "CS", "F"),
                        dicom.text(0x0010_1010, "AS", "049Y"),
                        dicom.sequence(
                                0x0040_B020,
                                join(
                                        dicom.us(0x0040_A0B0, 1, 0),
                                        dicom.text(0x0070_0006, "ST", "SINUS RHYTHM\r\nNORMAL")),
                                join(
                                        dicom.code(0x0040_08EA, "ms", "UCUM", "milliseconds"),
                                        dicom.code(
                                                0x0040_A043, "5.13.5-7", "SCPECG", "PR Interval"),
                                        dicom.us(0x0040_A0B0, 1, 0),
                                        dicom.text(0x0040_A30A, "DS", "148"))),
                        dicom.waveforms(
                                dicom.group(
                                        dicom.originalAt("0"),
                                        "500",
                                        3,
                                        new byte[][] {
                                            dicom.channel(
                                                    dicom.lead5(4),
                                                    dicom.volts("2.5", "uV"),
                                                    dicom.text(0x003A_0220, "DS", "0.05"),
                                                    dicom.text(0x003A_0221, "DS", "150"),
                                                    dicom.text(0x003A_0222, "DS", "0")),
                                            dicom.channel(
                                                    dicom.lead5(64),
                                                    dicom.volts("0.005", "mV"),
                                                    dicom.text(0x003A_0220, "DS", "0.05"),
                                                    dicom.text(0x003A_0221, "DS", "150"))
                                        },
                                        1,
                                        -10,
                                        2,
                                        -20,
                                        -32768,
                                        32767))));
    }

    @Test
    void anObjectIsReadWithAllThatItSays() throws Exception {
        var bytes = full(EXPLICIT);

        var leads = new LinkedHashMap<Lead, Signal>();
        leads.put(Lead.V2, Signal.of(1 / 400.0, 2 / 400.0, -32768 / 400.0));
        leads.put(Lead.AVF, Signal.of(-10 / 200.0, -20 / 200.0, 32767 / 200.0));
        assertThat(DicomFixture.read(folder, bytes))
                .isEqualTo(
                        new ReadOutcome.Read(
                                new Recording(
                                        "r",
                                        500,
                                        leads,
                                        Set.of(),
                                        Map.of(
                                                Lead.V2,
                                                FINE,
                                                Lead.AVF,
                                                new Gain(200, 0, Gain.Origin.FILE)),
                                        new FileFacts(
                                                Optional.of(
                                                        new Patient(
                                                                OptionalInt.of(49),
                                                                Optional.of("female"),
                                                                Optional.of("Müller, Eva"),
                                                                Optional.of("SBJ-123"),
                                                                Optional.of(
                                                                        LocalDate.of(1953, 5, 8)))),
                                                Optional.of(
                                                        LocalDateTime.of(
                                                                2002,
                                                                11,
                                                                22,
                                                                9,
                                                                10,
                                                                0,
                                                                500_000_000)),
                                                List.of(
                                                        "device: Maker E-1",
                                                        "filters: high-pass 0.05 Hz, low-pass 150"
                                                                + " Hz"),
                                                List.of("SINUS RHYTHM", "NORMAL"),
                                                List.of(
                                                        new FileMeasurement(
                                                                "PR Interval", "148", "ms")),
                                                List.of()),
                                        new Source(
                                                "DICOM",
                                                folder.resolve("r.dcm"),
                                                HexFormat.of()
                                                        .formatHex(
                                                                MessageDigest.getInstance("SHA-256")
                                                                        .digest(bytes)))),
                                List.of()));
    }

    @ParameterizedTest
    @EnumSource(DicomFixture.Syntax.class)
    void everyTransferSyntaxSaysTheSameWithLengthsDefinedOrNot(DicomFixture.Syntax syntax) {
        var expected = DicomFixture.read(folder, full(EXPLICIT));

        for (boolean undefinedLengths : new boolean[] {false, true}) {
            var read = DicomFixture.read(folder, full(new DicomFixture(syntax, undefinedLengths)));
            assertThat(read.recording().leads()).isEqualTo(expected.recording().leads());
            assertThat(read.recording().gains()).isEqualTo(expected.recording().gains());
            assertThat(read.recording().facts()).isEqualTo(expected.recording().facts());
            assertThat(read.remarks()).isEmpty();
        }
    }

    @Test
    void aFileWithoutPreambleIsKnownByItsFirstElement() {
        var bytes = full(EXPLICIT);

        var read = DicomFixture.read(folder, Arrays.copyOfRange(bytes, 132, bytes.length));

        assertThat(read.recording().length()).isEqualTo(3);
    }

    @Test
    void anEmptyPreambleIsNotKnown() {
        assertThat(DicomFixture.refusal(folder, new byte[200]))
                .isEqualTo("r.dcm: is in no format that is known here.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.840.10008.5.1.4.1.1.104.1 | a PDF document",
                "1.2.840.10008.1.3.10 | a directory of other files",
                "1.2.840.10008.5.1.4.1.1.9.2.1 | a hemodynamic waveform",
                "1.2.840.10008.5.1.4.1.1.2 | storage class '1.2.840.10008.5.1.4.1.1.2'"
            })
    void anObjectThatIsNoEcgIsRefusedByName(String storageClass, String name) {
        assertThat(DicomFixture.refusal(folder, EXPLICIT.file(storageClass, NONE)))
                .isEqualTo("r.dcm: is a DICOM object, but no ECG waveform: " + name + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.1.1", "9.1.2", "9.1.3", "9.1.4"})
    void everyClassOfEcgIsRead(String storageClass) {
        var bytes =
                EXPLICIT.file(
                        "1.2.840.10008.5.1.4.1.1." + storageClass,
                        EXPLICIT.waveforms(EXPLICIT.small()));

        assertThat(signals(bytes)).containsExactly(Signal.of(1 / 400.0, -2 / 400.0, 300 / 400.0));
    }

    @Test
    void anotherTransferSyntaxIsRefusedByName() {
        var jpeg =
                join(
                        new byte[128],
                        new byte[] {'D', 'I', 'C', 'M'},
                        EXPLICIT.text(0x0002_0010, "UI", "1.2.840.10008.1.2.4.50"));

        assertThat(DicomFixture.refusal(folder, jpeg))
                .isEqualTo("r.dcm: the transfer syntax '1.2.840.10008.1.2.4.50' is not supported.");
    }

    // what is in the data set

    @Test
    void elementsOfUnknownTypeArePassedOver() {
        var bytes =
                EXPLICIT.ecg(
                        join(TAKEN, EXPLICIT.element(0x0011_1001, "ZZ", new byte[70_000])),
                        EXPLICIT.small());

        assertThat(DicomFixture.remarks(folder, bytes)).isEmpty();
    }

    @Test
    void aSequenceOfUnknownTypeIsImplicit() {
        var implicit = new DicomFixture(DicomFixture.Syntax.IMPLICIT, true);
        var sequence = implicit.waveforms(implicit.small());
        var unknown =
                join(
                        new byte[] {0, 0x54, 0, 1, 'U', 'N', 0, 0},
                        Arrays.copyOfRange(sequence, 4, sequence.length));

        var bytes = EXPLICIT.file(DicomFixture.TWELVE_LEAD, join(TAKEN, unknown));

        assertThat(signals(bytes)).containsExactly(Signal.of(1 / 400.0, -2 / 400.0, 300 / 400.0));
    }

    @Test
    void sequencesMayLieSixtyFourDeepAndNoDeeper() {
        assertThat(DicomFixture.remarks(folder, nested(64))).isEmpty();
        assertThat(DicomFixture.refusal(folder, nested(65)))
                .endsWith("sequences lie more than 64 deep in each other.");
    }

    /// Sequences and items of undefined length, each a level of its own.
    private static byte[] nested(int levels) {
        var dicom = new DicomFixture(DicomFixture.Syntax.IMPLICIT, true);
        var inner = NONE;
        for (int level = 0; level < levels; level += 2) {
            inner =
                    level == 0 && levels % 2 == 1
                            ? dicom.sequence(0x0009_1001)
                            : dicom.sequence(0x0009_1001, inner);
        }
        return dicom.ecg(
                join(dicom.text(0x0008_002A, "DT", "20200201100000"), inner), dicom.small());
    }

    @Test
    void whatStandsBehindTheWaveformsIsNotRead() {
        var bytes = join(EXPLICIT.ecg(TAKEN, EXPLICIT.small()), new byte[100], new byte[] {1, 2});

        assertThat(DicomFixture.remarks(folder, bytes)).isEmpty();
    }

    @Test
    void aFileThatIsCutOffIsRefusedByItsPlace() {
        var bytes = EXPLICIT.ecg(TAKEN, EXPLICIT.small());

        assertThat(DicomFixture.refusal(folder, Arrays.copyOf(bytes, bytes.length - 1)))
                .matches("r.dcm, byte \\d+: ends before the \\d+ bytes that should stand here\\.");
    }

    // groups

    @Test
    void aMedianBeatIsLeftOut() {
        var derived =
                join(
                        EXPLICIT.text(0x003A_0004, "CS", "DERIVED"),
                        EXPLICIT.text(0x003A_0020, "SH", "MEDIAN BEAT"));

        assertThat(DicomFixture.remarks(folder, EXPLICIT.ecg(TAKEN, EXPLICIT.small(), derived)))
                .containsExactly(
                        "r.dcm, multiplex group 2 (MEDIAN BEAT): is derived from other waveforms,"
                                + " no rhythm, and is left out.");
        assertThat(DicomFixture.refusal(folder, EXPLICIT.ecg(TAKEN, derived)))
                .isEqualTo(
                        "r.dcm: holds a median beat or other derived waveforms, no rhythm:"
                                + " multiplex group 1 (MEDIAN BEAT).");
    }

    @Test
    void aMedianBeatIsNoRhythmEvenIfCalledOriginal() {
        var median =
                EXPLICIT.group(
                        join(EXPLICIT.original(), EXPLICIT.text(0x003A_0020, "SH", "Median Beat")),
                        "500",
                        1,
                        new byte[][] {EXPLICIT.lead(1)},
                        1);

        assertThat(DicomFixture.refusal(folder, EXPLICIT.ecg(TAKEN, median))).contains("no rhythm");
    }

    @Test
    void groupsOfAFewSecondsStandOnOneAxisOfTime() {
        // at 2 per second: I and II from 0 s on, III and aVR from 1.5 s on, II throughout
        var bytes =
                EXPLICIT.ecg(
                        TAKEN,
                        EXPLICIT.group(
                                EXPLICIT.originalAt("100"),
                                "2",
                                3,
                                new byte[][] {EXPLICIT.lead(1), EXPLICIT.lead(2)},
                                1,
                                11,
                                2,
                                12,
                                3,
                                13),
                        EXPLICIT.group(
                                EXPLICIT.originalAt("1600"),
                                "2",
                                3,
                                new byte[][] {EXPLICIT.lead(61), EXPLICIT.lead(62)},
                                4,
                                -4,
                                5,
                                -5,
                                6,
                                -6),
                        EXPLICIT.group(
                                EXPLICIT.originalAt("100"),
                                "2",
                                6,
                                new byte[][] {EXPLICIT.lead(2)},
                                11,
                                12,
                                13,
                                14,
                                15,
                                16));

        var read = DicomFixture.read(folder, bytes);

        double gap = Double.NaN;
        assertThat(fileLeads(read))
                .containsExactly(
                        Map.entry(Lead.I, counts(1, 2, 3, gap, gap, gap)),
                        Map.entry(Lead.II, counts(11, 12, 13, 14, 15, 16)),
                        Map.entry(Lead.III, counts(gap, gap, gap, 4, 5, 6)),
                        Map.entry(Lead.AVR, counts(gap, gap, gap, -4, -5, -6)));
        assertThat(read.remarks().stream().map(Problem::sentence))
                .containsExactly(
                        "r.dcm, multiplex group 1: stands at 0.00 to 1.50 s of the recording.",
                        "r.dcm, multiplex group 2: stands at 1.50 to 3.00 s of the recording.");
    }

    private static Signal counts(double... counts) {
        return Signal.of(Arrays.stream(counts).map(count -> count / 400).toArray());
    }

    private static Map<Lead, Signal> fileLeads(ReadOutcome.Read read) {
        var leads = new LinkedHashMap<>(read.recording().leads());
        leads.keySet().removeAll(read.recording().derived());
        return leads;
    }

    @Test
    void aLeadThatDiffersBetweenGroupsIsKeptTwiceTheLongerFirst() {
        var bytes =
                EXPLICIT.ecg(
                        TAKEN,
                        EXPLICIT.group(
                                EXPLICIT.originalAt("0"),
                                "500",
                                2,
                                new byte[][] {EXPLICIT.lead(2)},
                                1,
                                2),
                        EXPLICIT.group(
                                EXPLICIT.originalAt("0"),
                                "500",
                                3,
                                new byte[][] {EXPLICIT.lead(2)},
                                1,
                                7,
                                8));

        var read = DicomFixture.read(folder, bytes);

        assertThat(read.recording().leads())
                .containsExactly(
                        Map.entry(Lead.II, counts(1, 7, 8)),
                        Map.entry(new Lead("II (signal 2)"), counts(1, 2, Double.NaN)));
    }

    @Test
    void groupsThatDoNotSayWhenTheyBeginBeginTogether() {
        var bytes =
                EXPLICIT.ecg(
                        TAKEN,
                        EXPLICIT.small(),
                        EXPLICIT.group(
                                EXPLICIT.original(),
                                "500",
                                3,
                                new byte[][] {EXPLICIT.lead(3)},
                                1,
                                2,
                                3));

        var read = DicomFixture.read(folder, bytes);

        assertThat(read.recording().leads().values())
                .containsExactly(counts(1, -2, 300), counts(1, 2, 3));
        assertThat(read.remarks().stream().map(Problem::reason))
                .containsExactly(
                        "a multiplex group does not state when it begins; it is taken to begin at"
                                + " the acquisition time");
    }

    @Test
    void aGroupOfAnotherRateIsKeptBeside() {
        var bytes =
                EXPLICIT.ecg(
                        TAKEN,
                        EXPLICIT.group(
                                EXPLICIT.originalAt("0"),
                                "500",
                                3,
                                new byte[][] {EXPLICIT.lead(3)},
                                1,
                                2,
                                3),
                        EXPLICIT.group(
                                EXPLICIT.originalAt("0"),
                                "1000",
                                6,
                                new byte[][] {EXPLICIT.lead(16)},
                                1,
                                2,
                                3,
                                4,
                                5,
                                6));

        var recording = DicomFixture.read(folder, bytes).recording();

        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(recording.leads()).containsExactly(Map.entry(Lead.V1, counts(1, 2, 3)));
        assertThat(recording.others()).containsOnlyKeys(new Lead("X"));
    }

    @Test
    void groupsThatLieTooFarApartAreRefused() {
        var bytes =
                EXPLICIT.ecg(
                        TAKEN,
                        EXPLICIT.group(
                                EXPLICIT.originalAt("0"),
                                "500",
                                1,
                                new byte[][] {EXPLICIT.lead(1)},
                                1),
                        EXPLICIT.group(
                                EXPLICIT.originalAt("3e6"),
                                "500",
                                1,
                                new byte[][] {EXPLICIT.lead(2)},
                                1));

        assertThat(DicomFixture.refusal(folder, bytes)).endsWith("lie too far apart in time.");
    }

    @Test
    void moreSamplesThanThereAreEndWithTheData() {
        assertThat(
                        DicomFixture.remarks(
                                folder,
                                EXPLICIT.ecg(
                                        TAKEN,
                                        EXPLICIT.group(
                                                EXPLICIT.original(),
                                                "500",
                                                5000,
                                                new byte[][] {EXPLICIT.lead(1), EXPLICIT.lead(2)},
                                                1,
                                                2,
                                                3))))
                .containsExactly(
                        "r.dcm, multiplex group 1: announces 5000 samples and ends after 1.");
    }

    @Test
    void moreSamplesThanAnnouncedAreLeftOut() {
        var bytes =
                EXPLICIT.ecg(
                        TAKEN,
                        EXPLICIT.group(
                                EXPLICIT.original(),
                                "500",
                                2,
                                new byte[][] {EXPLICIT.lead(1)},
                                1,
                                2,
                                3));

        assertThat(signals(bytes)).containsExactly(counts(1, 2));
        assertThat(DicomFixture.remarks(folder, bytes))
                .containsExactly(
                        "r.dcm, multiplex group 1: holds 3 samples and announces 2; the rest is"
                                + " left out.");
    }

    @Test
    void aGroupThatDescribesOtherThanItsChannelsIsRefused() {
        var group =
                join(
                        EXPLICIT.original(),
                        EXPLICIT.us(0x003A_0005, 2),
                        EXPLICIT.text(0x003A_001A, "DS", "500"),
                        EXPLICIT.sequence(0x003A_0200, EXPLICIT.lead(1)));

        assertThat(DicomFixture.refusal(folder, EXPLICIT.ecg(TAKEN, group)))
                .isEqualTo("r.dcm, multiplex group 1: announces 2 channels and describes 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-500", "NaN", "1e300", ""})
    void aRateThatCannotBeMeantIsRefused(String rate) {
        var group =
                EXPLICIT.group(EXPLICIT.original(), rate, 1, new byte[][] {EXPLICIT.lead(1)}, 1);

        assertThat(DicomFixture.refusal(folder, EXPLICIT.ecg(TAKEN, group)))
                .isEqualTo(
                        "r.dcm, multiplex group 1: states no sample rate, or one that cannot be"
                                + " meant.");
    }

    @Test
    void withoutWaveformsAnObjectIsRefused() {
        assertThat(DicomFixture.refusal(folder, EXPLICIT.ecg(TAKEN)))
                .isEqualTo("r.dcm: holds no waveform.");
    }

    @Test
    void moreGroupsOrChannelsThanAnyRecordingHasAreRefused() {
        var groups = new byte[1001][];
        Arrays.fill(groups, NONE);
        assertThat(DicomFixture.refusal(folder, EXPLICIT.ecg(TAKEN, groups)))
                .isEqualTo("r.dcm: holds more than 1000 multiplex groups.");

        var channels = new byte[256][];
        Arrays.fill(channels, NONE);
        var wide =
                EXPLICIT.group(EXPLICIT.original(), "500", 1, channels, new long[channels.length]);
        var many = new byte[17][];
        Arrays.fill(many, wide);
        assertThat(DicomFixture.refusal(folder, EXPLICIT.ecg(TAKEN, many)))
                .isEqualTo("r.dcm: holds more than 4096 channels.");
    }

    @Test
    void anObjectThatDoesNotSayWhatItIsIsRefused() {
        assertThat(DicomFixture.refusal(folder, EXPLICIT.file("", NONE)))
                .isEqualTo("r.dcm: is a DICOM file that does not state what it holds.");
    }

    private List<Signal> signals(byte[] bytes) {
        return List.copyOf(DicomFixture.read(folder, bytes).recording().leads().values());
    }

    @Test
    void theInputIsNotChanged() throws Exception {
        var bytes = full(EXPLICIT);

        DicomFixture.read(folder, bytes);

        assertThat(Files.readAllBytes(folder.resolve("r.dcm"))).isEqualTo(bytes);
    }

    @Test
    void aUsersCountsStandInForAllGains() {
        var options = options(1000);

        assertThat(
                        DicomFixture.read(folder, EXPLICIT.ecg(TAKEN, EXPLICIT.small()), options)
                                .recording()
                                .lead(Lead.I))
                .contains(Signal.of(0.001, -0.002, 0.3));
    }

    static ReadOptions options(double countsPerMillivolt) {
        var none = ReadOptions.NONE;
        return new ReadOptions(
                OptionalDouble.of(countsPerMillivolt),
                none.samplesPerSecond(),
                none.unit(),
                none.leadNames(),
                none.delimiter(),
                none.decimalComma());
    }
}
