package leadwise.io.scp;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.SuppliedEcg;
import leadwise.model.FileMeasurement;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;

/// A recording of a device, where it is at hand.
@ExtendWith(SkippedAloud.class)
class RealScpTest {

    private static Path file() {
        return SuppliedEcg.file("scp/Example.scp");
    }

    private static ReadOutcome.Read read() {
        return ScpFile.read(file());
    }

    @Test
    void everySampleIsThatOfTheSameEcgInDicom() {
        var recording = read().recording();

        assertThat(recording.length()).isEqualTo(5000);
        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(recording.leads().keySet()).containsExactlyInAnyOrderElementsOf(Lead.STANDARD);
        assertThat(recording.derived()).isEmpty();
        assertThat(recording.gains().values()).containsOnly(new Gain(400, 0, Gain.Origin.FILE));
        assertThat(SuppliedEcg.digest(recording)).isEqualTo(SuppliedEcg.COUNTS);
    }

    @Test
    void whatTheFileSaysIsTaken() {
        var facts = read().recording().facts();

        assertThat(facts.patient()).contains(SuppliedEcg.patient(OptionalInt.empty()));
        assertThat(facts.takenAt()).contains(SuppliedEcg.TAKEN_AT);
        assertThat(facts.comments()).containsExactly("Device: ELI250");
        assertThat(facts.statements()).isEmpty();
        assertThat(facts.measurements())
                .containsExactly(
                        new FileMeasurement("P duration", "102", "ms"),
                        new FileMeasurement("PR interval", "148", "ms"),
                        new FileMeasurement("QRS duration", "120", "ms"),
                        new FileMeasurement("QT interval", "420", "ms"),
                        new FileMeasurement("P axis", "44", "°"),
                        new FileMeasurement("QRS axis", "-61", "°"),
                        new FileMeasurement("T axis", "86", "°"),
                        new FileMeasurement("QTc interval", "443", "ms"));
        assertThat(read().remarks().stream().map(Problem::sentence))
                .containsExactly(
                        "Example.scp, section 5 (reference beat): holds a median beat, which is"
                                + " left out.");
    }

    @Test
    void wherePartOfTheFileIsMissingItIsSaid(@TempDir Path folder) throws IOException {
        var bytes = Files.readAllBytes(file());
        for (int length = 0; length < bytes.length; length += 199) {
            var file = ScpFile.write(folder, Arrays.copyOf(bytes, length));
            if (ScpFile.outcome(file, ReadOptions.NONE) instanceof ReadOutcome.Read read) {
                assertThat(read.remarks().getFirst().reason()).startsWith("the file is cut off");
            }
        }
    }
}
