package leadwise.io.ishne;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Problem;
import leadwise.model.Signal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

class IshneReaderTest {

    private static final int I = 5;
    private static final int II = 6;
    private static final int V1 = 11;
    private static final double GAP = Double.NaN;

    @TempDir Path folder;

    @Test
    void samplesTakeTurnsAndCountNanovolts() {
        var file = new HolterFile(new int[] {I, V1}, 400, -200, 1, 32767, -400, -32768);
        file.resolutions[1] = 10000;

        var read = read(file.bytes());

        // 2500 nV per count are 400 counts per mV, 10000 nV are 100
        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(1, 0.0025, -1));
        assertThat(read.recording().lead(Lead.V1)).contains(Signal.of(-2, 327.67, GAP));
        assertThat(read.recording().gains())
                .containsEntry(Lead.I, new Gain(400, 0, Gain.Origin.FILE))
                .containsEntry(Lead.V1, new Gain(100, 0, Gain.Origin.FILE));
        assertThat(read.recording().samplesPerSecond()).isEqualTo(200);
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void codesNameLeads() {
        var codes = IntStream.rangeClosed(5, 16).toArray();

        var read = read(new HolterFile(codes, new int[12]).bytes());

        assertThat(read.recording().leads().keySet()).containsExactlyElementsOf(Lead.STANDARD);
        assertThat(reasons(read))
                .containsExactly(
                        "the leads that the format calls VR, VL and VF are taken as aVR, aVL and"
                                + " aVF");
    }

    @Test
    void codesOfNoStandardLeadKeepTheirNamesOrGetNone() {
        var read = read(new HolterFile(new int[] {2, 4, 17, 0, 1, 77}, new int[6]).bytes());

        assertThat(read.recording().leads().keySet())
                .extracting(Lead::name)
                .containsExactly("X", "Z", "ES", "signal 4", "signal 5", "signal 6");
        assertThat(reasons(read)).containsOnly("the signal has no name").hasSize(3);
    }

    @Test
    void factsAreReadFromTheHeaderAndTheText() {
        var file = new HolterFile(new int[] {I}, 0);
        file.text = "symptoms: none\r\n\r\nward 3";

        var read = read(file.bytes());

        assertThat(read.recording().patient())
                .contains(
                        new Patient(
                                OptionalInt.empty(),
                                Optional.of("female"),
                                Optional.of("Anna Muster"),
                                Optional.of("A-17"),
                                Optional.of(LocalDate.of(1950, 12, 24))));
        assertThat(read.recording().facts().takenAt())
                .contains(LocalDateTime.of(1998, 3, 2, 10, 20, 30));
        assertThat(read.recording().comments())
                .containsExactly(
                        "recorder: digital",
                        "pacemaker: dual chamber, unipolar",
                        "lead quality: lead 1 good",
                        "copyright: nobody",
                        "symptoms: none",
                        "ward 3");
        assertThat(read.recording().source().format()).isEqualTo("ISHNE");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void badDatesCostTheDatesOnly() {
        var file = new HolterFile(new int[] {I}, 400);
        file.birthDate = new int[] {31, 2, 1950};
        file.recordDate = new int[] {-9, -9, -9};

        var read = read(file.bytes());

        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(1));
        assertThat(read.recording().facts().takenAt()).isEmpty();
        assertThat(read.recording().patient().flatMap(Patient::birthDate)).isEmpty();
        assertThat(reasons(read))
                .containsExactly(
                        "the date of birth is not stated clearly",
                        "when it was recorded is not stated clearly");
    }

