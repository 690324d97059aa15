package leadwise.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What a file says beside its samples; shown as the file's own word, never as this program's.
///
/// @param patient what it says of the patient
/// @param takenAt when it was recorded, where it says so clearly
/// @param comments free text, line by line
/// @param statements diagnostic statements, one each, as worded by whoever wrote the file
/// @param measurements in the file's order
/// @param annotations marks on the samples, ascending in time
public record FileFacts(
        Optional<Patient> patient,
        Optional<LocalDateTime> takenAt,
        List<String> comments,
        List<String> statements,
        List<FileMeasurement> measurements,
        List<Annotation> annotations) {

    /// A file that says nothing.
    public static final FileFacts NONE =
            new FileFacts(
                    Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public FileFacts {
        comments = List.copyOf(comments);
        statements = List.copyOf(statements);
        measurements = List.copyOf(measurements);
        annotations = List.copyOf(annotations);
    }

    /// Only free text.
    public static FileFacts ofComments(List<String> comments) {
        return new FileFacts(
                Optional.empty(), Optional.empty(), comments, List.of(), List.of(), List.of());
    }
}
