package leadwise.io.muse;

import static leadwise.io.muse.MuseFixture.base64;
import static leadwise.io.muse.MuseFixture.bytes;
import static leadwise.io.muse.MuseFixture.document;
import static leadwise.io.muse.MuseFixture.element;
import static leadwise.io.muse.MuseFixture.lead;
import static leadwise.io.muse.MuseFixture.millivolts;
import static leadwise.io.muse.MuseFixture.remarks;
import static leadwise.io.muse.MuseFixture.stated;
import static leadwise.io.muse.MuseFixture.usualGain;
import static leadwise.io.muse.MuseFixture.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Gain;
import leadwise.model.Lead;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;

/// Samples, on files made to the description.
class MuseReaderTest {

    private static final double GAP = Double.NaN;

    @TempDir Path folder;
    private MuseFixture file;

    @BeforeEach
    void prepare() {
        file = new MuseFixture(folder);
    }

    @Test
    void samplesAreLittleEndianWordsOfSoManyMicrovolts() {
        var read = file.rhythm(lead("V1", 0, 1, -1, 250, -32768, 32767));

        // 250 × 4.88 µV = 1.22 mV
        assertThat(millivolts(read, Lead.V1))
                .containsExactly(
                        new double[] {0, 0.00488, -0.00488, 1.22, -159.90784, 159.90296},
                        within(1e-12));
        assertThat(read.recording().samplesPerSecond()).isEqualTo(500);
        assertThat(read.recording().gains())
                .containsEntry(Lead.V1, new Gain(1000 / 4.88, 0, Gain.Origin.FILE));
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void rhythmIsReadAndTheMedianBeforeItIsNot() {
        var read =
                file.read(
                        waveform("Median", lead("I", 9, 9, 9, 9), lead("V6", 9)),
                        waveform("Rhythm", lead("I", 250, 500)));

        assertThat(read.recording().leads().keySet()).containsExactly(Lead.I);
        assertThat(millivolts(read, Lead.I))
                .containsExactly(new double[] {1.22, 2.44}, within(1e-12));
        assertThat(remarks(read))
                .containsExactly("m.xml, line 4: the median beat is not rhythm; left out.");
    }

    @Test
    void aFileOfAMedianAloneIsRefusedByName() {
        assertThat(file.refusal(waveform("Median", lead("I", 1))))
                .isEqualTo("m.xml, line 4: holds a median beat, no rhythm.");
        assertThat(file.refusal("")).isEqualTo("m.xml: holds no waveform.");
        assertThat(file.refusal(waveform("Rhythm"))).isEqualTo("m.xml: holds no waveform.");
        assertThat(file.refusal(waveform("", lead("I", 1))))
                .isEqualTo("m.xml, line 4: holds no waveform of type Rhythm.");
    }

    @Test
    void eightLeadsBecomeTwelve() {
        var read =
                file.rhythm(
                        lead("I", 250),
                        lead("II", 750),
                        lead("V1", 1),
                        lead("V2", 1),
                        lead("V3", 1),
                        lead("V4", 1),
                        lead("V5", 1),
                        lead("V6", 1));

        assertThat(read.recording().leads().keySet())
                .containsExactlyInAnyOrderElementsOf(Lead.STANDARD);
        assertThat(read.recording().derived())
                .containsExactlyInAnyOrder(Lead.III, Lead.AVR, Lead.AVL, Lead.AVF);
        // III = II − I = 500 counts
        assertThat(millivolts(read, Lead.III)[0]).isEqualTo(2.44, within(1e-12));
        assertThat(millivolts(read, Lead.AVR)[0]).isEqualTo(-2.44, within(1e-12));
    }

    @Test
    void theRateIsBaseTimesTenToTheExponent() {
        assertThat(rate(500, 0)).isEqualTo(500);
        assertThat(rate(25, 1)).isEqualTo(250);
        assertThat(rate(1000, 0)).isEqualTo(1000);
        assertThat(rate(2500, -1)).isEqualTo(250);
        assertThat(refusalOfRate("0", "0")).contains("give no sample rate");
        assertThat(refusalOfRate("-500", "0")).contains("give no sample rate");
        assertThat(refusalOfRate("500", "2147483647")).contains("give no sample rate");
        assertThat(refusalOfRate("many", "0"))
                .isEqualTo(
                        "m.xml, line 4: no number in SampleBase, so the sample rate is not known.");
    }

    @Test
    void otherUnitsOfVoltageAreConverted() {
        var data = base64(100);
        var read =
                file.rhythm(
                        lead(
                                "I",
                                data,
                                element("LeadAmplitudeUnitsPerBit", 0.005),
                                element("LeadAmplitudeUnits", "MILLIVOLTS")),
                        lead(
                                "II",
                                data,
                                element("LeadAmplitudeUnitsPerBit", "1e-5"),
                                element("LeadAmplitudeUnits", "VOLTS")),
                        lead(
                                "V1",
                                data,
                                element("LeadAmplitudeUnitsPerBit", 2500),
                                element("LeadAmplitudeUnits", "NANOVOLTS")));

        assertThat(millivolts(read, Lead.I)[0]).isEqualTo(0.5);
        assertThat(millivolts(read, Lead.II)[0]).isEqualTo(1, within(1e-12));
        assertThat(millivolts(read, Lead.V1)[0]).isEqualTo(0.25);
        assertThat(
                        file.refusal(
                                waveform(
                                        "Rhythm",
                                        lead(
                                                "I",
                                                data,
                                                element("LeadAmplitudeUnitsPerBit", 1),
                                                element("LeadAmplitudeUnits", "PASCAL")))))
                .isEqualTo("m.xml, lead I: the unit 'PASCAL' is no unit of voltage.");
    }

    @Test
    void aSizeOrUnitThatIsNotStatedIsAssumedAndSaidToBe() {
        var read =
                file.rhythm(
                        lead("I", base64(250)),
                        lead("II", base64(100), element("LeadAmplitudeUnitsPerBit", 5)));

        assertThat(millivolts(read, Lead.I)[0]).isEqualTo(1.22, within(1e-12));
        assertThat(read.recording().gains())
                .containsEntry(Lead.II, new Gain(200, 0, Gain.Origin.ASSUMED));
        assertThat(remarks(read).getFirst()).contains("counts per mV assumed for I, II");
    }

    @Test
    void aLeadShorterThanStatedEndsInAGap() {
        var read =
                file.rhythm(
                        lead("I", 250, 250, 250), lead("V1", base64(250), stated(3), usualGain()));

        assertThat(millivolts(read, Lead.V1))
                .containsExactly(new double[] {1.22, GAP, GAP}, within(1e-12));
        assertThat(remarks(read))
                .containsExactly("m.xml, lead V1: 1 samples of 3 stated; the rest is a gap.");
    }

    @Test
    void aLengthThatNoFileHoldsTakesNoMemory() {
        var read = file.rhythm(lead("I", base64(1, 2), stated(2_000_000_000), usualGain()));

        assertThat(read.recording().length()).isEqualTo(2);
        assertThat(remarks(read))
                .containsExactly(
                        "m.xml, lead I: 2 samples of 2000000000 stated; the lead ends there.");
    }

    @Test
    void aLeadLongerThanStatedIsCut() {
        var read = file.rhythm(lead("I", base64(250, 500, 750), stated(2), usualGain()));

        assertThat(read.recording().length()).isEqualTo(2);
        assertThat(remarks(read))
                .containsExactly("m.xml, lead I: 3 samples, 2 stated; the rest is cut off.");
    }

    @Test
    void halfASampleAtTheEndIsLeftOut() {
        var data = Base64.getEncoder().encodeToString(new byte[] {1, 0, 7});

        var read = file.rhythm(lead("I", data, usualGain()));

        assertThat(millivolts(read, Lead.I)).containsExactly(new double[] {0.00488}, within(1e-12));
        assertThat(remarks(read))
                .containsExactly(
                        "m.xml, lead I: ends in the middle of a sample, which is left out.");
    }

    @Test
    void linesOfBase64MayBreakAnywhere() {
        var data = base64(250, 500, 750, 1000);
        var broken =
                data.substring(0, 3) + "\r\n \t" + data.substring(3, 7) + "\n" + data.substring(7);

        var read = file.rhythm(lead("I", broken, usualGain()));

        assertThat(millivolts(read, Lead.I))
                .containsExactly(new double[] {1.22, 2.44, 3.66, 4.88}, within(1e-12));
    }

    @Test
    void whatIsNoBase64IsRefused() {
        assertThat(file.refusal(waveform("Rhythm", lead("I", "AB!=", usualGain()))))
                .isEqualTo("m.xml, line 8: lead I: the samples are no Base64.");
    }

    @Test
    void aLeadWithoutSamplesIsLeftOut() {
        var read = file.rhythm(lead("I", 1), lead("V1", "", usualGain()));

        assertThat(read.recording().leads().keySet()).containsExactly(Lead.I);
        assertThat(remarks(read)).containsExactly("m.xml, lead V1: holds no samples; left out.");
    }

    @Test
    void aLeadMayBeginLate() {
        var late = lead("II", base64(250), element("LeadOffsetFirstSample", 2), usualGain());

        var read = file.rhythm(lead("I", 1, 1, 1), late);

        assertThat(millivolts(read, Lead.II))
                .containsExactly(new double[] {GAP, GAP, 1.22}, within(1e-12));
        assertThat(remarks(read))
                .containsExactly("m.xml, lead II: begins 2 samples late; what is before is a gap.");
    }

    @Test
    void offsetsThatCannotBeAreSaidAndNotApplied() {
        var read =
                file.rhythm(
                        lead("I", base64(1), element("LeadOffsetFirstSample", -1), usualGain()),
                        lead(
                                "II",
                                base64(1),
                                element("LeadOffsetFirstSample", 70_000),
                                usualGain()),
                        lead("V1", base64(1), element("LeadTimeOffset", 20), usualGain()));

        assertThat(read.recording().length()).isEqualTo(1);
        assertThat(remarks(read))
                .containsExactly(
                        "m.xml, lead I: its first sample cannot be number -1; not applied.",
                        "m.xml, lead II: its first sample cannot be number 70000; not applied.",
                        "m.xml, lead V1: its time offset '20' has no unit; not applied.");
    }

    @Test
    void aBaselineIsTakenForZeroAndSaid() {
        var read =
                file.rhythm(
                        lead("I", base64(350), element("FirstSampleBaseline", 100), usualGain()));

        assertThat(millivolts(read, Lead.I)[0]).isEqualTo(1.22, within(1e-12));
        assertThat(read.recording().gains())
                .containsEntry(Lead.I, new Gain(1000 / 4.88, 100, Gain.Origin.FILE));
        assertThat(remarks(read))
                .containsExactly("m.xml, lead I: its FirstSampleBaseline 100 is taken for 0 mV.");
    }

    @Test
    void samplesAtTheConvertersLimitAreCounted() {
        var limits = element("LeadHighLimit", 2047) + element("LeadLowLimit", -2048);
        var wide = element("LeadHighLimit", 2147483647) + element("LeadLowLimit", 268435456);

        var read =
                file.rhythm(
                        lead("I", base64(2047, 0, -2048, 2046), limits, usualGain()),
                        lead("II", base64(2047, 0, -2048, 2046), wide, usualGain()));

        assertThat(remarks(read))
                .containsExactly(
                        "m.xml, lead I: 2 samples stand at the limit of what could be recorded.");
    }

    @Test
    void aChecksumThatDiffersIsSaid() {
        var crc = new CRC32();
        crc.update(bytes(1, 2, 3));

        var read =
                file.rhythm(
                        lead(
                                "I",
                                base64(1, 2, 3),
                                element("LeadDataCRC32", crc.getValue()),
                                usualGain()),
                        lead("II", base64(1, 2, 3), element("LeadDataCRC32", 0), usualGain()),
                        lead(
                                "V1",
                                base64(1, 2, 4),
                                element("LeadDataCRC32", crc.getValue()),
                                usualGain()));

        assertThat(remarks(read)).hasSize(1);
        assertThat(remarks(read).getFirst())
                .startsWith("m.xml, lead V1: checksum differs ('" + crc.getValue() + "' stated, ");
    }

    @Test
    void whatTheFileSaysOfALeadsQualityIsARemark() {
        var read =
                file.rhythm(
                        lead("I", base64(1), element("LeadOff", "FALSE"), usualGain()),
                        lead("V3", base64(1), element("LeadOff", "TRUE"), usualGain()),
                        lead(
                                "V4",
                                base64(1),
                                element("LeadOff", "TRUE"),
                                element("MuscleNoise", "TRUE"),
                                usualGain()));

        assertThat(remarks(read))
                .containsExactly(
                        "m.xml: marked 'electrode off': V3, V4.",
                        "m.xml: marked 'muscle noise': V4.");
    }

    @Test
    void otherKindsOfSamplesAreRefused() {
        var rhythm = waveform("Rhythm", lead("I", 1));

        assertThat(file.refusal(rhythm.replace("CONTINUOUS", "MULTIPLEX")))
                .isEqualTo("m.xml, line 4: samples of type 'MULTIPLEX_SAMPLES' are not supported.");
        assertThat(file.refusal(rhythm.replace("<LeadSampleSize>2", "<LeadSampleSize>4")))
                .isEqualTo("m.xml, lead I: samples of '4' bytes are not supported, only of 2.");
    }

    @Test
    void aSecondRhythmIsLeftOutWithARemark() {
        var read = file.read(waveform("Rhythm", lead("I", 1)), waveform("Rhythm", lead("I", 1, 2)));

        assertThat(read.recording().length()).isEqualTo(1);
        assertThat(remarks(read).getFirst())
                .endsWith("a second waveform of type Rhythm is left out.");
    }

    @Test
    void theDocumentTypeIsPassedOverAndNeverLookedFor() throws IOException {
        var dtd = "<!ENTITY % all \"<!ELEMENT RestingECG EMPTY>\"> %all; this is no declaration";
        Files.writeString(folder.resolve("restecg.dtd"), dtd);
        Files.writeString(folder.resolve("secret.txt"), "secret");
        var document =
                document(
                                "<PatientDemographics><PatientID>&outside;7</PatientID></PatientDemographics>",
                                waveform("Rhythm", lead("I", 250)))
                        .replace(
                                "\"restecg.dtd\">",
                                "\"restecg.dtd\" [<!ENTITY outside SYSTEM \""
                                        + folder.resolve("secret.txt").toUri()
                                        + "\">]>");

        var read = MuseFixture.read(file.file(document, StandardCharsets.ISO_8859_1));

        assertThat(millivolts(read, Lead.I)[0]).isEqualTo(1.22, within(1e-12));
        assertThat(read.recording().facts().patient().orElseThrow().id()).contains("7");
    }

    @Test
    void latin1Utf8AndUtf16AreRecognisedAndRead() {
        for (var charset :
                new Charset[] {
                    StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, StandardCharsets.UTF_16
                }) {
            var document =
                    document(
                                    element(
                                            "PatientDemographics",
                                            element("PatientLastName", "Müller")),
                                    waveform("Rhythm", lead("I", 250)))
                            .replace("ISO-8859-1", charset.name());

            var read = MuseFixture.read(file.file(document, charset));

            assertThat(read.recording().facts().patient().orElseThrow().name())
                    .as(charset.name())
                    .contains("Müller");
        }
    }

    @Test
    void otherXmlIsNotRecognised() {
        for (var root : new String[] {"restingecgdata", "AnnotatedECG", "restingECG"}) {
            var head = ("<" + root + "/>").getBytes(StandardCharsets.UTF_8);
            assertThat(new MuseReader().recognises(Path.of("m.xml"), head)).as(root).isFalse();
        }
    }

    private double rate(int base, int exponent) {
        return file.read(rated(Integer.toString(base), Integer.toString(exponent)))
                .recording()
                .samplesPerSecond();
    }

    private String refusalOfRate(String base, String exponent) {
        return file.refusal(rated(base, exponent));
    }

    private static String rated(String base, String exponent) {
        return waveform("Rhythm", lead("I", 1))
                .replace("<SampleBase>500", "<SampleBase>" + base)
                .replace("<SampleExponent>0", "<SampleExponent>" + exponent);
    }
}