    @Test
    void theChecksumIsThatOfTheHeaderAndTheText() {
        assertThat(HolterFile.crc("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0x29B1);
        var file = new HolterFile(new int[] {I}, 400);
        file.text = "text";
        var bytes = file.bytes();
        bytes[522] = 'n';

        assertThat(reasons(read(bytes))).singleElement().asString().contains("checksum differs");
    }

    @Test
    void samplesMayBeCountedForAllLeadsTogether() {
        var file = new HolterFile(new int[] {I, II}, 1, 2, 3, 4, 5, 6);
        file.samples = 6;

        var read = read(file.bytes());

        assertThat(read.recording().length()).isEqualTo(3);
        assertThat(reasons(read)).containsExactly("counts the samples of all leads together");
    }

    @Test
    void aFileThatIsCutOffEndsWhereItEnds() {
        var file = new HolterFile(new int[] {I, II}, 400, 800, 400, 800);
        file.samples = 2_000_000_000;
        var bytes = file.bytes();

        var read = read(Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(1, 1));
        assertThat(read.recording().lead(Lead.II)).contains(Signal.of(2, GAP));
        assertThat(reasons(read))
                .containsExactly(
                        "is cut off: 2000000000 samples of each lead are announced, 2 are there");
    }

    @Test
    void samplesBehindTheAnnouncedOnesAreLeftOut() {
        var file = new HolterFile(new int[] {I, II}, 1, 2, 3, 4, 5, 6);
        file.samples = 2;

        var read = read(file.bytes());

        assertThat(read.recording().length()).isEqualTo(2);
        assertThat(reasons(read))
                .containsExactly(
                        "holds 1 samples of each lead more than announced; they are left out");
    }

    @Test
    void anUnstatedNumberOfSamplesFollowsFromTheLength() {
        var file = new HolterFile(new int[] {I}, 1, 2, 3);
        file.samples = 0;

        assertThat(reasons(read(file.bytes())))
                .containsExactly("does not state its number of samples; 3 are there");
    }

    /// More than 128 MiB of 12 leads at 1000 per second: 32,000,000 values are 2,666,666 samples of
    /// each.
    @Test
    void ofALongRecordingTheBeginningIsRead() throws IOException {
        var file = new HolterFile(IntStream.rangeClosed(5, 16).toArray(), new int[12]);
        file.rate = 1000;
        file.samples = 5_600_000;
        var path = Files.write(folder.resolve("long.ecg"), file.bytes());
        try (var sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(522 + 24L * file.samples);
        }

        var read = (ReadOutcome.Read) new IshneReader().read(path, ReadOptions.NONE);

        assertThat(read.recording().length()).isEqualTo(2_666_666);
        assertThat(reasons(read))
                .contains(
                        "is longer than what is read at once; the first 0.74 of 1.56 hours are"
                                + " read");
    }

    @Test
    void whatHasNoScaleRateOrLeadIsRefused() {
        var still = new HolterFile(new int[] {I}, 1);
        still.rate = 0;
        var many = new HolterFile(new int[] {}, 1);
        var bare = new HolterFile(new int[] {I}, 1);
        bare.resolutions[0] = -9;

        assertThat(refusal(still.bytes())).isEqualTo("t.ecg, byte 272: states a sample rate of 0.");
        assertThat(refusal(many.bytes()))
                .isEqualTo("t.ecg, byte 156: announces 0 leads, not 1 to 12.");
        assertThat(refusal(bare.bytes()))
                .isEqualTo("t.ecg, lead 1: states -9 nV per count, so its values have no scale.");
        assertThat(refusal(new HolterFile(new int[] {I}).bytes()))
                .isEqualTo("t.ecg, byte 522: the file ends before the first sample.");
    }

    @Test
    void aMissingScaleIsTakenFromTheUser() {
        var bare = new HolterFile(new int[] {I}, 500);
        bare.resolutions[0] = 0;
        var options =
                new ReadOptions(
                        OptionalDouble.of(1000),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        var read = (ReadOutcome.Read) outcome(bare.bytes(), options);

        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(0.5));
    }

    @Test
    void annotationFilesAreRefusedByName() {
        var file = new HolterFile(new int[] {I}, 1);
        file.magic = "ANN  1.0";

        assertThat(new IshneReader().recognises(Path.of("x.ann"), file.bytes())).isTrue();
        assertThat(refusal(file.bytes()))
                .isEqualTo(
                        "t.ecg: is an ISHNE annotation file, which holds marks and no waveform;"
                                + " open the recording itself.");
    }

    @Test
    void filesAreKnownByTheirContent() {
        var reader = new IshneReader();

        assertThat(reader.recognises(Path.of("x.dat"), new HolterFile(new int[] {I}, 1).bytes()))
                .isTrue();
        assertThat(reader.recognises(Path.of("x.ecg"), new byte[600])).isFalse();
        assertThat(reader.recognises(Path.of("x.ecg"), new byte[0])).isFalse();
    }

    private ReadOutcome.Read read(byte[] bytes) {
        return (ReadOutcome.Read) outcome(bytes, ReadOptions.NONE);
    }

    private String refusal(byte[] bytes) {
        return ((ReadOutcome.Refused) outcome(bytes, ReadOptions.NONE)).problem().sentence();
    }

    private ReadOutcome outcome(byte[] bytes, ReadOptions options) {
        try {
            return new IshneReader().read(Files.write(folder.resolve("t.ecg"), bytes), options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> reasons(ReadOutcome.Read read) {
        return read.remarks().stream().map(Problem::reason).toList();
    }
}
