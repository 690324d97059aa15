package leadwise.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.SuppliedEcg;
import leadwise.model.FileMeasurement;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.OptionalInt;

/// An object of a device, where it is at hand.
@ExtendWith(SkippedAloud.class)
class SuppliedObjectTest {

    private ReadOutcome.Read read;

    @BeforeEach
    void readFile() {
        var file = SuppliedEcg.file("dicom/Example.dcm");
        read = (ReadOutcome.Read) DicomFixture.outcome(file, ReadOptions.NONE);
    }

    @Test
    void theCountsAreThoseThatOtherDecodersFind() {
        assertThat(read.recording().leads().keySet()).containsExactlyElementsOf(Lead.STANDARD);
        assertThat(read.recording().samplesPerSecond()).isEqualTo(500);
        assertThat(read.recording().gains().values())
                .containsOnly(new Gain(400, 0, Gain.Origin.FILE));
        assertThat(SuppliedEcg.digest(read.recording())).isEqualTo(SuppliedEcg.COUNTS);
    }

    @Test
    void whatItSaysOfPatientAndFindingsIsKept() {
        var facts = read.recording().facts();

        assertThat(facts.patient()).contains(SuppliedEcg.patient(OptionalInt.empty()));
        assertThat(facts.takenAt()).contains(SuppliedEcg.TAKEN_AT);
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
