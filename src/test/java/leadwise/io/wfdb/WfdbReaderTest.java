package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

class WfdbReaderTest {

    @TempDir Path folder;
    private RecordFixture record;

    @BeforeEach
    void makeFolder() {
        record = new RecordFixture(folder);
    }

    @Test
    void aRecordIsReadWithAllThatItsFilesSay() throws Exception {
        var header =
                record.header(
                        "the-name 2 500 3 10:00:00 01/02/2020",
                        "r.dat 16 1000(0)/mV 16 0 1 6 0 ii",
                        "r.dat 16 200(-3)/mV 16 0 -10 65506 0 V1",
                        "# age: 51 sex: F");
        var data = record.file("r.dat", RecordFixture.words(1, -10, 2, -32768, 3, 32748));

        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(header));
        digest.update(Files.readAllBytes(data));
        var leads = new LinkedHashMap<Lead, Signal>();
        leads.put(Lead.II, Signal.of(1 / 1000.0, 2 / 1000.0, 3 / 1000.0));
        leads.put(Lead.V1, Signal.of(-7 / 200.0, Double.NaN, 32751 / 200.0));
        assertThat(RecordFixture.read(header))
                .isEqualTo(
                        new ReadOutcome.Read(
                                new Recording(
                                        "the-name",
                                        500,
                                        leads,
                                        Set.of(),
                                        Map.of(
                                                Lead.II,
                                                new Gain(1000, 0, Gain.Origin.FILE),
                                                Lead.V1,
                                                new Gain(200, -3, Gain.Origin.FILE)),
                                        new FileFacts(
                                                Optional.of(
                                                        Patient.of(
                                                                OptionalInt.of(51),
                                                                Optional.of("female"))),
                                                Optional.of(LocalDateTime.of(2020, 2, 1, 10, 0)),
                                                List.of("age: 51 sex: F"),
                                                List.of(),
                                                List.of(),
                                                List.of()),
                                        new Source(
                                                "WFDB",
                                                header,
                                                HexFormat.of().formatHex(digest.digest()))),
                                List.of()));
    }

    @Test
    void theLimbLeadsThatAreNotThereAreDerived() {
        record.file("r.dat", RecordFixture.words(100, 300, -32768, 200));
        var header =
                record.header(
                        "r 2 500 2",
                        "r.dat 16 1000 0 0 100 32868 0 I",
                        "r.dat 16 1000 0 0 300 500 0 II");

        var recording = RecordFixture.recording(header);

        assertThat(recording.leads().keySet())
                .containsExactly(Lead.I, Lead.II, Lead.III, Lead.AVR, Lead.AVL, Lead.AVF);
        assertThat(recording.derived())
                .containsExactlyInAnyOrder(Lead.III, Lead.AVR, Lead.AVL, Lead.AVF);
        assertThat(recording.lead(Lead.III)).contains(Signal.of(-1 * 0.1 + 0.3, Double.NaN));
    }

    @Test
    void format212IsTakenApart() {
        // 1, -2, 3 | 2047, -2048, -1: three signals take turns, a gap in the second
        record.file("r.dat", HexFormat.of().parseHex("01F0FE" + "0370FF" + "00F8FF"));
        var header =
                record.header("r 3 500 2", line("212", "a"), line("212", "b"), line("212", "c"));

        assertThat(RecordFixture.recording(header).leads().values())
                .containsExactly(
                        Signal.of(1 / 200.0, 2047 / 200.0),
                        Signal.of(-2 / 200.0, Double.NaN),
                        Signal.of(3 / 200.0, -1 / 200.0));
    }

    @Test
    void format8CountsFromTheInitialValueOfEachSignal() {
        // two signals take turns: 100, 103, 101 and, from the converter's zero, -5, -133, -6
        record.file("r.dat", HexFormat.of().parseHex("00FB" + "0380" + "FE7F"));
        var header =
                record.header(
                        "r 2 500 3",
                        "r.dat 8 200 10 0 100 304 0 V1",
                        "r.dat 8 200 10 0 0 65392 0 V2");

        assertThat(RecordFixture.remarks(header)).isEmpty();
        assertThat(RecordFixture.recording(header).leads().values())
                .containsExactly(
                        Signal.of(100 / 200.0, 103 / 200.0, 101 / 200.0),
                        Signal.of(-5 / 200.0, -133 / 200.0, -6 / 200.0));
    }

    @Test
    void formats310And311AreTakenApart() {
        record.file("r.dat", HexFormat.of().parseHex("FC170AF8" + "0004"));
        assertThat(
                        RecordFixture.recording(record.header("r 1 500 4", line("310", "V1")))
                                .lead(Lead.V1))
                .contains(Signal.of(-2 / 200.0, 5 / 200.0, -30 / 200.0, Double.NaN));
        record.file("r.dat", HexFormat.of().parseHex("FE17203E" + "0002"));
        assertThat(
                        RecordFixture.recording(record.header("r 1 500 4", line("311", "V1")))
                                .lead(Lead.V1))
                .contains(Signal.of(-2 / 200.0, 5 / 200.0, -30 / 200.0, Double.NaN));
    }

    @Test
    void aSkewedSignalBeginsLaterInTheFileAndEndsInAGap() {
        record.file("r.dat", RecordFixture.words(1, 10, 2, 20, 3, 30));
        var header =
                record.header(
                        "r 2 500 3",
                        "r.dat 16 1000 0 0 1 6 0 V1",
                        "r.dat 16:1 1000 0 0 20 60 0 V2");

        assertThat(RecordFixture.remarks(header)).as("the checksum holds all samples").isEmpty();
        assertThat(RecordFixture.recording(header).leads().values())
                .containsExactly(
                        Signal.of(1 / 1000.0, 2 / 1000.0, 3 / 1000.0),
                        Signal.of(20 / 1000.0, 30 / 1000.0, Double.NaN));
    }

    @Test
    void format80IsOffsetBinary() {
        record.file("r.dat", HexFormat.of().parseHex("80817F00FF"));
        var header = record.header("r 1 500 5", line("80", "V1"));

        assertThat(RecordFixture.recording(header).lead(Lead.V1))
                .contains(Signal.of(0, 1 / 200.0, -1 / 200.0, Double.NaN, 127 / 200.0));
    }

    @Test
    void aMatlab4FileIsFormat16BehindItsHeader() {
        record.file("r.mat", matlab4(30, 2, RecordFixture.words(1, 2, 3, 4)));
        var header = record.header("r.mat 2 500 2", line2("V1"), line2("V2"));

        for (var file : List.of(header, folder.resolve("r.mat"))) {
            assertThat(RecordFixture.recording(file).leads().values())
                    .containsExactly(
                            Signal.of(1 / 200.0, 3 / 200.0), Signal.of(2 / 200.0, 4 / 200.0));
        }
    }

    @Test
    void matlabFilesThatHoldNoRawSamplesAreRefusedByName() {
        record.header("r 1 500", line2("V1"));

        record.file("r.mat", matlab4(0, 1, new byte[64]));
        assertThat(RecordFixture.refusal(folder.resolve("r.hea")))
                .isEqualTo("r.mat, byte 0: a MATLAB 4 matrix of type 0, not of 16-bit integers.");
        record.file("r.mat", matlab4(30, 12, new byte[64]));
        assertThat(RecordFixture.refusal(folder.resolve("r.mat")))
                .isEqualTo(
                        "r.mat, byte 4: a MATLAB 4 matrix of 12 rows where the header has 1"
                                + " signals.");
        record.file("r.mat", ascii("MATLAB 5.0 MAT-file, Platform: GLNXA64"));
        assertThat(RecordFixture.refusal(folder.resolve("r.hea")))
                .isEqualTo("r.mat: is a MATLAB 5 file; only MATLAB 4 files can be read.");
        record.file("alone.mat", ascii("MATLAB 7.3 MAT-file, Platform: GLNXA64"));
        assertThat(RecordFixture.refusal(folder.resolve("alone.mat")))
                .isEqualTo(
                        "alone.mat: is a MATLAB 7.3 file (HDF5); only MATLAB 4 files can be read.");
        record.file("hdf.mat", HexFormat.of().parseHex("894844460D0A1A0A00"));
        assertThat(RecordFixture.refusal(folder.resolve("hdf.mat")))
                .isEqualTo(
                        "hdf.mat: is a MATLAB 7.3 file (HDF5); only MATLAB 4 files can be read.");
    }

    @Test
    void aSignalFileFindsTheHeaderThatNamesIt() {
        var data = record.file("other.dat", RecordFixture.words(1, 2));
        record.file("z.hea", ascii("z 1\nz.dat 16"));
        assertThat(RecordFixture.refusal(data))
                .isEqualTo(
                        "other.dat: no header (.hea) beside it names this file, so its sample rate,"
                                + " leads and gains are not known.");

        record.header("r 1 500 2", "other.dat 16 200 12 0 1 3 0 V1");
        var recording = RecordFixture.recording(data);
        assertThat(recording.lead(Lead.V1)).contains(Signal.of(1 / 200.0, 2 / 200.0));
        assertThat(recording.source().file()).isEqualTo(data);

        record.file("s.hea", ascii("s 1\nother.dat 16"));
        assertThat(RecordFixture.refusal(data))
                .isEqualTo(
                        "other.dat: is named by several headers (r.hea, s.hea); open one of them.");
    }

    @Test
    void aHeaderIsKnownByItsContentAndASignalFileByItsHeader() {
        var reader = new WfdbReader();
        record.header("r 1 500", "r.xyz 16");

        assertThat(
                        reader.recognises(
                                folder.resolve("a.txt"), ascii("# c\nr 2 500\r\nr.dat 16+24 1")))
                .isTrue();
        assertThat(reader.recognises(folder.resolve("r.xyz"), new byte[] {0, 1})).isTrue();
        assertThat(reader.recognises(folder.resolve("x.dat"), new byte[] {0, 1})).isTrue();
        assertThat(reader.recognises(folder.resolve("x.dat"), ascii("time,I\n0,1\n"))).isFalse();
        assertThat(reader.recognises(folder.resolve("x.bin"), new byte[] {0, 1})).isFalse();
        assertThat(reader.recognises(folder.resolve("x.txt"), ascii("\r\n".repeat(2000))))
                .isFalse();
        assertThat(reader.recognises(folder.resolve("x.csv"), ascii("1 2\n3 16\n"))).isFalse();
    }

    @Test
    void checksumsAgreeSignedOrNotAndADifferenceIsRemarked() {
        record.file("r.dat", RecordFixture.words(-1, -1));

        assertThat(RecordFixture.remarks(record.header("r 1 500 2", sums("-2")))).isEmpty();
        assertThat(RecordFixture.remarks(record.header("r 1 500 2", sums("65534")))).isEmpty();
        assertThat(RecordFixture.remarks(record.header("r 1 500 2", sums("7"))))
                .containsExactly(
                        "r.dat, signal 1 (V1): the checksum differs (7 stated, 65534 found), the"
                                + " file may be damaged.");
        assertThat(RecordFixture.read(record.header("r 1 500 2", sums("7"))).remarks())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.CHECKSUM_DIFFERS);
        assertThat(RecordFixture.remarks(record.header("r 1 500", sums("7"))))
                .containsExactly(
                        "r.hea: checksums not checked: the number of samples is not stated.");
        assertThat(RecordFixture.remarks(record.header("r 1 500 2", "r.dat 16 200 12 0 0 0 0 V1")))
                .containsExactly("r.hea: checksums not checked: the header does not state them.");
    }

    @Test
    void aGainThatIsNotStatedIsAssumedAndSaid() {
        record.file("r.dat", RecordFixture.words(100, 100));
        var read =
                RecordFixture.read(
                        record.header(
                                "r 2 500 1",
                                "r.dat 16 0(0)/mV 0 0 1 100 0 V1",
                                "r.dat 16 -50 0 0 1 100 0 V2"));

        assertThat(read.recording().gains())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                Lead.V1,
                                new Gain(200, 0, Gain.Origin.ASSUMED),
                                Lead.V2,
                                new Gain(-50, 0, Gain.Origin.FILE)));
        assertThat(read.recording().leads().values())
                .containsExactly(Signal.of(0.5), Signal.of(-2));
        assertThat(read.remarks().stream().map(Problem::reason))
                .containsExactly(
                        "uncalibrated: 200 counts per mV assumed for V1",
                        "the gain is negative for V2");
    }

    @Test
    void theUsersCountsPerMillivoltReplaceGainAndBaseline() {
        record.file("r.dat", RecordFixture.words(860, 860));
        var header =
                record.header(
                        "r 2 500 1",
                        "r.dat 16 1716(6)/mV 0 0 1 860 0 ii",
                        "r.dat 16 1206(-5)/mV 0 0 1 860 0 V1");

        var read = RecordFixture.read(header, RecordFixture.countsPerMillivolt(1000));

        assertThat(read.recording().leads().values())
                .containsExactly(Signal.of(0.86), Signal.of(0.86));
        assertThat(read.recording().gains().values())
                .containsOnly(new Gain(1000, 0, Gain.Origin.USER));
        assertThat(read.remarks().stream().map(Problem::sentence))
                .containsExactly("r.hea: 1000 counts per mV taken as given, not the file's gains.");
    }

    @Test
    void voltagesInAnyUnitBecomeMillivoltsAndOtherSignalsAreLeftOut() {
        record.file("r.dat", RecordFixture.words(3, 3, 3, 3, 3, 3));
        var header =
                record.header(
                        "r 6 500 1",
                        "r.dat 16 2/uV 0 0 3 3 0 V1",
                        "r.dat 16 2/\u00B5V 0 0 3 3 0 V2",
                        "r.dat 16 2/\u03BCV 0 0 3 3 0 V3",
                        "r.dat 16 2/nV 0 0 3 3 0 V4",
                        "r.dat 16 2000/V 0 0 3 3 0 V5",
                        "r.dat 16 2/mmHg 0 0 3 3 0 ABP");
        var read = RecordFixture.read(header);

        assertThat(read.recording().leads().values())
                .containsExactly(
                        Signal.of(3 / 2e3),
                        Signal.of(3 / 2e3),
                        Signal.of(3 / 2e3),
                        Signal.of(3 / 2e6),
                        Signal.of(3 / 2.0));
        assertThat(read.remarks().stream().map(Problem::sentence))
                .containsExactly(
                        "r.hea, signal 6 (ABP): left out, its unit 'mmHg' is not a voltage.");
    }

    @Test
    void whatIsMissingAtTheEndIsAGap() {
        record.file("r.dat", RecordFixture.words(1, 2, 3));
        var read =
                RecordFixture.read(record.header("r 2 500 3", line("16", "V1"), line("16", "V2")));

        assertThat(read.recording().leads().values())
                .containsExactly(
                        Signal.of(1 / 200.0, 3 / 200.0, Double.NaN),
                        Signal.of(2 / 200.0, Double.NaN, Double.NaN));
        assertThat(read.remarks().stream().map(Problem::sentence))
                .contains("r.dat: the file ends after 1 of 3 samples; the rest is a gap.");
    }

    @Test
    void aLengthThatIsNotThereTakesNoMemory() {
        record.file("r.dat", RecordFixture.words(1, 2, 3));
        var read = RecordFixture.read(record.header("r 1 500 999999999999", line("16", "V1")));

        assertThat(read.recording().length()).isEqualTo(3);
        assertThat(read.remarks().stream().map(Problem::sentence))
                .contains(
                        "r.hea: the header announces 999999999999 samples; the recording ends after"
                                + " 3.");
    }

    @Test
    void samplesBehindTheAnnouncedOnesAreLeftOutAndSaid() {
        record.file("r.dat", RecordFixture.words(1, 2, 3, 4));
        var read = RecordFixture.read(record.header("r 1 500 3", sums("6")));

        assertThat(read.recording().length()).isEqualTo(3);
        assertThat(read.remarks().stream().map(Problem::sentence))
                .containsExactly("r.dat: the file holds 1 samples more than the header announces.");
    }

    @Test
    void aMissingSecondFileLeavesTheFirst() {
        record.file("r.dat", RecordFixture.words(1, 2));
        record.file("empty.dat", new byte[0]);
        var read =
                RecordFixture.read(
                        record.header(
                                "r 5 500 2",
                                "r.dat 16 200 12 0 1 3 0 V1",
                                "r.xyz 16 200 12 0 1 3 0 vx",
                                "r.xyz 16 200 12 0 1 3 0 vy",
                                "empty.dat 16",
                                "~ 16 200 12 0 0 0 0 none"));

        assertThat(read.recording().leads()).containsOnlyKeys(Lead.V1);
        assertThat(read.remarks().stream().map(Problem::sentence))
                .containsExactly(
                        "r.hea: the signals vx, vy are missing: the file r.xyz does not exist.",
                        "r.hea: the signals of line 5 are missing: the file empty.dat holds no"
                                + " samples.",
                        "r.hea: the signals none have no signal file.");
    }

    @Test
    void twoFilesHaveTheirOwnFormats() {
        record.file("r.dat", RecordFixture.words(1, 2));
        record.file("r.xyz", new byte[] {(byte) 0x85});
        var read =
                RecordFixture.read(
                        record.header("r 2 500", line("16", "V1"), "r.xyz 80 200 8 0 5 0 0 V2"));

        assertThat(read.recording().leads().values())
                .containsExactly(Signal.of(1 / 200.0, 2 / 200.0), Signal.of(5 / 200.0, Double.NaN));
    }

    @Test
    void namelessAndDoubleSignalsAreKeptUnderNamesOfTheirOwn() {
        record.file("r.dat", RecordFixture.words(1, 2, 3));
        var read =
                RecordFixture.read(
                        record.header(
                                "r 3 500 1", line("16", "II"), line("16", "ii"), "r.dat 16 200"));

        assertThat(read.recording().leads().keySet())
                .containsExactly(Lead.II, new Lead("ii (signal 2)"), new Lead("signal 3"));
        assertThat(read.remarks().stream().map(Problem::sentence))
                .contains(
                        "r.hea, line 3: a second signal is named 'ii'; it is kept as signal 2.",
                        "r.hea, line 4: the signal has no name.");
    }

    @Test
    void anAbsentRateIsTheFormatsOwnAndSaid() {
        record.file("r.dat", RecordFixture.words(1, 2, 3));
        var read = RecordFixture.read(record.header("r 1", sums("6")));

        assertThat(read.recording().samplesPerSecond()).isEqualTo(250);
        assertThat(read.remarks())
                .filteredOn(remark -> remark.kind() == Problem.Kind.RATE_ASSUMED)
                .extracting(Problem::reason)
                .containsExactly("the sample rate is not stated; 250 Hz is assumed");
    }

    @Test
    void aDoubtfulHeaderIsReadWithRemarks() throws IOException {
        record.file("r.dat", RecordFixture.words(1, 2, 3));
        Files.write(
                folder.resolve("r.hea"),
                "r 1 500 3 05-May-2020\nr.dat 16 200/mV 0 0 1 6 0 V1\n#J\u00FCrgen\nmore"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(RecordFixture.remarks(folder.resolve("r.hea")))
                .containsExactly(
                        "r.hea: the header is not UTF-8 and was read as Latin-1.",
                        "r.hea: 1 line after the announced signals ignored.",
                        "r.hea: when it was recorded is not stated clearly.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.dat",
                "..",
                ".",
                "/etc/passwd",
                "sub/x.dat",
                "..\\secret.dat",
                "C:x.dat",
                "r.dat:stream",
                "\u0001.dat"
            })
    void aNameThatIsNoPlainFileNameIsRefused(String name) {
        assertThat(RecordFixture.refusal(record.header("r 1 500", name + " 16")))
                .isEqualTo(
                        "r.hea, line 2: the signal file '"
                                + name
                                + "' is not a plain file name; a record's files stand beside it.");
    }

    @Test
    void aLinkOutOfTheFolderAndAFolderAreRefused() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.write(outside.resolve("x.dat"), RecordFixture.words(1, 2));
        Files.createSymbolicLink(folder.resolve("link.dat"), outside.resolve("x.dat"));
        Files.write(folder.resolve("r.dat"), RecordFixture.words(1, 2));
        Files.createSymbolicLink(folder.resolve("inside.dat"), folder.resolve("r.dat"));

        assertThat(RecordFixture.refusal(record.header("r 1 500", "link.dat 16")))
                .isEqualTo(
                        "r.hea, line 2: the signal file 'link.dat' is a link out of the record's"
                                + " folder.");
        assertThat(RecordFixture.refusal(record.header("r 1 500", "outside 16")))
                .isEqualTo("r.hea, line 2: the signal file 'outside' is not a file.");
        assertThat(RecordFixture.recording(record.header("r 1 500", "inside.dat 16")).length())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsRefusedInOneSentence() {
        record.file("r.dat", RecordFixture.words(1, 2));
        record.file("text.hea", new byte[] {'r', 0, '1'});
        record.file("large.hea", new byte[(1 << 20) + 1]);

        assertThat(RecordFixture.refusal(record.header("r 0")))
                .isEqualTo("r.hea: the record holds no signals.");
        assertThat(RecordFixture.refusal(record.header("r 1 500", "x.dat 16")))
                .isEqualTo("r.hea: its signal file x.dat does not exist or holds no samples.");
        assertThat(RecordFixture.refusal(record.header("r 2 500", line("16", "I"), "r.dat 80")))
                .isEqualTo(
                        "r.hea, line 3: format or offset differs from that of the file's first"
                                + " signal.");
        assertThat(
                        RecordFixture.refusal(
                                record.header("r 3 500", "r.dat 16", "x.dat 16", "r.dat 16")))
                .isEqualTo("r.hea, line 4: the signals of the file 'r.dat' do not stand together.");
        assertThat(RecordFixture.refusal(record.header("r 1 500", "r.dat 16 1/mmHg")))
                .isEqualTo("r.hea: none of the record's signals is a voltage.");
        assertThat(RecordFixture.refusal(record.header("r 1 500", "r.dat 16 1e-300")))
                .isEqualTo("r.hea, line 2: a gain of 1.0E-300/mV cannot be right.");
        assertThat(RecordFixture.refusal(record.header("r 1 500", "r.dat 16 1(1e300)")))
                .isEqualTo("r.hea, line 2: the baseline is out of all bounds.");
        assertThat(RecordFixture.refusal(folder.resolve("text.hea")))
                .isEqualTo("text.hea: is not a text, so it is not a WFDB header.");
        assertThat(RecordFixture.refusal(folder.resolve("large.hea")))
                .isEqualTo("large.hea: is larger than 1 MiB, so it is not a WFDB header.");
    }

    @Test
    void tenMegabytesAreReadAtOnce() {
        int samples = 436_000;
        record.file("r.dat", new byte[samples * 24]);
        var lines = new String[13];
        lines[0] = "r 12 500 " + samples;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = line("16", "x" + i);
        }
        var header = record.header(lines);

        long start = System.nanoTime();
        var recording = RecordFixture.recording(header);
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(recording.length()).isEqualTo(samples);
        // about 0.2 s of processor time; the limit leaves room for a busy machine
        assertThat(seconds).isLessThan(20);
    }

    @Test
    void filesThatDoNotExistAreRefusedByFormats() {
        assertThat(RecordFixture.outcome(folder.resolve("no.hea"), ReadOptions.NONE))
                .isInstanceOf(ReadOutcome.Refused.class);
    }

    private static String line(String format, String lead) {
        return "r.dat " + format + " 200(0)/mV 12 0 1 0 0 " + lead;
    }

    private static String line2(String lead) {
        return "r.mat 16+24 200(0)/mV 12 0 1 0 0 " + lead;
    }

    private static String sums(String checksum) {
        return "r.dat 16 200(0)/mV 12 0 1 " + checksum + " 0 V1";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The five numbers and the name of a MATLAB 4 matrix, then its columns.
    private static byte[] matlab4(int type, int rows, byte[] data) {
        return ByteBuffer.allocate(24 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type)
                .putInt(rows)
                .putInt(data.length / 2 / rows)
                .putInt(0)
                .putInt(4)
                .put(ascii("val\0"))
                .put(data)
                .array();
    }
}
