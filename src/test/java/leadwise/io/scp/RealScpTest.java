package leadwise.io.scp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.FileMeasurement;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Problem;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/// A recording of a device, where it is at hand.
@ExtendWith(SkippedAloud.class)
class RealScpTest {

    private static final Path FILE =
            Path.of(System.getProperty("leadwise.home", "."))
                    .resolve("../shared/data/formats/scp/Example.scp");

    /// Of the samples in counts of 2.5 µV as 16-bit numbers, low byte first, lead after lead in the
    /// order of a printed ECG; the same in the DICOM file of this ECG, which was taken apart by
    /// another program.
    private static final String SAMPLES =
            "51bba116f69b4e17be5ed720cf1bfeb0c059cc1a1d4c2a58594aceacea22d465";

    private static ReadOutcome.Read read() {
        assumeTrue(Files.exists(FILE), "no recordings of patients beside the repository");
        return ScpFile.read(FILE);
    }

    @Test
    void everySampleIsThatOfTheSameEcgInDicom() throws NoSuchAlgorithmException {
        var recording = read().recording();

        assertThat(recording.length()).isEqualTo(5000);
        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(recording.leads().keySet()).containsExactlyInAnyOrderElementsOf(Lead.STANDARD);
        assertThat(recording.derived()).isEmpty();
        assertThat(recording.gains().values()).containsOnly(new Gain(400, 0, Gain.Origin.FILE));
        assertThat(digest(recording)).isEqualTo(SAMPLES);
    }

    private static String digest(Recording recording) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var lead : Lead.STANDARD) {
            var signal = recording.lead(lead).orElseThrow();
            var bytes = ByteBuffer.allocate(2 * signal.length()).order(ByteOrder.LITTLE_ENDIAN);
            for (double millivolts : signal.toArray()) {
                double count = millivolts * 400;
                assertThat(Math.rint(count) / 400).isEqualTo(millivolts);
                bytes.putShort((short) Math.rint(count));
            }
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void whatTheFileSaysIsTaken() {
        var facts = read().recording().facts();

        assertThat(facts.patient())
                .contains(
                        new Patient(
                                OptionalInt.empty(),
                                Optional.of("male"),
                                Optional.of("Clark"),
                                Optional.of("SBJ-123"),
                                Optional.of(LocalDate.of(1953, 5, 8))));
        assertThat(facts.takenAt()).contains(LocalDateTime.of(2002, 11, 22, 9, 10));
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
        read();
        var bytes = Files.readAllBytes(FILE);
        for (int length = 0; length < bytes.length; length += 199) {
            var file = ScpFile.write(folder, Arrays.copyOf(bytes, length));
            if (ScpFile.outcome(file, ReadOptions.NONE) instanceof ReadOutcome.Read read) {
                assertThat(read.remarks().getFirst().reason()).startsWith("the file is cut off");
            }
        }
    }
}
