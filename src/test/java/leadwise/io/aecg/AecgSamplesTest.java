package leadwise.io.aecg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Digest;
import leadwise.model.Annotation;
import leadwise.model.FileMeasurement;
import leadwise.model.Lead;
import leadwise.model.Patient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/// Published example files, where they are at hand.
@ExtendWith(SkippedAloud.class)
class AecgSamplesTest {

    private static final Path DATA =
            Path.of(System.getProperty("leadwise.home", "."))
                    .resolve("../shared/data/formats/aecg");

    /// SHA-256 of 12 × 5,000 integers of 32 bits, high byte first, leads in the order of a printed
    /// ECG; worked out in Python with regular expressions in place of an XML parser: `digits =
    /// re.findall('LEAD_(\w+)"[^>]*/>\s*<value.*?<digits>([^<]*)', text, re.S)`,
    /// `sha256(struct.pack('>5000i', *digits))`.
    private static final String INTEGERS =
            "a09051a5baff0ad56dab37163ca018467e3a572aae38cc10b219340993af20f0";

    @Test
    void theExampleHoldsTheSameIntegersAsAnIndependentDecoderFinds() {
        assertThat(integers(sample("Example aECG.xml"))).isEqualTo(INTEGERS);
        assertThat(integers(sample("subject1_0.xml"))).isEqualTo(INTEGERS);
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

        assertThat(facts.patient())
                .contains(
                        new Patient(
                                OptionalInt.of(46),
                                Optional.of("male"),
                                Optional.of("Clark"),
                                Optional.of("SBJ-123"),
                                Optional.of(LocalDate.of(1953, 5, 8))));
        assertThat(facts.takenAt()).contains(LocalDateTime.of(2002, 11, 22, 9, 10));
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
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no example files beside the repository");
        return file;
    }

    private static String integers(ReadOutcome.Read read) {
        var bytes = ByteBuffer.allocate(12 * 5000 * 4);
        for (var lead : Lead.STANDARD) {
            for (double millivolts : AecgFixture.lead(read, lead)) {
                bytes.putInt((int) Math.rint(millivolts * 400));
            }
        }
        return HexFormat.of().formatHex(Digest.sha256().digest(bytes.array()));
    }
}
