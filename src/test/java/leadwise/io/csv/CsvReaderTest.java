package leadwise.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Formats;
import leadwise.io.Question;
import leadwise.io.Question.Topic;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOptions.Unit;
import leadwise.io.ReadOutcome;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

@SuppressWarnings("StringConcatToTextBlock") // line ends differ within a table
class CsvReaderTest {

    private static final ReadOptions NONE = ReadOptions.NONE;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time (s),I (mV),v1 [mV]\n0.000,0.5,-1\n0.002,1.5,NaN\n0.004,2.5,3e-1\n",
                "Time;Lead I;ECG V1\r\ns;mV;mV\r\n0,000;0,5;-1\r\n0,002;1,5;\r\n0,004;2,5;,3\r\n",
                "t_ms\tI_uV\tV1 (\u00B5V)\n0\t500\t-1000\n2\t1500\t-\n4\t2500\t300\n",
                "# Patient: nobody\n"
                        + "Rate: 500 Hz\n\n"
                        + "time_ms|I/mV|V1/uV\n"
                        + "0|.5|-1000\n"
                        + "2|1.5|NA\n"
                        + "4|2.5|300\n",
                "time_ms  I(V)  V1(V)\n"
                        + " 0   0.0005  -0.001 \n"
                        + " 2   0.0015   null\n"
                        + " 4   0.0025   0.0003\n",
                "clock,MDC_ECG_LEAD_I (mV),v1(mV)\n"
                        + "23:59:59.998,0.5,-1\n00:00:00.000,1.5,\n00:00:00.002,2.5,0.3\n",
                "# time_s, I, V1\n0,0.5,-1\n0.002,1.5,\n0.004,2.5,0.3\n",
                "\"time, elapsed\",I (mV),V1 (mV)\n"
                        + "0,0.5,-1\n"
                        + "0.002,1.5,\n"
                        + "0.004,2.5,0.3\n"
                        + "0.006,,\n"
                        + "0.008,,\n",
            })
    void aTableThatSaysAllNeedsNoQuestion(String text) {
        var recording = read(text, NONE).recording();

        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(recording.leads().keySet()).containsExactly(Lead.I, Lead.V1);
        assertThat(recording.lead(Lead.I).orElseThrow().range(0, 3))
                .isEqualTo(Signal.of(0.5, 1.5, 2.5));
        assertThat(recording.lead(Lead.V1).orElseThrow().range(0, 3))
                .isEqualTo(Signal.of(-1, Double.NaN, 0.3));
        assertThat(recording.gains()).isEmpty();
    }

    @Test
    void whatATableDoesNotSayIsAskedWithAPreview() {
        assertThat(outcome("I,II\n100,-200\n900,300\n", NONE))
                .isEqualTo(
                        new ReadOutcome.Asks(
                                List.of(
                                        new Question(
                                                Topic.SAMPLE_RATE,
                                                "The file has no time column.",
                                                ""),
                                        new Question(
                                                Topic.UNIT,
                                                "The file does not state the unit of its values.",
                                                "µV")),
                                List.of("I,II", "100,-200", "900,300")));
    }

    @Test
    void answersReplaceQuestions() {
        var options =
                new ReadOptions(
                        OptionalDouble.empty(),
                        OptionalDouble.of(250),
                        Optional.of(Unit.MICROVOLT),
                        Optional.of(List.of("II", "-", "V3R")),
                        Optional.empty(),
                        Optional.empty());

        var recording = read("100,7,-200\n900,7,300\n", options).recording();

        assertThat(recording.samplesPerSecond()).isEqualTo(250);
        assertThat(recording.leads())
                .containsExactly(
                        Map.entry(Lead.II, Signal.of(0.1, 0.9)),
                        Map.entry(new Lead("V3R"), Signal.of(-0.2, 0.3)));
    }

    @Test
    void countsPerMillivoltAnswerTheQuestionForTheUnit() {
        var options =
                new ReadOptions(
                        OptionalDouble.of(200),
                        OptionalDouble.of(500),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var recording = read("I,V1\n100,-200\n900,300\n", options).recording();

        assertThat(recording.lead(Lead.I)).contains(Signal.of(0.5, 4.5));
        assertThat(recording.gains().values()).containsOnly(new Gain(200, 0, Gain.Origin.USER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "sample,I (mV);0,1;1,2;2,3 ! SAMPLE_RATE ! The file counts samples, not seconds. !"
                        + " ''",
                "time,I (mV);0,1;1,2;2,3 ! SAMPLE_RATE ! The file counts samples, not seconds. !"
                        + " ''",
                "time (s),I (mV);1,1;2,2;3,3 ! SAMPLE_RATE ! The file counts samples, not seconds."
                        + " ! ''",
                "time,I (mV);0,1;4,2;8,3 ! SAMPLE_RATE ! The time column does not say in which unit"
                        + " it is. ! 250",
                "time (s),x (mV);0,1;0.5,2;1,3 ! LEAD_NAMES ! None of the columns x has the name of"
                        + " a standard lead. ! ''",
                "time (s),I (mV),i (mV);0,1,1;0.5,2,2;1,3,3 ! LEAD_NAMES ! Columns 2 and 3 both"
                        + " have the name I. ! ''",
            })
    void theTimeAndTheNamesAreAskedForWhereTheySayTooLittle(
            String text, Topic topic, String sentence, String hint) {
        var asks = (ReadOutcome.Asks) outcome(text.replace(';', '\n'), NONE);

        assertThat(asks.questions()).containsExactly(new Question(topic, sentence, hint));
    }

    @Test
    void commasThatCouldBeThousandsAreAskedFor() {
        var text = "time_ms;I (uV);II (uV)\n0;1,234;5,678\n2;1,334;5,778\n";

        assertThat(((ReadOutcome.Asks) outcome(text, NONE)).questions())
                .containsExactly(
                        new Question(
                                Topic.DECIMAL_COMMA,
                                "Commas could be decimal signs or thousands signs.",
                                ""));
        assertThat(read(text, decimalComma(true)).recording().lead(Lead.I).orElseThrow().at(0))
                .isEqualTo(1.234 / 1000);
        assertThat(refusal(text, decimalComma(false)))
                .isEqualTo("t.csv, line 2, column 2: '1,234' is not a number.");
    }

    @Test
    void theOrderOfTwelveNamelessColumnsIsOfferedByItsAlgebra() {
        var text = new StringBuilder();
        var random = new Random(3);
        for (int i = 0; i < 40; i++) {
            double one = random.nextGaussian();
            double two = random.nextGaussian();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,0.1,0.2,0.3,0.4,0.5,%.4f%n",
                            one,
                            two,
                            two - one,
                            -(one + two) / 2,
                            two - one / 2,
                            one - two / 2,
                            one));
        }
        var names =
                ((ReadOutcome.Asks) outcome(text.toString(), NONE))
                        .questions().stream().filter(q -> q.topic() == Topic.LEAD_NAMES).toList();

        assertThat(names)
                .containsExactly(
                        new Question(
                                Topic.LEAD_NAMES,
                                "The file does not name its 12 columns. The limb leads obey this"
                                        + " order (residual 0.0 %).",
                                "I,II,III,aVR,aVF,aVL,V1,V2,V3,V4,V5,V6"));
    }

    @Test
    void skippedTimesAreGaps() {
        var read = read("time (s),V1 (mV)\n0.000,1\n0.010,2\n0.020,3\n0.050,6\n0.060,7\n", NONE);

        assertThat(read.recording().samplesPerSecond()).isEqualTo(100);
        assertThat(read.recording().lead(Lead.V1))
                .contains(Signal.of(1, 2, 3, Double.NaN, Double.NaN, 6, 7));
        assertThat(sentences(read))
                .containsExactly("t.csv: the time column skips 2 samples, shown as gaps.");
    }

    @Test
    void aTimeColumnOfFewDigitsGivesTheWholeRateBehindIt() {
        var text = new StringBuilder("time (s),V1 (mV)\n");
        for (int i = 0; i < 3600; i++) {
            text.append(String.format(Locale.ROOT, "%.3f,%d%n", i / 360.0, i % 7));
        }
        var read = read(text.toString(), NONE);

        assertThat(read.recording().samplesPerSecond()).isEqualTo(360);
        assertThat(read.recording().length()).isEqualTo(3600);
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void aNamelessFirstColumnThatRisesInEqualStepsIsTime() {
        var text = "x;V1 (mV)\n0,00;1\n0,01;2\n0,02;3\n0,03;4\n0,04;5\n";

        assertThat(read(text, NONE).recording().samplesPerSecond()).isEqualTo(100);
    }

    @Test
    void otherColumnsBesideStandardLeadsAreKeptOrLeftOutWithARemark() {
        var read =
                read(
                        """
                        time (s),II (mV),MLII (mV),resp (ohm),note,
                        0,1,2,3,N,
                        0.1,1,2,3,,
                        """,
                        NONE);

        assertThat(read.recording().leads().keySet()).containsExactly(Lead.II, new Lead("MLII"));
        assertThat(sentences(read))
                .containsExactly(
                        "t.csv: the column 'resp' is left out, its unit 'ohm' is not a voltage.",
                        "t.csv: the column 'note' is left out: 'N' is not a number in line 2.",
                        "t.csv: not standard leads, kept as they are: MLII.");
    }

    @Test
    void whatStandsBeforeTheTableIsKept() {
        var recording =
                read("ECG export\nRate: 500\n# made up\n\ntime_s,I\n0,1\n0.5,2\n", NONE)
                        .recording();

        assertThat(recording.comments()).containsExactly("ECG export", "Rate: 500", "# made up");
        assertThat(recording.id()).isEqualTo("t");
        assertThat(recording.source().format()).isEqualTo("CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aByteOrderMarkDecides(String charset) {
        var bytes = "\uFEFFtime_s,I\n0,1\n0.5,2\n".getBytes(Charset.forName(charset));

        assertThat(((ReadOutcome.Read) outcome(bytes, NONE)).recording().lead(Lead.I))
                .contains(Signal.of(1, 2));
    }

    @Test
    void whatIsNotUtf8IsWindows1252() {
        var bytes =
                "J\u00FCrgen\ntime (s);I (\u00B5V)\n0;1000\n0,5;2000\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        var read = (ReadOutcome.Read) outcome(bytes, NONE);

        assertThat(read.recording().lead(Lead.I)).contains(Signal.of(1, 2));
        assertThat(read.recording().comments()).containsExactly("J\u00FCrgen");
        assertThat(sentences(read))
                .containsExactly("t.csv: the text is not UTF-8 and was read as Windows-1252.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "time_s,I;0,1;0.1,lead off;0.2,3 ! t.csv, line 3, column 2: 'lead off' is not a"
                        + " number.",
                "time_s,I;0,1;0.1,1d;0.2,3 ! t.csv, line 3, column 2: '1d' is not a number.",
                "time_s,I;0,1;0.1,1e999;0.2,3 ! t.csv, line 3, column 2: '1e999' is not a number.",
                "time_s,I;0,1;0.1,2,3;0.2,3;0.3,3 ! t.csv, line 3: 3 cells where 2 are expected.",
                "time_s,I;0,1;0.1;0.2,3;0.3,3 ! t.csv, line 3: 1 cell where 2 are expected.",
                "time_s,I,II;0,1;0.1,2;0.2,3 ! t.csv, line 2: 2 cells where 3 are expected.",
                "time_s,I;0,1;,2;0.2,3 ! t.csv, line 3, column 1: the time is missing.",
                "time_s,I;0,1;0.2,2;0.1,3 ! t.csv, line 4: the time falls from 0.2 to 0.1.",
                "time_s,I;1,1;1,2;1,3 ! t.csv: the time column does not rise.",
                "time_s,I;0,1 ! t.csv: has fewer than two lines of numbers.",
                "time_s,I;0.00,1;0.10,2;0.20,2;0.30,2;900.00,3 ! t.csv: the time column skips 8996"
                        + " samples, too many to be gaps.",
                "time_s,I;0,1;0.1,1;0.2,1;0.3,\"1;0.4,2 ! t.csv, line 5: quotation marks that do"
                        + " not match.",
                "hello ! t.csv: no columns of numbers, separated by semicolon, tab, comma, bar or"
                        + " blank.",
                "'' ! t.csv: no columns of numbers, separated by semicolon, tab, comma, bar or"
                        + " blank.",
            })
    void whatIsNoTableOfNumbersIsRefusedByPlace(String text, String sentence) {
        assertThat(refusal(text.replace(';', '\n'), NONE)).isEqualTo(sentence);
    }

    @Test
    void tablesThatAreTooWideOrLyingAreRefused() {
        assertThat(refusal("1,2\n".repeat(3).replace("1,2", "1" + ",2".repeat(599)), NONE))
                .isEqualTo(
                        "t.csv: has few lines of 600 columns; leads have to be columns, so it has"
                                + " to be transposed.");
        assertThat(refusal("1,2\n".repeat(3).replace("1,2", "1" + ",2".repeat(299)), NONE))
                .isEqualTo("t.csv: has 300 columns; at most 256 are read.");
    }

    @Test
    void longCellsTakeNoLongTime() {
        var blanks = " ".repeat(1_000_000);

        assertThat(refusal("a(," + blanks + "x\n1,2" + ",345".repeat(300_000), NONE))
                .isEqualTo(
                        "t.csv: has few lines of 300002 columns; leads have to be columns, so it"
                                + " has to be transposed.");
        assertThat(outcome("\"I" + blanks + "x\",II\n1,2\n3,4\n", NONE))
                .isInstanceOf(ReadOutcome.Asks.class);
    }

    @Test
    void aTextIsKnownByItsContentAndABinaryFileIsNot() {
        var reader = new CsvReader();

        assertThat(reader.recognises(Path.of("x.txt"), ascii("t I\n0 1\n1 2\n"))).isTrue();
        assertThat(reader.recognises(Path.of("x.csv"), ascii("nothing"))).isTrue();
        assertThat(reader.recognises(Path.of("x.xml"), ascii("<?xml version='1.0'?>\n<a/>")))
                .isFalse();
        assertThat(reader.recognises(Path.of("x.csv"), new byte[] {0, 1, 2})).isFalse();
        assertThat(reader.recognises(Path.of("x"), new byte[0])).isFalse();
    }

    @Test
    void everyPrefixAndManyChangesHaveAnOutcome() {
        var text =
                "Title\ntime (s);I (mV);\"V1\" (uV)\n"
                        + "0,00;0,5;1\n0,01;;2\n0,02;-1,5;NaN\n0,03;2;3\n0,04;2;3\n";
        for (int length = 0; length < text.length(); length++) {
            verifyOutcome(text.substring(0, length).getBytes(StandardCharsets.UTF_8));
        }
        var random = new Random(7);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var alphabet = ascii(";,.\t |\"\n\r0123456789eE+-NaIV#:()\0\u007F");
        for (int i = 0; i < 3000; i++) {
            var changed = bytes.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                changed[random.nextInt(changed.length)] =
                        random.nextInt(10) == 0
                                ? (byte) random.nextInt(256)
                                : alphabet[random.nextInt(alphabet.length)];
            }
            verifyOutcome(changed);
        }
    }

    @Test
    void tenMegabytesAreReadAtOnce() {
        var text = new StringBuilder("time_s,I,II,V1,V2,V3,V4,V5,V6\n");
        for (int i = 0; text.length() < 10_000_000; i++) {
            text.append(Decimals.shortest(i / 500.0)).append(",-0.125".repeat(8)).append('\n');
        }
        var file = write(text.toString().getBytes(StandardCharsets.US_ASCII));

        long start = System.nanoTime();
        var outcome = new Formats(List.of(new CsvReader())).read(file, NONE);
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        // about 1 s of processor time; the limit leaves room for a busy machine
        assertThat(seconds).isLessThan(20);
    }

    private void verifyOutcome(byte[] bytes) {
        switch (outcome(bytes, NONE)) {
            case ReadOutcome.Read(Recording recording, _) ->
                    assertThat(recording.length()).isPositive();
            case ReadOutcome.Asks(var questions, _) -> assertThat(questions).isNotEmpty();
            case ReadOutcome.Refused(var problem) -> assertThat(problem.sentence()).endsWith(".");
        }
    }

    private static List<String> sentences(ReadOutcome.Read read) {
        return read.remarks().stream().map(Problem::sentence).toList();
    }

    private ReadOutcome.Read read(String text, ReadOptions options) {
        return switch (outcome(text, options)) {
            case ReadOutcome.Read read -> read;
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
        };
    }

    private String refusal(String text, ReadOptions options) {
        return switch (outcome(text, options)) {
            case ReadOutcome.Refused(var problem) -> problem.sentence();
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
            case ReadOutcome.Read read -> throw new AssertionError(read.toString());
        };
    }

    private ReadOutcome outcome(String text, ReadOptions options) {
        return outcome(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private ReadOutcome outcome(byte[] bytes, ReadOptions options) {
        try {
            return new CsvReader().read(write(bytes), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("t.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadOptions decimalComma(boolean comma) {
        return new ReadOptions(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(comma));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
