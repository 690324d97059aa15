package leadwise.cli;

import leadwise.io.Formats;
import leadwise.io.Question;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.HealthFinding;
import leadwise.model.Problem;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the files of a command; what cannot be read is said on standard error and counted, and the
/// others go on.
final class Intake {

    private final Formats formats;
    private final ReadOptions options;
    private final PrintWriter err;
    private boolean anyRefused;

    Intake(Formats formats, ReadOptions options, PrintWriter err) {
        this.formats = formats;
        this.options = options;
        this.err = err;
    }

    /// The recording of `file`; empty if it was refused.
    Optional<ReadOutcome.Read> read(Path file) {
        return switch (formats.read(file, options)) {
            case ReadOutcome.Read read -> Optional.of(read);
            case ReadOutcome.Asks(var questions, _) -> {
                questions.forEach(question -> refuse(asked(file, question)));
                yield Optional.empty();
            }
            case ReadOutcome.Refused(var problem) -> {
                refuse(problem.sentence());
                yield Optional.empty();
            }
        };
    }

    /// Says what is worth knowing about what was done.
    void say(String sentence) {
        err.println(sentence);
    }

    /// Says why a file is refused.
    void refuse(String sentence) {
        anyRefused = true;
        err.println(sentence);
    }

    /// Says what of a recording's health matters for who reads its numbers.
    void warn(Path file, List<HealthFinding> health) {
        for (var finding : health) {
            var kind =
                    switch (finding.severity()) {
                        case NOTE -> Optional.<String>empty();
                        case WARNING -> Optional.of("warning");
                        case ALARM -> Optional.of("alarm");
                    };
            kind.ifPresent(word -> err.println(file + ": " + word + ": " + finding.sentence()));
        }
    }

    /// Says what the reader had to assume or to leave out.
    void remark(List<Problem> remarks) {
        remarks.forEach(remark -> err.println(remark.sentence()));
    }

    int exitCode() {
        return anyRefused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static String asked(Path file, Question question) {
        var hint =
                question.hint().isEmpty()
                        ? ""
                        : " (its content suggests %s)".formatted(question.hint());
        return "%s: %s Say it with %s%s."
                .formatted(
                        file.getFileName(), question.sentence(), question.topic().option(), hint);
    }
}
