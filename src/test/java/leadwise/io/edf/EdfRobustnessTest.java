package leadwise.io.edf;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReaderMutations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Whatever is in a file, reading it ends in an outcome.
class EdfRobustnessTest {

    /// Fields of the header that hold numbers are 8 bytes wide; `\24` ends an onset.
    private static final Damage DAMAGE =
            Damage.ANY
                    .inFieldsOf(8)
                    .with(
                            "1",
                            "-",
                            "4096",
                            "0.000001",
                            "99999999",
                            "1e99",
                            "1e-99",
                            "+0\24",
                            "+99999999999999\24");

    private static byte[][] seeds() {
        var edf = EdfFile.edf();
        edf.reserved = "EDF+D";
        edf.patient = "MCH-0234567 F 02-MAY-1951 Haagse_Harry";
        edf.recording = "Startdate 02-MAR-2002 PSG-1234/2002 NN Telemetry03";
        edf.lead("I", 3).lead("II", 3).lead("Chin", 2).annotations();
        edf.record("+0||\0+0~1|mark|\0", 1, 2, 3, 4, 5, 6, 7, 8)
                .record("+3||\0", 1, 2, 3, 4, 5, 6, 7, 8)
                .record("+4||\0+1|x|\0", 1, 2, 3, 4, 5, 6, 7, 8);
        var bdf = EdfFile.bdf().lead("V1", 4).lead("Status", 2);
        bdf.record(1, 2, 3, 4, 5, 6).record(1, 2, 3, 4, 5, 6);
        return new byte[][] {edf.bytes(), bdf.bytes()};
    }

    @TempDir Path folder;

    @Test
    void everyPrefixHasAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new EdfReader(), folder.resolve("e.edf"))) {
            mutations.readPrefixes(seeds());

            assertThat(mutations.refused()).isPositive();
        }
    }

    @Test
    void thousandsOfVariantsHaveAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new EdfReader(), folder.resolve("e.edf"))) {
            mutations.readVariants(DAMAGE, 22, seeds());

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 10);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }
}
