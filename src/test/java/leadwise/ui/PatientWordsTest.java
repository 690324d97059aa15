package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.model.Annotation;
import leadwise.model.FileFacts;
import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

class PatientWordsTest {

    private static final FileFacts FACTS =
            new FileFacts(
                    Optional.of(
                            new Patient(
                                    OptionalInt.of(61),
                                    Optional.of("female"),
                                    Optional.of("Doe, Jane"),
                                    Optional.of("77"),
                                    Optional.of(LocalDate.of(1959, 3, 2)))),
                    Optional.of(LocalDateTime.of(2020, 5, 6, 7, 8, 9)),
                    List.of("Doe was restless"),
                    List.of("Sinus rhythm"),
                    List.of(),
                    List.<Annotation>of());

    private static Recording recording(FileFacts facts) {
        var plain = Bench.recording(Path.of("x.good"), ReadOptions.NONE);
        return new Recording(
                plain.id(),
                plain.samplesPerSecond(),
                plain.leads(),
                plain.derived(),
                plain.gains(),
                facts,
                plain.source());
    }

    @Test
    void aPatientIsNamedNumberedAndTimedInFull() {
        var words = PatientWords.of(recording(FACTS));
        assertThat(words.name()).isEqualTo("Doe, Jane");
        assertThat(words.others())
                .containsExactly("No. 77", "female", "61 y", "2020-05-06 07:08:09");
        assertThat(PatientWords.of(recording(FileFacts.NONE)).isEmpty()).isTrue();
    }

    @Test
    void aHiddenPatientIsInNoneOfTheFilesLines() {
        var lines =
                FileFactsList.withoutPatient(FACTS).sections().stream()
                        .flatMap(section -> section.lines().stream());
        assertThat(lines).containsExactly("Sinus rhythm");
    }

    @Test
    void theStripSaysTheGravestFindingAndHowManyFollow() {
        var warning = finding(HealthFinding.Severity.WARNING, "V1 is flat.");
        var note = finding(HealthFinding.Severity.NOTE, "Something.");
        assertThat(Stream.of(List.<HealthFinding>of(), List.of(note), List.of(warning, note)))
                .extracting(HealthWords::line)
                .containsExactly(
                        "Health: no findings",
                        "Note: Something.",
                        "⚠ Warning: V1 is flat. + 1 more");
    }

    private static HealthFinding finding(HealthFinding.Severity severity, String sentence) {
        return new HealthFinding(
                "code", severity, HealthFinding.Gate.NONE, List.of(Lead.V1), sentence);
    }
}
