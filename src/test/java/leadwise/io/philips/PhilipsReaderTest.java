package leadwise.io.philips;

import static leadwise.io.philips.PhilipsDocument.counts;
import static leadwise.io.philips.PhilipsDocument.read;
import static leadwise.io.philips.PhilipsDocument.refusal;
import static leadwise.io.philips.PhilipsDocument.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Gain;
import leadwise.model.Lead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Documents made by an encoder in the test code; expected samples by hand.
class PhilipsReaderTest {

    @TempDir Path folder;

    private static final int[] V1 = {10, 12, 13, 13, 9, -400, 300, 0, 0, 1};

    @Test
    void compressedSamplesComeBackExactly() {
        var file =
                PhilipsDocument.compressed("V1 V2", V1, new int[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 7});

        var recording = read(file.in(folder)).recording();

        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(recording.leads().keySet()).containsExactly(Lead.V1, Lead.V2);
        assertThat(counts(recording, Lead.V1)).containsExactly(V1);
        assertThat(counts(recording, Lead.V2)).containsExactly(0, 0, 1, 0, 0, 0, 0, 0, 0, 7);
        // 5 µV per count
        assertThat(recording.lead(Lead.V1).orElseThrow().at(5)).isEqualTo(-2.0);
        assertThat(recording.gains().get(Lead.V1)).isEqualTo(new Gain(200, 0, Gain.Origin.FILE));
        assertThat(remarks(folder.resolve("e.xml"))).isEmpty();
    }

    @Test
    void secondDifferencesTakeEffectOneSampleLater() {
        // 5, 7; 2·7 − 5 − 3 = 6; 2·6 − 7 − (65 − 64) = 4; 2·4 − 6 − (60 − 64) = 6; 0 is never used
        byte[] words = {0, 0, 0, 0, 0, 5, 7, 65, 60, 0};
        var document = PhilipsDocument.compressed("V1");
        document.samples =
                PhilipsDocument.base64(List.of(XliEncoder.chunk(XliEncoder.lzw(words), 3)));

        assertThat(counts(read(document.in(folder)).recording(), Lead.V1))
                .containsExactly(5, 7, 6, 4, 6);
    }

    @Test
    void samplesWrapAroundIn16Bits() {
        int[] samples = {32767, -32768, 32767, 0, -32768, 32767};

        var file = PhilipsDocument.compressed("V1", samples).in(folder);

        assertThat(counts(read(file).recording(), Lead.V1)).containsExactly(samples);
    }

    @Test
    void limbLeadsAreWhatIsLeftOfTheirPrediction() {
        // III = −5 − 10 + 1 = −14; aVR = −(5/2) − 1 = −3; aVL = (10 + 14)/2 − 0 = 12;
        // aVF = −19/2 − 2 = −11; halves towards 0. Second sample: III = 8 + 3 − 0 = 11;
        // aVR = −(5/2) + 1 = −1; aVL = (−3 − 11)/2 − 1 = −8; aVF = (8 + 11)/2 + 1 = 10
        var file =
                PhilipsDocument.compressed(
                        "I II III aVR aVL aVF",
                        new int[] {10, -3},
                        new int[] {-5, 8},
                        new int[] {-1, 0},
                        new int[] {1, -1},
                        new int[] {0, 1},
                        new int[] {2, -1});

        var recording = read(file.in(folder)).recording();

        assertThat(counts(recording, Lead.III)).containsExactly(-14, 11);
        assertThat(counts(recording, Lead.AVR)).containsExactly(-3, -1);
        assertThat(counts(recording, Lead.AVL)).containsExactly(12, -8);
        assertThat(counts(recording, Lead.AVF)).containsExactly(-11, 10);
        assertThat(recording.derived()).isEmpty();
    }

    @Test
    void limbLeadsGoByNameInAnyOrder() {
        var file =
                PhilipsDocument.compressed(
                        "aVF III II V1 I",
                        new int[] {2, -1},
                        new int[] {-1, 0},
                        new int[] {-5, 8},
                        new int[] {77, 78},
                        new int[] {10, -3});

        var recording = read(file.in(folder)).recording();

        assertThat(counts(recording, Lead.AVF)).containsExactly(-11, 10);
        assertThat(counts(recording, Lead.III)).containsExactly(-14, 11);
        assertThat(counts(recording, Lead.V1)).containsExactly(77, 78);
    }

