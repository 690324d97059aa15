package leadwise.io.aecg;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.SuppliedEcg;
import leadwise.model.Annotation;
import leadwise.model.FileMeasurement;
import leadwise.model.Lead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Published example files, where they are at hand.
@ExtendWith(SkippedAloud.class)
class AecgSamplesTest {

    @Test
    void theExampleHoldsTheSameIntegersAsAnIndependentDecoderFinds() {
        assertThat(SuppliedEcg.digest(sample("Example aECG.xml").recording()))
                .isEqualTo(SuppliedEcg.COUNTS);
        assertThat(SuppliedEcg.digest(sample("subject1_0.xml").recording()))
                .isEqualTo(SuppliedEcg.COUNTS);
    }

    @Test
    void theExampleIsTenSecondsOfTwelveLeadsWithoutItsBeat() {
        var read = sample("Example aECG.xml");

        assertThat(read.recording().leads().keySet())
                .containsExactlyInAnyOrderElementsOf(Lead.STANDARD);
        assertThat(read.recording().derived()).isEmpty();
        assertThat(read.recording().samplesPerSecond()).isEqualTo(500);
        assertThat(read.recording().length()).isEqualTo(5000);
        assertThat(AecgFixture.remarks(read))
                .containsExactly(
                        "Example aECG.xml, line 5322: the representative beat is not rhythm; left"
                                + " out.");
    }

    @Test
    void theExampleSaysWhoAndWhenAndWhatWasMeasured() {
        var facts = sample("Example aECG.xml").recording().facts();

        assertThat(facts.patient()).contains(SuppliedEcg.patient(OptionalInt.of(46)));
        assertThat(facts.takenAt()).contains(SuppliedEcg.TAKEN_AT);
        assertThat(facts.statements()).containsExactly("Sinus Rhythm");
        assertThat(facts.measurements().stream().map(FileMeasurement::toString))
                .containsExactly(
                        "P duration 102 ms",
                        "PR interval 148 ms",
                        "QRS duration 120 ms",
                        "QT interval 420 ms",
                        "QTc interval 443 ms",
                        "P axis 44 °",
                        "QRS axis -61 °",
                        "T axis 86 °");
        assertThat(facts.comments())
                .containsExactly(
                        "Device: Mortara Instrument, Inc. ELI250 5.3",
                        "Low Pass Filter: Cutoff Frequency 150 Hz",
                        "High Pass Filter: Filter Type FIR",
                        "Notch Filter: Filter Type Adaptive, Notch Frequency 60 Hz",
                        "Subject felt dizzy 2 minutes prior to ECG collection");
    }

    /// 12 beats with onset and offset of P and QRS and the end of T; four R peaks and three QT
    /// intervals by hand.
    @Test
    void theExampleMarksTwelveBeatsAndWhatAReaderMeasured() {
        var marks = sample("Example aECG.xml").recording().facts().annotations();

        assertThat(marks).hasSize(12 * 5 + 4 + 3 * 2);
        assertThat(marks.getFirst())
                .isEqualTo(
                        new Annotation(
                                0.122,
                                Annotation.Kind.ONSET,
                                "(",
                                Optional.empty(),
                                "P",
                                "ELI250"));
        assertThat(marks)
                .contains(
                        new Annotation(
                                1.12,
                                Annotation.Kind.WAVE,
                                "R",
                                Optional.of(Lead.I),
                                "R",
                                "Doctor John Brown"));
    }

    @Test
    void theSmallestFilesHoldThirteenSamplesOfLeadTwo() {
        for (var name :
                new String[] {
                    "minimum_aecg.xml",
                    "minimum_aecg_effectiveTime_high.xml",
                    "minimum_aecg_effectiveTime_interval.xml",
                    "minimum_aecg_effectiveTime_low.xml",
                    "minimum_aecg_nouuid.xml"
                }) {
            var read = sample(name);
            assertThat(AecgFixture.lead(read, Lead.II))
                    .as(name)
                    .containsExactly(
                            -0.005, -0.005, -0.005, -0.005, -0.0075, -0.01, -0.0075, -0.0125,
                            -0.0125, -0.01, -0.015, -0.0225, -0.0225);
            assertThat(read.remarks()).isEmpty();
        }
    }

    @Test
    void anEmptyFileHoldsNoWaveform() {
        var file = existing("empty.xml");

        assertThat(AecgFixture.refusal(file)).isEqualTo("empty.xml: holds no waveform.");
    }

    private static ReadOutcome.Read sample(String name) {
        return AecgFixture.read(existing(name), ReadOptions.NONE);
    }

    private static Path existing(String name) {
        return SuppliedEcg.file("aecg/" + name);
    }
}
