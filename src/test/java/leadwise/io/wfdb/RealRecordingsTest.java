package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.model.Annotation;
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
                    .containsExactly("1000 counts per mV taken as given, not the file's gains");
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
    void signalsOfAnotherRateAreKeptAtTheirOwn() {
        var header = DATA.resolve("formats/edf/test_generator_2.hea");
        assumeTrue(Files.exists(header), "no recordings of patients beside the repository");

        var recording = RecordFixture.recording(header);

        assertThat(recording.samplesPerSecond()).isEqualTo(200);
        assertThat(recording.durationSeconds()).isEqualTo(600);
        assertThat(recording.leads()).hasSize(9);
        // the converter kept the annotations of the other format as 51 numbers each second
        assertThat(recording.others()).containsOnlyKeys(new Lead("EDF Annotations"));
        var other = recording.others().firstEntry().getValue();
        assertThat(other.samplesPerSecond()).isEqualTo(51);
        assertThat(other.signal().length()).isEqualTo(51 * 600);
    }

    @Test
    void theMarksOfLudbAreThoseOfItsTwelveFiles() {
        var header = DATA.resolve("ludb/1.hea");
        assumeTrue(Files.exists(header), "no recordings of patients beside the repository");

        var marks = RecordFixture.recording(header).facts().annotations();

        // of 1.ii, its words taken apart by another program: 5 P waves, 6 complexes and 5 T waves,
        // each with its onset and its end; the first complex begins at sample 644
        var second = marks.stream().filter(m -> m.lead().equals(Optional.of(Lead.II))).toList();
        assertThat(second).hasSize(48);
        assertThat(second.getFirst())
                .isEqualTo(
                        new Annotation(
                                644 / 500.0,
                                Annotation.Kind.ONSET,
                                "(",
                                Optional.of(Lead.II),
                                "",
                                "ii"));
        assertThat(marks.stream().map(Annotation::annotator).distinct()).hasSize(12);
        assertThat(marks.stream().map(Annotation::code).distinct())
                .containsExactlyInAnyOrder("(", ")", "p", "N", "t");
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