    @Test
    void differencesFromLeadsThatAreNotThereAreLeftOut() {
        var file = PhilipsDocument.compressed("I III V1", V1, V1, V1).in(folder);

        assertThat(read(file).recording().leads().keySet()).containsExactly(Lead.I, Lead.V1);
        assertThat(remarks(file))
                .containsExactly(
                        "e.xml: III left out: stored as differences from leads that are not"
                                + " there.");
    }

    @Test
    void wordsAreReadLowByteFirst() {
        var file = PhilipsDocument.words("V1 V2", new int[] {1, 256, -2}, new int[] {3, 4, 5});

        var recording = read(file.in(folder)).recording();

        assertThat(counts(recording, Lead.V1)).containsExactly(1, 256, -2);
        assertThat(counts(recording, Lead.V2)).containsExactly(3, 4, 5);
    }

    @Test
    void plainNumbersAreRead() {
        var document = PhilipsDocument.words("V1 V2").with("dataencoding", "Plain");
        document.samples = "1 256\n-2  3\t4 5";

        var recording = read(document.in(folder)).recording();

        assertThat(counts(recording, Lead.V1)).containsExactly(1, 256, -2);
        assertThat(counts(recording, Lead.V2)).containsExactly(3, 4, 5);
    }

    @Test
    void unsignedWordsAndAnOffsetAreTakenAsStated() {
        var file =
                PhilipsDocument.words("V1", new int[] {32768, 65535, 32968})
                        .with("signalsigned", "False")
                        .with("signaloffset", "32768");

        assertThat(read(file.in(folder)).recording().lead(Lead.V1).orElseThrow().toArray())
                .containsExactly(0, 32767 / 200.0, 1);
    }

    @Test
    void uncompressedLimbLeadsStayAsTheyAre() {
        var file =
                PhilipsDocument.words(
                        "I II III aVR",
                        new int[] {100, -30, 5},
                        new int[] {-50, 80, 5},
                        new int[] {-150, 110, 1},
                        new int[] {-25, -25, -4});

        assertThat(remarks(file.in(folder))).isEmpty();
        assertThat(counts(read(folder.resolve("e.xml")).recording(), Lead.III))
                .containsExactly(-150, 110, 1);
    }

    @Test
    void uncompressedDifferencesAreKnownByWhatTheyHold() {
        var file =
                PhilipsDocument.words(
                        "I II III aVR",
                        new int[] {100, -30, 5},
                        new int[] {-50, 80, 5},
                        new int[] {0, 1, -1},
                        new int[] {0, 0, 1});

        assertThat(remarks(file.in(folder)))
                .containsExactly(
                        "e.xml: III, aVR, aVL and aVF are stored as differences and put together.");
        var recording = read(folder.resolve("e.xml")).recording();
        assertThat(counts(recording, Lead.III)).containsExactly(-150, 109, 1);
        assertThat(counts(recording, Lead.AVR)).containsExactly(-25, -25, -6);
    }

    @Test
    void version103SaysItWithTheAcquisition() {
        var leads = new int[12][];
        Arrays.setAll(leads, i -> new int[] {i, 2 * i, 3});

        var recording = read(PhilipsDocument.older(leads).in(folder)).recording();

        assertThat(recording.leads().keySet()).containsExactlyElementsOf(Lead.STANDARD);
        assertThat(recording.source().format()).isEqualTo("SierraECG 1.03");
        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(counts(recording, Lead.V6)).containsExactly(11, 22, 3);
        assertThat(recording.gains().get(Lead.V6)).isEqualTo(new Gain(200, 0, Gain.Origin.FILE));
    }

    @Test
    void whatIsStatedWithTheSamplesGoesBeforeTheAcquisition() {
        var document =
                PhilipsDocument.compressed("V1", V1)
                        .with("samplespersecond", "250")
                        .with("resolution", "2.5");
        document.acquisition = "<samplingrate>500</samplingrate><resolution>5</resolution>";

        var recording = read(document.in(folder)).recording();

        assertThat(recording.samplesPerSecond()).isEqualTo(250);
        assertThat(recording.lead(Lead.V1).orElseThrow().at(5)).isEqualTo(-1.0);
    }

