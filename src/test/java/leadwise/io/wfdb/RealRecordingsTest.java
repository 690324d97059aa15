package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Problem;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Recordings of patients, where they are at hand.
@ExtendWith(SkippedAloud.class)
class RealRecordingsTest {

    private static final Path DATA =
            Path.of(System.getProperty("leadwise.home", ".")).resolve("../shared/data");

    @Test
    void everyPtbXlRecordAgreesWithItsChecksums() throws IOException {
        var headers = headers("ptbxl-500hz");

        for (var header : headers) {
            var read = RecordFixture.read(header);
            assertThat(read.remarks()).as(header.toString()).isEmpty();
            assertThat(read.recording().leads().keySet()).containsExactlyElementsOf(Lead.STANDARD);
            assertThat(read.recording().derived()).isEmpty();
            assertThat(read.recording().durationSeconds()).isEqualTo(10);
            assertThat(einthovenResidual(read.recording())).isLessThan(0.02);
        }
        assertThat(headers).hasSize(50);
    }

    @Test
    void everyLudbRecordAgreesWithItsChecksumsAndObeysEinthovenInCounts() throws IOException {
        var headers = headers("ludb");

        for (var header : headers) {
            var read = RecordFixture.read(header, RecordFixture.countsPerMillivolt(1000));
            assertThat(read.remarks().stream().map(Problem::reason))
                    .as(header.toString())
                    .containsExactly("1000 counts per mV taken as given, not the header's gains");
            assertThat(einthovenResidual(read.recording())).isLessThan(0.05);
        }
        assertThat(headers).hasSize(100);
    }

    @Test
    void withItsOwnGainsLudbContradictsEinthoven() throws IOException {
        var first = headers("ludb").getFirst();

        var recording = RecordFixture.recording(first);

        assertThat(einthovenResidual(recording)).isGreaterThan(0.1);
        assertThat(recording.patient())
                .contains(Patient.of(OptionalInt.of(51), Optional.of("female")));
    }

    @Test
    void severalSamplesPerFrameAreRefused() {
        var header = DATA.resolve("formats/edf/test_generator_2.hea");
        assumeTrue(Files.exists(header), "no recordings of patients beside the repository");

        assertThat(RecordFixture.outcome(header, ReadOptions.NONE).toString())
                .contains("signals with several samples per frame (200) are not supported");
    }

    private static List<Path> headers(String folder) throws IOException {
        var path = DATA.resolve(folder);
        assumeTrue(Files.isDirectory(path), "no recordings of patients beside the repository");
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".hea")).sorted().toList();
        }
    }

    /// Largest |II − I − III| in millivolts.
    private static double einthovenResidual(Recording recording) {
        var one = recording.lead(Lead.I).orElseThrow();
        var two = recording.lead(Lead.II).orElseThrow();
        var three = recording.lead(Lead.III).orElseThrow();
        double largest = 0;
        for (int i = 0; i < recording.length(); i++) {
            largest = Math.max(largest, Math.abs(two.at(i) - one.at(i) - three.at(i)));
        }
        return largest;
    }
}
