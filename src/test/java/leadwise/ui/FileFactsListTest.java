package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Annotation;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Lead;
import leadwise.model.Patient;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class FileFactsListTest {

    @Test
    void aFileThatSaysNothingHasNoSections() {
        assertThat(FileFactsList.of(FileFacts.NONE).isEmpty()).isTrue();
    }

    @Test
    void eachKindOfFactHasItsSection() {
        var facts =
                new FileFacts(
                        Optional.of(
                                new Patient(
                                        OptionalInt.of(61),
                                        Optional.of("male"),
                                        Optional.of("Doe, J."),
                                        Optional.of("77"),
                                        Optional.of(LocalDate.of(1959, 3, 2)))),
                        Optional.of(LocalDateTime.of(2020, 5, 6, 7, 8, 9)),
                        List.of("a comment"),
                        List.of("Sinus rhythm", "LBBB"),
                        List.of(new FileMeasurement("QT", "400", "ms")),
                        List.of(mark("N"), mark("("), mark("N")));

        assertThat(FileFactsList.of(facts).sections())
                .containsExactly(
                        new FileFactsList.Section(
                                "Patient and time",
                                List.of(
                                        "Doe, J.",
                                        "number 77",
                                        "born 1959-03-02",
                                        "61 years old",
                                        "male",
                                        "recorded 2020-05-06 07:08:09")),
                        new FileFactsList.Section(
                                "Statements in the file, not from this program",
                                List.of("Sinus rhythm", "LBBB")),
                        new FileFactsList.Section(
                                "Measured by whoever wrote the file", List.of("QT 400 ms")),
                        new FileFactsList.Section(
                                "Marks (A shows or hides them)", List.of("ii: 1 × (, 2 × N")),
                        new FileFactsList.Section("Comments", List.of("a comment")));
    }

    private static Annotation mark(String code) {
        return new Annotation(1, Annotation.Kind.NOTE, code, Optional.of(Lead.II), "", "ii");
    }
}