    @Test
    void channelsWithoutALabelAreNotLookedAt() {
        var document = PhilipsDocument.compressed("V1", V1);
        document.samples =
                PhilipsDocument.base64(
                        List.of(
                                XliEncoder.chunk(V1),
                                XliEncoder.chunk(XliEncoder.codes(1000, 1001), 9),
                                XliEncoder.chunk(V1)));

        assertThat(remarks(document.in(folder)))
                .containsExactly("e.xml, line 9: 2 channels without a lead's name left out.");
        assertThat(read(folder.resolve("e.xml")).recording().leads()).hasSize(1);
    }

    @Test
    void labelsWithoutAChannelAreSaid() {
        assertThat(remarks(PhilipsDocument.compressed("V1 V2 V3", V1).in(folder)))
                .containsExactly("e.xml, line 9: there are no samples of V2, V3.");
    }

    @Test
    void aCalibrationPulseIsCutOffWhereItBegins() {
        // 11 s at 50 Hz: ECG up to sample 530, 0 for 5, 1 mV for 10, 0 for 5
        var one = withPulse(550, 530, 200);
        var two = withPulse(550, 528, 200); // ends in zeros of its own
        two[527] = 3;
        var third = new int[550];
        Arrays.fill(third, 535, 545, -200);
        var file =
                PhilipsDocument.compressed("I II III V1", one, two, third, one)
                        .with("samplespersecond", "50")
                        .with("durationperchannel", "11000")
                        .in(folder);

        var recording = read(file).recording();

        assertThat(recording.length()).isEqualTo(530);
        assertThat(counts(recording, Lead.I)).containsExactly(Arrays.copyOf(one, 530));
        assertThat(remarks(file))
                .containsExactly(
                        "e.xml: the last 400 ms hold a calibration pulse of 1 mV, not ECG; they are"
                                + " left out.");
    }

    @Test
    void aPulseNeedNotBeAWholeNumberOfCounts() {
        // 4.88 µV: 1 mV is 204.9 counts
        var file =
                PhilipsDocument.compressed("V1", withPulse(550, 530, 205))
                        .with("samplespersecond", "50")
                        .with("resolution", "4.88")
                        .in(folder);

        assertThat(read(file).recording().length()).isEqualTo(530);
    }

    @Test
    void whatIsNoPulseInAllLeadsStays() {
        var pulse = withPulse(550, 530, 200);
        var none = withPulse(550, 530, 0);
        var tooHigh = withPulse(550, 530, 230);
        var short1 = withPulse(550, 530, 200);
        Arrays.fill(short1, 538, 545, 0); // 60 ms
        for (int[][] leads : new int[][][] {{pulse, none}, {none, none}, {tooHigh}, {short1}}) {
            var labels = leads.length == 2 ? "V1 V2" : "V1";
            var file =
                    PhilipsDocument.compressed(labels, leads)
                            .with("samplespersecond", "50")
                            .in(folder);

            assertThat(read(file).recording().length()).isEqualTo(550);
            assertThat(remarks(file)).isEmpty();
        }
    }

    @Test
    void aLeadThatIsFlatLosesNoMoreThanTheLastSecond() {
        var file =
                PhilipsDocument.compressed("V1", withPulse(550, 0, 200))
                        .with("samplespersecond", "50")
                        .in(folder);

        assertThat(read(file).recording().length()).isEqualTo(500);
    }

    @Test
    void aPulseWithoutAnEcgIsRefused() {
        var file =
                PhilipsDocument.compressed("V1", withPulse(20, 0, 200))
                        .with("samplespersecond", "50")
                        .in(folder);

        assertThat(refusal(file)).isEqualTo("e.xml, line 9: holds no ECG samples.");
    }

    /// ECG of small numbers, then 0 up to 15 before the end, the pulse of 10, and 0.
    private static int[] withPulse(int length, int ecg, int height) {
        return IntStream.range(0, length)
                .map(
                        i ->
                                i < ecg
                                        ? 1 + i * i % 37
                                        : i < length - 15 || i >= length - 5 ? 0 : height)
                .toArray();
    }

