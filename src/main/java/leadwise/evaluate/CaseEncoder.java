package leadwise.evaluate;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.Question;
import leadwise.io.ReadOutcome;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Reads and encodes one case; what cannot be used is said and not thrown, so that the others go
/// on.
final class CaseEncoder {

    private CaseEncoder() {}

    /// What came of a case.
    sealed interface Outcome {

        /// It was encoded.
        ///
        /// @param duration of the encoding alone: resampling, window and encoder, without reading
        record Encoded(EcgEmbedding embedding, Duration duration) implements Outcome {}

        /// It cannot be read, or the bundle cannot take it.
        record LeftOut(Problem problem) implements Outcome {}
    }

    static Outcome encode(Ranker ranker, Case each) {
        ReadOutcome outcome;
        try {
            outcome = each.source().read();
        } catch (IOException e) {
            return leftOut(Problem.Kind.UNREADABLE, each, "cannot be read from the disk");
        }
        return switch (outcome) {
            case ReadOutcome.Read(var recording, _) -> encode(ranker, each, recording);
            case ReadOutcome.Asks(var questions, _) ->
                    leftOut(Problem.Kind.UNSUPPORTED, each, unanswered(questions));
            case ReadOutcome.Refused(var problem) -> new Outcome.LeftOut(problem);
        };
    }

    private static Outcome encode(Ranker ranker, Case each, Recording recording) {
        long start = System.nanoTime();
        return switch (ranker.encode(recording)) {
            case EncodeOutcome.Encoded(var embedding) ->
                    new Outcome.Encoded(embedding, Duration.ofNanos(System.nanoTime() - start));
            case EncodeOutcome.Declined(var reason) ->
                    leftOut(Problem.Kind.UNSUPPORTED, each, withoutFullStop(reason));
        };
    }

    private static String unanswered(List<Question> questions) {
        return withoutFullStop(
                questions.stream().map(Question::sentence).collect(Collectors.joining(" ")));
    }

    private static String withoutFullStop(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }

    private static Outcome leftOut(Problem.Kind kind, Case each, String reason) {
        return new Outcome.LeftOut(new Problem(kind, Path.of(each.name()), "", reason));
    }
}
