package leadwise.io.csv;

import leadwise.model.Problem;

import java.nio.file.Path;

/// Carries the reason why a text cannot be read to the door of this package, where it becomes an
/// outcome.
@SuppressWarnings("serial") // thrown and caught within one call, never written out
final class Refusal extends Exception {

    private static final int SHOWN_CHARACTERS = 40;

    private final Problem.Kind kind;
    private final String place;

    private Refusal(Problem.Kind kind, String place, String reason) {
        super(reason);
        this.kind = kind;
        this.place = place;
    }

    static Refusal malformed(String place, String reason) {
        return new Refusal(Problem.Kind.MALFORMED, place, reason);
    }

    static Refusal unsupported(String place, String reason) {
        return new Refusal(Problem.Kind.UNSUPPORTED, place, reason);
    }

    Problem problem(Path file) {
        var reason = getMessage();
        return new Problem(kind, file, place, reason == null ? "" : reason);
    }

    static String quoted(String text) {
        return "'"
                + (text.length() <= SHOWN_CHARACTERS
                        ? text
                        : text.substring(0, SHOWN_CHARACTERS) + "…")
                + "'";
    }
}