    @Test
    void representativeBeatsAreLeftOut() {
        var document = PhilipsDocument.compressed("V1", V1);
        document.besideSamples =
                """
                <repbeats dataencoding="Base64" samplespersec="1000" resolution="2.5">
                <repbeat leadname="V1"><waveform duration="4">AgACAAMAAgA=</waveform></repbeat>
                </repbeats>
                """;

        var recording = read(document.in(folder)).recording();

        assertThat(counts(recording, Lead.V1)).containsExactly(V1);
        assertThat(recording.others()).isEmpty();
        assertThat(remarks(folder.resolve("e.xml")))
                .containsExactly(
                        "e.xml: the representative beats are left out; the rhythm is read.");
    }

    @Test
    void aDocumentWithoutRhythmIsRefusedByWhatItHolds() {
        var document = new PhilipsDocument();
        document.besideSamples = "<repbeats/>";
        assertThat(refusal(document.in(folder)))
                .isEqualTo("e.xml, line 9: holds representative beats, no rhythm.");

        document.besideSamples = "<unparsedwaveforms href=\"../other.bin\"/>";
        assertThat(refusal(document.in(folder)))
                .isEqualTo("e.xml, line 9: its rhythm lies in another file (unparsedwaveforms).");

        document.besideSamples = "<leadwaveforms/>";
        assertThat(refusal(document.in(folder)))
                .isEqualTo("e.xml, line 9: a rhythm in pieces (leadwaveforms) is not supported.");

        document.besideSamples = "";
        assertThat(refusal(document.in(folder))).isEqualTo("e.xml, line 9: holds no waveform.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.03", "1.04", "1.04.01"})
    void versionsThatAreKnownAreRead(String version) {
        for (var type : List.of("PhilipsECG", "SierraECG")) {
            var document = PhilipsDocument.compressed("V1", V1);
            document.type = type;
            document.version = version;

            assertThat(read(document.in(folder)).recording().source().format())
                    .isEqualTo(type + " " + version);
        }
    }

