package leadwise.io.aecg;

import static leadwise.io.aecg.AecgFixture.absolute;
import static leadwise.io.aecg.AecgFixture.begins;
import static leadwise.io.aecg.AecgFixture.derived;
import static leadwise.io.aecg.AecgFixture.document;
import static leadwise.io.aecg.AecgFixture.lead;
import static leadwise.io.aecg.AecgFixture.relative;
import static leadwise.io.aecg.AecgFixture.remarks;
import static leadwise.io.aecg.AecgFixture.sequence;
import static leadwise.io.aecg.AecgFixture.series;
import static leadwise.io.aecg.AecgFixture.set;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.OtherSignal;
import leadwise.model.Signal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/// Samples, their scale and their place in time, on files made to the description.
class AecgReaderTest {

    private static final double GAP = Double.NaN;
    private static final String TEN = "20200305101112";

    @TempDir Path folder;
    private AecgFixture file;

    @BeforeEach
    void prepare() {
        file = new AecgFixture(folder);
    }

    @Test
    void aValueIsOriginPlusScaleTimesDigit() {
        var read = file.read(series(set(absolute(TEN, "0.002"), lead("AVR", "0 1 -2 400"))));

        assertThat(lead(read, Lead.AVR)).containsExactly(0, 0.0025, -0.005, 1);
        assertThat(read.recording().samplesPerSecond()).isEqualTo(500);
        assertThat(read.recording().gains())
                .containsEntry(Lead.AVR, new Gain(400, 0, Gain.Origin.FILE));
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void originAndScaleHaveAUnitEach() {
        var read =
                file.read(
                        series(
                                set(
                                        absolute(TEN, "0.001"),
                                        lead(
                                                "I",
                                                "value='50' unit='uV'",
                                                "value='0.005' unit='mV'",
                                                "0 2 -10"),
                                        lead(
                                                "II",
                                                "value='1' unit='mV'",
                                                "value='4' unit='nV'",
                                                "250"),
                                        lead("V1", "value='0'", "value='-0.001' unit='V'", "2"))));

        assertThat(lead(read, Lead.I)).containsExactly(0.05, 0.06, 0);
        assertThat(lead(read, Lead.II)[0]).isEqualTo(1.001);
        assertThat(lead(read, Lead.V1)[0]).isEqualTo(-2);
        assertThat(remarks(read)).contains("a.xml: the gain is negative for V1.");
    }

    @Test
    void integersWithAUnitAreReadLikeQuantities() {
        var sequence =
                sequence(
                        "MDC_ECG_LEAD_V2",
                        "SLIST_INT",
                        "<origin value='0' unit='uV'/><scale value='5'"
                                + " unit='uV'/><digits>7</digits>");

        var read = file.read(series(set(absolute(TEN, "0.002"), sequence)));

        assertThat(lead(read, Lead.V2)).containsExactly(0.035);
    }

    @Test
    void withoutAUnitOfVoltageTheCountsPerMillivoltMustBeGiven() {
        var integers = "<origin value='0'/><scale value='5'/><digits>50 -100</digits>";
        var elements =
                series(
                        set(
                                absolute(TEN, "0.002"),
                                sequence("MDC_ECG_LEAD_II", "SLIST_INT", integers)));

        assertThat(file.refusal(elements))
                .isEqualTo(
                        "a.xml, line 4: lead II has no scale in a unit of voltage; the counts per"
                                + " millivolt have to be given.");
        var read = AecgFixture.read(file.file(document(elements)), countsPerMillivolt(200));
        assertThat(lead(read, Lead.II)).containsExactly(0.25, -0.5);
    }

    @Test
    void whatIsNoLeadOrNoVoltageIsLeftOutWithARemark() {
        var read =
                file.read(
                        series(
                                set(
                                        absolute(TEN, "0.002"),
                                        lead("I", "1 2"),
                                        lead(
                                                "V1",
                                                "value='0' unit='mm[Hg]'",
                                                "value='1' unit='mm[Hg]'",
                                                "3 4"),
                                        sequence("MDC_PULS_RATE", "SLIST_PQ", "<digits>1</digits>"),
                                        lead("V6", ""))));

        assertThat(read.recording().leads().keySet()).containsExactly(Lead.I);
        assertThat(remarks(read))
                .containsExactly(
                        "a.xml: no leads or no voltages, left out: MDC_ECG_LEAD_V1, MDC_PULS_RATE.",
                        "a.xml: without any sample, left out: V6.");
    }

    @Test
    void otherLeadsKeepTheNameInTheirCode() {
        var read = file.read(series(set(absolute(TEN, "0.002"), lead("V3R", "1"), lead("X", "1"))));

        assertThat(read.recording().leads().keySet())
                .containsExactly(new Lead("V3R"), new Lead("X"));
    }

    @Test
    void incrementsFromOneToTenMillisecondsGiveTheRate() {
        assertThat(rate(absolute(TEN, "0.001"))).isEqualTo(1000);
        assertThat(rate(absolute(TEN, "0.004"))).isEqualTo(250);
        assertThat(rate(absolute(TEN, "0.005"))).isEqualTo(200);
        assertThat(rate(absolute(TEN, "0.01"))).isEqualTo(100);
        assertThat(rate(relative("0", "2", "ms"))).isEqualTo(500);
        assertThat(rate(relative("0", "8000", "us"))).isEqualTo(125);
    }

    @Test
    void anIncrementThatWasRoundedGivesTheWholeRateWithARemark() {
        var read = file.read(series(set(absolute(TEN, "0.0027778"), lead("I", "1"))));

        assertThat(read.recording().samplesPerSecond()).isEqualTo(360);
        assertThat(remarks(read))
                .containsExactly(
                        "a.xml: the sample rate is within 0.01 % of a whole number, which is"
                                + " taken.");
        assertThat(rate(absolute(TEN, "0.003"))).isEqualTo(1 / 0.003);
    }

    @Test
    void segmentsOfThreeLeadsStandWhereTheirTimesSay() {
        var read =
                file.read(
                        series(
                                set(
                                        absolute("20200305101112.000", "0.5"),
                                        lead("I", "400 400"),
                                        lead("II", "0 0")),
                                set(absolute("20200305101113.000", "0.5"), lead("V1", "800 800")),
                                set(absolute("20200305101114.500", "0.5"), lead("I", "-400"))));

        assertThat(lead(read, Lead.I)).containsExactly(1, 1, GAP, GAP, GAP, -1);
        assertThat(lead(read, Lead.II)).containsExactly(0, 0, GAP, GAP, GAP, GAP);
        assertThat(lead(read, Lead.V1)).containsExactly(GAP, GAP, 2, 2, GAP, GAP);
        assertThat(remarks(read))
                .containsExactly(
                        "a.xml: V1 begin late; what is before is a gap.",
                        "a.xml: I have gaps between their sequences.",
                        "a.xml: II, V1 end early; the rest is a gap.");
    }

    @Test
    void relativeTimesCountFromTheBeginningOfTheirSeries() {
        var read =
                file.read(
                        series(
                                begins("20200305101114"),
                                set(relative("500", "500", "ms"), lead("V1", "800"))),
                        series(
                                begins("20200305101112"),
                                set(relative("0", "500", "ms"), lead("I", "400 400"))));

        assertThat(lead(read, Lead.I)).containsExactly(1, 1, GAP, GAP, GAP, GAP);
        assertThat(lead(read, Lead.V1)).containsExactly(GAP, GAP, GAP, GAP, GAP, 2);
        assertThat(read.recording().facts().takenAt())
                .contains(LocalDateTime.of(2020, 3, 5, 10, 11, 12));
    }

    @Test
    void aSetBetweenTwoSamplesIsMovedWithARemark() {
        var read =
                file.read(
                        series(
                                set(absolute("20200305101112", "0.5"), lead("I", "1 1 1 1")),
                                set(absolute("20200305101113.1", "0.5"), lead("II", "400"))));

        assertThat(lead(read, Lead.II)).containsExactly(GAP, GAP, 1, GAP);
        assertThat(remarks(read))
                .contains(
                        "a.xml: sequences that begin between two samples of the first were moved to"
                                + " the nearest, by half a sample at most.");
    }

    @Test
    void setsOfOneLeadThatOverlapStayTwoSignals() {
        var read =
                file.read(
                        series(
                                set(absolute(TEN, "0.5"), lead("I", "400 400")),
                                set(absolute(TEN, "0.5"), lead("I", "800 800"))));

        assertThat(lead(read, Lead.I)).containsExactly(1, 1);
        assertThat(lead(read, new Lead("I (signal 2)"))).containsExactly(2, 2);
        assertThat(remarks(read).getFirst()).contains("a second signal is named 'I'");
    }

    @Test
    void anotherRateIsKeptBeside() {
        var read =
                file.read(
                        series(
                                set(absolute(TEN, "0.002"), lead("I", "1 2"), lead("II", "1 2")),
                                set(absolute(TEN, "0.01"), lead("V1", "400"))));

        assertThat(read.recording().leads().keySet()).contains(Lead.I, Lead.II);
        assertThat(read.recording().others())
                .containsExactly(Map.entry(Lead.V1, new OtherSignal(100, Signal.of(1))));
    }

    @Test
    void aSeriesOfAnotherHourIsLeftOut() {
        var read =
                file.read(
                        series(set(absolute("20200305101112", "0.002"), lead("I", "1 2"))),
                        series(set(absolute("20200305111112", "0.002"), lead("I", "3 4"))));

        assertThat(read.recording().length()).isEqualTo(2);
        assertThat(remarks(read))
                .containsExactly(
                        "a.xml, line 5: begins more than a minute after all before it has ended, so"
                                + " it is another recording; it and what follows are left out.");
    }

    @Test
    void gapsThatNoFileHoldsTakeNoMemory() {
        var sets = new StringBuilder();
        for (int minute = 10; minute < 60; minute++) {
            sets.append(set(absolute("2020030510" + minute + "00", "0.00001"), lead("I", "1 2")));
        }

        assertThat(file.refusal(series(sets.toString())))
                .isEqualTo(
                        "a.xml: the gaps between sequences are longer than 4000000 samples in all,"
                                + " the most that is read.");
    }

    @Test
    void theRepresentativeBeatIsNeverRhythm() {
        var beat = derived(set(relative("0", "2", "ms"), lead("I", "9 9 9 9"), lead("II", "9")));

        var read = file.read(series(set(absolute(TEN, "0.002"), lead("I", "400 800")), beat));

        assertThat(lead(read, Lead.I)).containsExactly(1, 2);
        assertThat(read.recording().leads().keySet()).containsExactly(Lead.I);
        assertThat(remarks(read))
                .containsExactly("a.xml, line 5: the representative beat is not rhythm; left out.");
        assertThat(file.refusal(series(beat)))
                .isEqualTo("a.xml: holds a representative beat, no rhythm.");
        var coded =
                series(set(relative("0", "2", "ms"), lead("I", "9")))
                        .replace("RHYTHM", "REPRESENTATIVE_BEAT");
        assertThat(file.refusal(coded)).isEqualTo("a.xml: holds a representative beat, no rhythm.");
    }

    @Test
    void aFileWithoutSequencesHoldsNoWaveform() {
        assertThat(file.refusal("")).isEqualTo("a.xml: holds no waveform.");
        assertThat(file.refusal(series(set(absolute(TEN, "0.002")))))
                .isEqualTo("a.xml: holds no waveform.");
    }

    @Test
    void withoutASampleRateAFileIsRefused() {
        assertThat(file.refusal(series(set(lead("I", "1")))))
                .isEqualTo(
                        "a.xml, line 3: a set of sequences without one of time, so the sample rate"
                                + " is not known.");
        assertThat(refusalOfTime(absolute(TEN, "zero")))
                .contains("no time from sample to sample (increment)");
        assertThat(refusalOfTime(absolute(TEN, "0"))).contains("gives no sample rate from 1");
        assertThat(refusalOfTime(absolute(TEN, "-0.002"))).contains("gives no sample rate from 1");
        assertThat(refusalOfTime(relative("0", "2", "mm"))).contains("'mm' is no unit of time");
    }

    @Test
    void aDigitThatIsNoNumberIsRefusedByItsPlace() {
        assertThat(file.refusal(series(set(absolute(TEN, "0.002"), lead("I", "1 2 off")))))
                .isEqualTo("a.xml, line 4: lead I, digit 3: 'off' is no number of a sample.");
        assertThat(file.refusal(series(set(absolute(TEN, "0.002"), lead("I", "NaN")))))
                .contains("'NaN' is no number");
        assertThat(file.refusal(series(set(absolute(TEN, "0.002"), lead("I", "99999999999")))))
                .contains("'99999999999' is no number");
    }

    @Test
    void digitsMayHaveAPointAndAPlus() {
        var read = file.read(series(set(absolute(TEN, "0.002"), lead("I", "+4 \n\t 1.5"))));

        assertThat(lead(read, Lead.I)).containsExactly(0.01, 0.00375);
    }

    @Test
    void recognisedInEveryEncodingAndBehindComments() {
        for (var charset : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1"}) {
            var text =
                    "<?xml version=\"1.0\" encoding=\"%s\"?>\n<!-- für -->\n<hl7:AnnotatedECG xmlns:hl7=\"urn:hl7-org:v3\"/>"
                            .formatted(charset);
            assertThat(recognised(text.getBytes(Charset.forName(charset)))).as(charset).isTrue();
        }
        assertThat(recognised("<RestingECG/>".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(recognised("AnnotatedECG".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(recognised(new byte[0])).isFalse();
    }

    @Test
    void recognisedWhereTheHeadEndsInsideALetter() {
        var text = "<AnnotatedECG><title>" + "ä".repeat(Formats.HEAD_BYTES);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var head = Arrays.copyOf(bytes, Formats.HEAD_BYTES);

        assertThat(recognised(head)).isTrue();
        assertThat(recognised(Arrays.copyOf(bytes, Formats.HEAD_BYTES - 1))).isTrue();
    }

    private static boolean recognised(byte[] head) {
        return new AecgReader().recognises(Path.of("a.xml"), head);
    }

    private double rate(String time) {
        return file.read(series(set(time, lead("I", "1")))).recording().samplesPerSecond();
    }

    private String refusalOfTime(String time) {
        return file.refusal(series(set(time, lead("I", "1"))));
    }

    private static ReadOptions countsPerMillivolt(double counts) {
        var none = ReadOptions.NONE;
        return new ReadOptions(
                OptionalDouble.of(counts),
                none.samplesPerSecond(),
                none.unit(),
                none.leadNames(),
                none.delimiter(),
                none.decimalComma());
    }
}
