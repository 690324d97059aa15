package leadwise.io.wfdb;

import leadwise.model.Problem;

import java.nio.file.Path;

/// Carries the reason why a record cannot be read to the door of this package, where it becomes an
/// outcome.
@SuppressWarnings("serial") // thrown and caught within one call, never written out
final class Refusal extends Exception {

    private final Problem problem;

    private Refusal(Problem problem) {
        super(problem.reason());
        this.problem = problem;
    }

    static Refusal malformed(Path file, String place, String reason) {
        return new Refusal(new Problem(Problem.Kind.MALFORMED, file, place, reason));
    }

    static Refusal unsupported(Path file, String place, String reason) {
        return new Refusal(new Problem(Problem.Kind.UNSUPPORTED, file, place, reason));
    }

    static Refusal unreadable(Path file, String place, String reason) {
        return new Refusal(new Problem(Problem.Kind.UNREADABLE, file, place, reason));
    }

    Problem problem() {
        return problem;
    }
}