    @ParameterizedTest
    @CsvSource({"PhilipsECG, 1.05", "PhilipsECG, 1.4", "PhilipsRhythm, 1.04", "SierraECG, ''"})
    void anotherTypeOrVersionIsRefusedByName(String type, String version) {
        var document = PhilipsDocument.compressed("V1", V1);
        document.type = type;
        document.version = version;

        assertThat(refusal(document.in(folder)))
                .isEqualTo(
                        "e.xml, line 4: document type '%s' version '%s' is not supported; PhilipsECG"
                                        .formatted(type, version)
                                + " and SierraECG 1.03, 1.04 and 1.04.01 are.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void everyEncodingIsReadWithAndWithoutNamespace(String encoding) {
        for (var declaration :
                List.of("\uFEFF", "", "\uFEFF<?xml version='1.0' encoding='utf-16'?>")) {
            for (var namespace : List.of("", " xmlns=\"http://www3.medical.philips.com\"")) {
                var document = PhilipsDocument.compressed("V1", V1);
                // UTF-16 writes a mark of its own
                document.declaration =
                        encoding.equals("UTF-16") ? declaration.replace("\uFEFF", "") : declaration;
                document.namespace = namespace;
                document.patient = "<name><lastname>Müßig</lastname></name>";

                var recording = read(document.in(folder, Charset.forName(encoding))).recording();

                assertThat(counts(recording, Lead.V1)).containsExactly(V1);
                assertThat(recording.patient().orElseThrow().name()).contains("Müßig");
            }
        }
    }

    @Test
    void otherXmlIsNotRecognised() {
        var reader = new PhilipsReader();
        var file = folder.resolve("restingecgdata.xml");
        for (var text : List.of("<RestingECG/>", "<AnnotatedECG/>", "restingecgdata", "")) {
            assertThat(reader.recognises(file, text.getBytes(StandardCharsets.UTF_8))).isFalse();
        }
        assertThat(
                        reader.recognises(
                                file,
                                "<!-- c --><p:restingecgdata xmlns:p='q'>"
                                        .getBytes(StandardCharsets.UTF_16)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    compression      | Huffman   | samples compressed by 'Huffman' are not supported
                    dataencoding     | Hex       | samples in the encoding 'Hex' are not supported; Base64 and Plain are
                    dataencoding     | Plain     | compressed samples cannot be plain numbers
                    bitspersample    | 24        | samples of '24' bits are not supported, 16 are
                    signaloffset     | 5         | compressed samples that are unsigned or have an offset are not supported
                    signalsigned     | False     | compressed samples that are unsigned or have an offset are not supported
                    signaloffset     | many      | the signal offset 'many' makes no sense
                    samplespersecond | 0         | the sample rate '0' makes no sense
                    samplespersecond | NaN       | the sample rate 'NaN' makes no sense
                    resolution       | -5        | the resolution in µV '-5' makes no sense
                    durationperchannel | 0       | the duration '0' ms makes no sense
                    durationperchannel | 999999999 | the record holds more than 32,000,000 samples, the most that are read
                    """)
    void whatCannotBeReadIsRefusedByName(String attribute, String value, String reason) {
        var file =
                PhilipsDocument.compressed("V1", V1)
                        .with("samplespersecond", "500")
                        .with(attribute, value)
                        .in(folder);

        assertThat(refusal(file)).endsWith(": " + reason + ".");
    }

    @Test
    void noRateNoResolutionNoLabelsAreRefused() {
        for (var attribute : List.of("samplespersecond", "resolution", "leadlabels")) {
            var file = PhilipsDocument.compressed("V1", V1).without(attribute).in(folder);

            assertThat(refusal(file))
                    .startsWith("e.xml, line 9: ")
                    .containsAnyOf(
                            "states no sample rate",
                            "states no resolution in µV",
                            "the leads have no labels, and acquisition type '' does not tell their"
                                    + " order");
        }
    }

    @Test
    void anotherLengthThanStatedIsRefusedButForRounding() {
        var document = PhilipsDocument.compressed("V1", V1); // 10 samples, 20 ms
        assertThat(read(document.with("durationperchannel", "18").in(folder)).recording().length())
                .isEqualTo(10);
        assertThat(refusal(document.with("durationperchannel", "24").in(folder)))
                .isEqualTo(
                        "e.xml, lead V1 (line 9): the compressed samples are 20 bytes, not the 24"
                                + " that were stated.");
        assertThat(refusal(document.with("durationperchannel", "16").in(folder)))
                .isEqualTo(
                        "e.xml, lead V1 (line 9): more samples are compressed than the file"
                                + " announces or can be read.");

        var words = PhilipsDocument.words("V1 V2", V1, V1);
        assertThat(refusal(words.with("durationperchannel", "18").in(folder)))
                .isEqualTo(
                        "e.xml, line 9: holds 20 samples, which are not whole leads of 9 samples.");
    }

    @Test
    void damagedSamplesAreRefused() {
        var document = PhilipsDocument.compressed("V1", V1);
        var whole = XliEncoder.chunk(V1);
        document.samples = PhilipsDocument.base64(List.of(Arrays.copyOf(whole, whole.length - 1)));
        assertThat(refusal(document.in(folder)))
                .isEqualTo("e.xml, lead V1 (line 9): the compressed samples are cut off.");

        document.samples =
                PhilipsDocument.base64(List.of(XliEncoder.chunk(XliEncoder.codes(700), 0)));
        assertThat(refusal(document.in(folder)))
                .isEqualTo(
                        "e.xml, lead V1 (line 9): the compressed samples are damaged (LZW code"
                                + " 700).");

        document.samples =
                PhilipsDocument.base64(List.of(XliEncoder.chunk(XliEncoder.codes(1, 2, 3), 0)));
        assertThat(refusal(document.in(folder)))
                .isEqualTo(
                        "e.xml, lead V1 (line 9): the compressed samples are 3 bytes, not pairs.");

        document.samples = "AAA*";
        assertThat(refusal(document.in(folder)))
                .isEqualTo("e.xml, line 9: the samples are not in Base64.");

        document.without("compression").samples = "AAAA";
        assertThat(refusal(document.in(folder)))
                .isEqualTo("e.xml, line 9: the samples are not words of 16 bits.");

        document.with("dataencoding", "Plain").samples = "1 2 x";
        assertThat(refusal(document.in(folder)))
                .isEqualTo("e.xml, line 9: 'x' is not a 16-bit sample.");
    }
}
