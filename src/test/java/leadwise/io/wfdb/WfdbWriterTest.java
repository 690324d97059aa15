package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.OtherSignal;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What is written is read again as it was.
class WfdbWriterTest {

    private static final double GAP = Double.NaN;

    @TempDir Path folder;

    private static Recording recording(
            Map<Lead, Signal> leads, Map<Lead, Gain> gains, Map<Lead, OtherSignal> others) {
        return new Recording(
                "r",
                500,
                new LinkedHashMap<>(leads),
                Set.of(),
                gains,
                new LinkedHashMap<>(others),
                FileFacts.NONE,
                new Source("test", Path.of("r"), ""));
    }

    private Recording roundTrip(Recording recording) throws IOException {
        var written = new WfdbWriter().write(recording, "out");
        for (var file : written.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return RecordFixture.recording(folder.resolve("out.hea"));
    }

    @Test
    void countsAndGainsOfTheFileAreWrittenAgain() throws IOException {
        var leads = Map.of(Lead.II, Signal.of(-7 / 200.0, GAP, 32751 / 200.0));
        var gains = Map.of(Lead.II, new Gain(200, -3, Gain.Origin.FILE));

        var again = roundTrip(recording(leads, gains, Map.of()));

        assertThat(folder.resolve("out.hea"))
                .content()
                // −10, −32768 (missing), 32748: their sum is −30
                .isEqualTo("out 1 500 3\nout.dat 16 200(-3)/mV 16 0 -10 -30 0 II\n");
        assertThat(folder.resolve("out.dat"))
                .binaryContent()
                .isEqualTo(RecordFixture.words(-10, -32768, 32748));
        assertThat(again.lead(Lead.II)).contains(leads.get(Lead.II));
        assertThat(again.gains().get(Lead.II)).isEqualTo(gains.get(Lead.II));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1000, 204.8, 1 / 0.00488, 32767.5, 1e6})
    void everyDoubleComesBackToTheLastBit(double gain) throws IOException {
        var random = new Random(1);
        var samples = new double[2000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (random.nextInt(-30_000, 30_000) - 12) / gain;
        }
        var leads = Map.of(Lead.V1, Signal.of(samples));

        var again =
                roundTrip(
                        recording(
                                leads,
                                Map.of(Lead.V1, new Gain(gain, 12, Gain.Origin.FILE)),
                                Map.of()));

        assertThat(again.lead(Lead.V1)).contains(leads.get(Lead.V1));
    }

    @Test
    void decimalsWithoutAGainAreWholeNumbersOfAPowerOfTen() throws IOException {
        var leads = Map.of(Lead.I, Signal.of(0.12345, -1.5, 0.1));

        var again = roundTrip(recording(leads, Map.of(), Map.of()));

        assertThat(again.lead(Lead.I)).contains(leads.get(Lead.I));
        assertThat(again.gains().get(Lead.I)).isEqualTo(new Gain(1e5, 0, Gain.Origin.FILE));
    }

    @Test
    void whatNoGainGivesExactlyIsRoundedAndSaidSo() {
        var recording = recording(Map.of(Lead.I, Signal.of(1 / 3.0)), Map.of(), Map.of());

        var written = new WfdbWriter().write(recording, "out");

        assertThat(written.remarks()).containsExactly("the values of I are rounded to 1.0E-9 mV");
    }

    @Test
    void aSignalOfAnotherRateKeepsIt() throws IOException {
        var leads = Map.of(Lead.II, Signal.of(1, 2, 3, 4, 5, 6, 7, 8));
        var others = Map.of(new Lead("resp"), new OtherSignal(125, Signal.of(0.5, 0.25)));

        var again = roundTrip(recording(leads, Map.of(), others));

        assertThat(again.samplesPerSecond()).isEqualTo(500);
        assertThat(again.lead(Lead.II)).contains(leads.get(Lead.II));
        assertThat(again.others()).isEqualTo(others);
    }

    @Test
    void aRateThatSharesNoFrameIsLeftOutAndSaidSo() {
        var others = Map.of(new Lead("resp"), new OtherSignal(33.3, Signal.of(0.5)));
        var recording = recording(Map.of(Lead.II, Signal.of(1, 2)), Map.of(), others);

        assertThat(new WfdbWriter().write(recording, "out").remarks())
                .containsExactly(
                        "resp is left out: its rate of 33.3 Hz and that of the leads share no"
                                + " frame");
    }

    @Test
    void largeCountsTakeMoreBytes() {
        var gains = Map.of(Lead.I, new Gain(1000, 0, Gain.Origin.FILE));
        var three = recording(Map.of(Lead.I, Signal.of(32.768)), gains, Map.of());
        var four = recording(Map.of(Lead.I, Signal.of(8388.608)), gains, Map.of());

        assertThat(header(three)).contains("out.dat 24 1000(0)/mV");
        assertThat(header(four)).contains("out.dat 32 1000(0)/mV");
    }

    private static String header(Recording recording) {
        var written = new WfdbWriter().write(recording, "out");
        return new String(written.files().lastEntry().getValue(), StandardCharsets.UTF_8);
    }
}
