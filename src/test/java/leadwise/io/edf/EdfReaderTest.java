package leadwise.io.edf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Annotation;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.OtherSignal;
import leadwise.model.Patient;
import leadwise.model.Problem;
import leadwise.model.Signal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class EdfReaderTest {

    private static final double GAP = Double.NaN;

    @TempDir Path folder;

    @Test
    void valuesFollowTheLineThroughBothLimits() {
        var read = read(EdfFile.edf().lead("I", 3).record(10000, -5000, 1));

        assertThat(read.remarks()).isEmpty();
        assertThat(read.recording().leads())
                .containsExactly(Map.entry(Lead.I, Signal.of(1, -0.5, 0.0001)));
        assertThat(read.recording().gains().get(Lead.I))
                .isEqualTo(new Gain(10000, 0, Gain.Origin.FILE));
        assertThat(read.recording().samplesPerSecond()).isEqualTo(3);
        assertThat(read.recording().source().format()).isEqualTo("EDF");
    }

    @Test
    void limitsAroundAnotherZeroGiveABaseline() {
        // −5 mV at 0 and 5 mV at 1000: 100 counts per mV, 0 mV at 500
        var file = EdfFile.edf().signal("II", "mV", "-5", "5", "0", "1000", 2).record(500, 750);

        assertThat(lead(file, Lead.II)).isEqualTo(Signal.of(0, 2.5));
    }

    @Test
    void aMinimumAboveTheMaximumTurnsTheSignalOver() {
        var file = EdfFile.edf().signal("II", "mV", "5", "-5", "0", "1000", 2).record(0, 750);

        var read = read(file);

        assertThat(read.recording().lead(Lead.II)).contains(Signal.of(5, -2.5));
        assertThat(reasons(read)).containsExactly("the gain is negative for II");
    }

    @ParameterizedTest
    @CsvSource({"mV,1", "uV,0.001", "\u00B5V,0.001", "V,1000", "nV,0.000001"})
    void everyUnitOfVoltageIsConverted(String unit, double millivolts) {
        var file = EdfFile.edf().signal("II", unit, "-10", "10", "-10", "10", 1).record(1);

        assertThat(lead(file, Lead.II).at(0)).isCloseTo(millivolts, within(1e-15 * millivolts));
    }

    @Test
    void whatIsNoVoltageIsLeftOutByName() {
        var file =
                EdfFile.edf()
                        .lead("I", 1)
                        .signal("SpO2", "%", "0", "100", "0", "100", 1)
                        .signal("Flow", "", "0", "100", "0", "100", 1)
                        .signal("Empty", "mV", "0", "100", "0", "100", 0)
                        .record(10000, 98, 3);

        var read = read(file);

        assertThat(read.recording().leads().keySet()).containsExactly(Lead.I);
        assertThat(reasons(read))
                .containsExactly(
                        "signals left out: signal 2 (SpO2), unit '%'; signal 3"
                                + " (Flow), no unit; signal 4 (Empty), no samples");
    }

    @Test
    void aSignalWithoutUnitIsReadWithTheGainThatTheUserGives() {
        var file = EdfFile.edf().signal("I", "", "0", "0", "0", "0", 1).record(500);
        var options =
                new ReadOptions(
                        OptionalDouble.of(1000),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        var read = (ReadOutcome.Read) outcome(file.bytes(), options);

        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(0.5));
        assertThat(reasons(read))
                .containsExactly("1000 counts per mV taken as given, not the file's gains");
    }

    @Test
    void signalsOfSeveralRatesAreToldApart() {
        var file = EdfFile.edf().lead("I", 2).lead("Chin", 1).record(10, 20, 30).record(40, 50, 60);
        file.seconds = "0.004";

        var recording = read(file).recording();

        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(recording.leads().keySet()).containsExactly(Lead.I);
        assertThat(recording.lead(Lead.I)).contains(Signal.of(0.001, 0.002, 0.004, 0.005));
        assertThat(recording.others())
                .containsEntry(new Lead("Chin"), new OtherSignal(250, Signal.of(0.003, 0.006)));
    }

    @ParameterizedTest
    @CsvSource({
        "I,I",
        "ECG I,I",
        "EKG II,II",
        "EKG_V1,V1",
        "ECG V1-REF,ECG V1-REF",
        "EKG V1-REF,EKG V1-REF",
        "EKG,EKG",
        "avr,aVR"
    })
    void labelsBecomeLeads(String label, String lead) {
        assertThat(read(EdfFile.edf().lead(label, 1).record(1)).recording().leads().keySet())
                .containsExactly(new Lead(lead));
    }

    @Test
    void countsOf24BitsKeepTheirSign() {
        var file =
                EdfFile.bdf()
                        .signal("II", "uV", "-262144", "262143", "-8388608", "8388607", 4)
                        .signal(
                                "Status",
                                "Boolean",
                                "-8388608",
                                "8388607",
                                "-8388608",
                                "8388607",
                                1)
                        .record(-8388608, -1, 0x123456, 8388607, 0xFF01);

        var read = read(file);

        // 16777215 counts over 524287 µV: not quite 32 per µV, and 0 µV lies at 0.999… of a count
        assertThat(read.recording().lead(Lead.II).orElseThrow().toArray())
                .containsExactly(
                        new double[] {
                            -262.144,
                            (8388607 * (524.287 / 16777215)) - 262.144,
                            ((0x123456 + 8388608.0) * (524.287 / 16777215)) - 262.144,
                            262.143
                        },
                        within(1e-10));
        assertThat(reasons(read)).containsExactly("signals left out: Status (triggers)");
        assertThat(read.recording().source().format()).isEqualTo("BDF");
    }

    @Test
    void anUnknownNumberOfRecordsFollowsFromTheLength() {
        var file = EdfFile.edf().lead("I", 1).record(1).record(2).record(3);
        file.records = "-1";

        var read = read(file);

        assertThat(read.recording().length()).isEqualTo(3);
        assertThat(reasons(read))
                .containsExactly("does not know its number of records; 3 are there");
    }

    @Test
    void aFileThatIsCutOffEndsInAGap() {
        var file = EdfFile.edf().lead("I", 2).lead("II", 2).record(1, 2, 3, 4).record(5, 6, 7, 8);
        file.records = "3";
        var bytes = file.bytes();

        // 3 of the 4 samples of record 2 are whole
        var read = read(Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(read.recording().lead(Lead.I))
                .contains(Signal.of(0.0001, 0.0002, 0.0005, 0.0006, GAP, GAP));
        assertThat(read.recording().lead(Lead.II))
                .contains(Signal.of(0.0003, 0.0004, 0.0007, GAP, GAP, GAP));
        assertThat(reasons(read)).containsExactly("is cut off after record 1; the rest is a gap");
    }

    @Test
    void manyMissingRecordsTakeNoMemory() {
        var file = EdfFile.edf().lead("I", 2).record(1, 2);
        file.records = "99999999";

        var read = read(file);

        assertThat(read.recording().length()).isEqualTo(2);
        assertThat(reasons(read))
                .containsExactly("is cut off after record 1 of 99999999; the recording ends there");
    }

    @Test
    void aLongRecordThatIsHardlyThereIsRefused() {
        var file = EdfFile.edf().lead("I", 20_000_000).record(1);

        assertThat(refusal(file)).isEqualTo("t.edf, byte 512: ends before the first record does.");
    }

    @Test
    void bytesBehindTheAnnouncedRecordsAreLeftOut() {
        var file = EdfFile.edf().lead("I", 2).record(1, 2).record(3, 4);
        file.records = "1";

        var read = read(file);

        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(0.0001, 0.0002));
        assertThat(reasons(read))
                .containsExactly(
                        "holds 4 bytes more than the announced 1 records; they are left out");
    }

    @Test
    void anInterruptionIsAGap() {
        var file = plus("EDF+D");
        file.lead("I", 2).annotations();
        file.record("+0.5||\0", 1, 2).record("+3||\0", 3, 4).record("+4||\0", 5, 6);

        var read = read(file);

        // 2 samples per second; record 2 begins 2.5 s after record 1: at sample 5
        assertThat(read.recording().lead(Lead.I))
                .contains(Signal.of(0.0001, 0.0002, GAP, GAP, GAP, 0.0003, 0.0004, 0.0005, 0.0006));
        assertThat(reasons(read)).containsExactly("was interrupted once; 1.5 s in all are gaps");
        assertThat(read.recording().facts().takenAt())
                .contains(LocalDateTime.of(2002, 3, 2, 10, 20, 30, 500_000_000));
    }

    @Test
    void aDayBetweenTwoRecordsEndsTheRecording() {
        var file = plus("EDF+D");
        file.lead("I", 200).annotations();
        file.record("+0||\0", new int[200]).record("+86401||\0", new int[200]);

        var read = read(file);

        assertThat(read.recording().length()).isEqualTo(200);
        assertThat(reasons(read))
                .containsExactly(
                        "begins 86400.0 s after the record before it ends; so long a gap is not"
                                + " read, the recording ends there",
                        "is longer than what is read at once; the first 1.00 of 2.00 s are read");
    }

    @Test
    void recordsThatOverlapFollowEachOtherWithARemark() {
        var file = plus("EDF+D");
        file.lead("I", 4).annotations();
        file.record("+0||\0", 1, 2, 3, 4).record("+0.2||\0", 5, 6, 7, 8);

        var read = read(file);

        assertThat(read.recording().length()).isEqualTo(8);
        assertThat(reasons(read))
                .containsExactly(
                        "is said to begin before the one before it ends; it is put after it");
    }

    @Test
    void aGapInAContinuousFileIsDoubted() {
        var file = plus("EDF+C");
        file.lead("I", 2).annotations();
        file.record("+0||\0", 1, 2).record("+5||\0", 3, 4);

        var read = read(file);

        assertThat(read.recording().length()).isEqualTo(4);
        assertThat(reasons(read))
                .containsExactly(
                        "begins 4.0 s late in a file that is said to be continuous, and is taken"
                                + " as continuous");
    }

    @Test
    void timesThatAreRoundedMakeNoGaps() {
        var file = plus("EDF+D");
        file.seconds = "0.333333";
        file.lead("I", 100).annotations();
        file.record("+0||\0", new int[100])
                .record("+0.335||\0", new int[100])
                .record("+0.667||\0", new int[100]);

        assertThat(read(file).recording().length()).isEqualTo(300);
    }

    @Test
    void annotationsAreCountedFromTheFirstSample() {
        var file = plus("EDF+C");
        file.lead("I", 1).annotations();
        file.record("+0.5||\0+2~1.5|Arr\u00EAt|x|\0", 1).record("+1.5||\0+1|a|\0-3|b|\0", 1);

        var read = read(file);

        assertThat(read.recording().facts().annotations())
                .containsExactly(
                        note(0.5, "a"), note(1.5, "Arr\u00EAt (1.5 s)"), note(1.5, "x (1.5 s)"));
        assertThat(reasons(read))
                .containsExactly("annotations before the first sample, left out: 1");
        assertThat(read.recording().leads().keySet()).containsExactly(Lead.I);
        assertThat(read.recording().source().format()).isEqualTo("EDF+");
    }

    @Test
    void annotationsThatFollowNoGrammarAreCounted() {
        var file = plus("EDF+C");
        file.lead("I", 1).annotations();
        file.record("+0||\0noise\0+x|a|\0+1|b|\0", 1);

        var read = read(file);

        assertThat(read.recording().facts().annotations()).containsExactly(note(1, "b"));
        assertThat(reasons(read)).containsExactly("annotations that cannot be read: 2");
    }

    @Test
    void annotationsOf24BitFilesAreRead() {
        var file = EdfFile.bdf().lead("I", 1).annotations();
        file.reserved = "BDF+C";
        file.recording = "Startdate 02-MAR-2002 X X X";
        file.patient = "X X X X";
        file.record("+0||\0+1|mark|\0", 10000);

        var recording = read(file).recording();

        assertThat(recording.facts().annotations()).containsExactly(note(1, "mark"));
        assertThat(recording.lead(Lead.I)).contains(Signal.of(1));
    }

    @Test
    void patientAndRecordingAreReadFromTheExtendedFields() {
        var file = plus("EDF+C");
        file.patient = "MCH-0234567 F 02-MAY-1951 Haagse_Harry tall";
        file.recording = "Startdate 02-MAR-2002 PSG-1234/2002 NN Telemetry03";
        file.filtered("I", "HP:0.05Hz", 1).filtered("II", "HP:0.5Hz", 1);

        var recording = read(file.record(1, 1)).recording();

        assertThat(recording.patient())
                .contains(
                        new Patient(
                                OptionalInt.empty(),
                                Optional.of("female"),
                                Optional.of("Haagse Harry"),
                                Optional.of("MCH-0234567"),
                                Optional.of(LocalDate.of(1951, 5, 2))));
        assertThat(recording.facts().takenAt()).contains(LocalDateTime.of(2002, 3, 2, 10, 20, 30));
        assertThat(recording.comments())
                .containsExactly(
                        "patient: tall",
                        "recording: PSG-1234/2002",
                        "technician: NN",
                        "equipment: Telemetry03",
                        "filter: HP:0.05Hz (I)",
                        "filter: HP:0.5Hz (II)");
    }

    @Test
    void anUnknownPatientIsNone() {
        var file = plus("EDF+C");

        assertThat(read(file.lead("I", 1).record(1)).recording().patient()).isEmpty();
    }

    @Test
    void inPlainFilesPatientAndRecordingAreFreeText() {
        var file = EdfFile.edf().lead("I", 1).record(1);
        file.patient = "MCH-0234567 F 02-MAY-1951 Haagse_Harry";
        file.recording = "ward 3";

        var recording = read(file).recording();

        assertThat(recording.patient()).isEmpty();
        assertThat(recording.comments())
                .containsExactly(
                        "patient: MCH-0234567 F 02-MAY-1951 Haagse_Harry", "recording: ward 3");
    }

    @ParameterizedTest
    @CsvSource({
        "16.09.87, 1987-09-16T10:20:30",
        "01.02.85, 1985-02-01T10:20:30",
        "31.12.99, 1999-12-31T10:20:30",
        "31.12.84, 2084-12-31T10:20:30",
        "16:09:09, 2009-09-16T10:20:30"
    })
    void yearsOfTwoDigitsHaveACentury(String date, LocalDateTime takenAt) {
        var file = EdfFile.edf().lead("I", 1).record(1);
        file.date = date;

        assertThat(read(file).recording().facts().takenAt()).contains(takenAt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.09", "1.2.2009", "", "aa.bb.cc", "02.03.yy"})
    void aBadDateCostsTheDateOnly(String date) {
        var file = EdfFile.edf().lead("I", 1).record(10000);
        file.date = date;

        var read = read(file);

        assertThat(read.recording().facts().takenAt()).isEmpty();
        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(1));
        assertThat(reasons(read)).containsExactly("when it was recorded is not stated clearly");
    }

    @Test
    void theDateOfAnonymisedFilesIsNone() {
        var file = EdfFile.edf().lead("I", 1).record(1);
        file.date = "01.01.85";

        var read = read(file);

        assertThat(read.recording().facts().takenAt()).isEmpty();
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void aYearAfter2084StandsInTheRecordingsField() {
        var file = plus("EDF+C");
        file.date = "02.03.yy";
        file.recording = "Startdate 02-MAR-2091 X X X";

        assertThat(read(file.lead("I", 1).record(1)).recording().facts().takenAt())
                .contains(LocalDateTime.of(2091, 3, 2, 10, 20, 30));
    }

    @Test
    void twoDatesAreNone() {
        var file = plus("EDF+C");
        file.recording = "Startdate 03-MAR-2002 X X X";

        var read = read(file.lead("I", 1).record(1));

        assertThat(read.recording().facts().takenAt()).isEmpty();
        assertThat(reasons(read))
                .containsExactly(
                        "the recording's date is stated as 2002-03-03 and as 2002-03-02, so it is"
                                + " not known");
    }

    @Test
    void limitsWithoutExtentAreRefused() {
        assertThat(refusal(EdfFile.edf().signal("I", "mV", "-1", "1", "5", "5", 1).record(1)))
                .isEqualTo(
                        "t.edf, signal 1 (I): the digital minimum and maximum are both 5, so its"
                                + " values have no scale.");
        assertThat(refusal(EdfFile.edf().signal("I", "mV", "0", "0.0", "0", "5", 1).record(1)))
                .isEqualTo(
                        "t.edf, signal 1 (I): the physical minimum and maximum are both 0, so its"
                                + " values have no scale.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,000", "NaN", "Infinity", "1e308", "0x10", "five"})
    void aLimitThatIsNoNumberIsRefused(String limit) {
        assertThat(refusal(EdfFile.edf().signal("I", "mV", "-1", limit, "0", "5", 1).record(1)))
                .isEqualTo(
                        "t.edf, signal 1 (I): the physical maximum is '"
                                + limit
                                + "', not a number.");
    }

    @Test
    void aHeaderOfTheWrongSizeIsRefused() {
        var file = EdfFile.edf().lead("I", 1).record(1);
        file.headerBytes = "768";

        assertThat(refusal(file))
                .isEqualTo(
                        "t.edf, byte 184: states a header of 768 bytes, but that of 1 signals has"
                                + " 512.");
    }

    @Test
    void whatHasNoRateOrNoSamplesIsRefused() {
        var still = EdfFile.edf().lead("I", 1).record(1);
        still.seconds = "0";

        assertThat(refusal(still)).contains("a record lasts 0 s");
        assertThat(refusal(EdfFile.edf().lead("I", 1)))
                .contains("ends before the first record does");
        assertThat(refusal(EdfFile.edf().annotations().record("+0||\0")))
                .contains("holds no signal, only annotations");
        assertThat(refusal(EdfFile.edf().signal("T", "degC", "0", "1", "0", "1", 1).record(1)))
                .contains("none of its signals is a voltage: signal 1 (T), unit 'degC'");
    }

    @Test
    void filesAreKnownByTheirContent() {
        var reader = new EdfReader();
        var edf = EdfFile.edf().lead("I", 1).record(1).bytes();

        assertThat(reader.recognises(Path.of("x.dat"), edf)).isTrue();
        assertThat(reader.recognises(Path.of("x"), EdfFile.bdf().lead("I", 1).bytes())).isTrue();
        assertThat(reader.recognises(Path.of("x.edf"), new byte[300])).isFalse();
        assertThat(
                        reader.recognises(
                                Path.of("x.edf"),
                                "0        0.1\n".repeat(99).getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static EdfFile plus(String reserved) {
        var file = EdfFile.edf();
        file.reserved = reserved;
        file.patient = "X X X X";
        file.recording = "Startdate 02-MAR-2002 X X X";
        return file;
    }

    private static Annotation note(double seconds, String text) {
        return new Annotation(seconds, Annotation.Kind.NOTE, "", Optional.empty(), text, "EDF");
    }

    private Signal lead(EdfFile file, Lead lead) {
        return read(file).recording().lead(lead).orElseThrow();
    }

    private ReadOutcome.Read read(EdfFile file) {
        return read(file.bytes());
    }

    private ReadOutcome.Read read(byte[] bytes) {
        return (ReadOutcome.Read) outcome(bytes, ReadOptions.NONE);
    }

    private String refusal(EdfFile file) {
        return ((ReadOutcome.Refused) outcome(file.bytes(), ReadOptions.NONE)).problem().sentence();
    }

    private ReadOutcome outcome(byte[] bytes, ReadOptions options) {
        try {
            var path = Files.write(folder.resolve("t.edf"), bytes);
            return new EdfReader().read(path, options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> reasons(ReadOutcome.Read read) {
        return read.remarks().stream().map(Problem::reason).toList();
    }
}
