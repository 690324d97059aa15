package leadwise.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Digest;
import leadwise.model.FileMeasurement;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Problem;
import leadwise.model.Recording;

import org.junit.jupiter.api.BeforeEach;
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

/// An object of a device, where it is at hand.
@ExtendWith(SkippedAloud.class)
class SuppliedObjectTest {

    private static final Path FILE =
            Path.of(System.getProperty("leadwise.home", "."))
                    .resolve("../shared/data/formats/dicom/Example.dcm");

    /// SHA-256 over the 12 × 5000 counts, standard leads in the order of a printed ECG, lead by
    /// lead, each 4 bytes with the high byte first; found by a separate decoder in Python in this
    /// file and in the annotated ECG (HL7 aECG) that holds the same recording.
    private static final String COUNTS =
            "a09051a5baff0ad56dab37163ca018467e3a572aae38cc10b219340993af20f0";

    private ReadOutcome.Read read;

    @BeforeEach
    void readFile() {
        assumeTrue(Files.exists(FILE), "no recordings of patients beside the repository");
        read = (ReadOutcome.Read) DicomFixture.outcome(FILE, ReadOptions.NONE);
    }

    @Test
    void theCountsAreThoseThatOtherDecodersFind() {
        assertThat(read.recording().leads().keySet()).containsExactlyElementsOf(Lead.STANDARD);
        assertThat(read.recording().samplesPerSecond()).isEqualTo(500);
        assertThat(read.recording().gains().values())
                .containsOnly(new Gain(400, 0, Gain.Origin.FILE));
        assertThat(digest(read.recording())).isEqualTo(COUNTS);
    }

    private static String digest(Recording recording) {
        var counts = ByteBuffer.allocate(12 * recording.length() * 4);
        for (var lead : Lead.STANDARD) {
            for (double millivolts : recording.lead(lead).orElseThrow().toArray()) {
                double count = millivolts * 400;
                assertThat(Math.abs(count - Math.rint(count))).isLessThan(1e-9);
                counts.putInt((int) Math.rint(count));
            }
        }
        return HexFormat.of().formatHex(Digest.sha256().digest(counts.array()));
    }

    @Test
    void whatItSaysOfPatientAndFindingsIsKept() {
        var facts = read.recording().facts();

        assertThat(facts.patient())
                .contains(
                        new Patient(
                                OptionalInt.empty(),
                                Optional.of("male"),
                                Optional.of("Clark"),
                                Optional.of("SBJ-123"),
                                Optional.of(LocalDate.of(1953, 5, 8))));
        assertThat(facts.takenAt()).contains(LocalDateTime.of(2002, 11, 22, 9, 10));
        assertThat(facts.comments()).containsExactly("device: Unknown ELI250");
        assertThat(facts.statements()).isEmpty();
        // the file itself gives axes in ms
        assertThat(facts.measurements())
                .containsExactly(
                        new FileMeasurement("PR Interval", "148", "ms"),
                        new FileMeasurement("QRS Duration", "120", "ms"),
                        new FileMeasurement("QT Interval", "420", "ms"),
                        new FileMeasurement("QTc Interval", "443", "ms"),
                        new FileMeasurement("P Axis", "44", "ms"),
                        new FileMeasurement("QRS Axis", "-61", "ms"),
                        new FileMeasurement("T Axis", "86", "ms"));
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(read.remarks().stream().map(Problem::sentence))
                .containsExactly(
                        "Example.dcm, multiplex group 1 (RHYTHM): its padding value 0 is an"
                                + " ordinary sample too; only where it stands for 1 s and more are"
                                + " samples missing.",
                        "Example.dcm, multiplex group 2 (MEDIAN BEAT): is derived from other"
                                + " waveforms, no rhythm, and is left out.",
                        "Example.dcm: its 5 marks on samples are left out.");
    }
}
