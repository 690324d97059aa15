package leadwise.io.content;

import leadwise.model.Problem;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Carries the reason why a file cannot be read to the door of a reader, where it becomes an
/// outcome.
@SuppressWarnings("serial") // thrown and caught within one call, never written out
public final class Refusal extends Exception {

    private static final int SHOWN_CHARACTERS = 40;

    private final Problem.Kind kind;
    private final @Nullable Path file;
    private final String place;

    private Refusal(Problem.Kind kind, @Nullable Path file, String place, String reason) {
        super(reason);
        this.kind = kind;
        this.file = file;
        this.place = place;
    }

    /// The file that was opened contradicts its own format.
    ///
    /// @param place where in it: "line 3", "byte 24"; empty when it is the file as a whole
    /// @param reason what was found and what was expected, no full stop
    public static Refusal malformed(String place, String reason) {
        return new Refusal(Problem.Kind.MALFORMED, null, place, reason);
    }

    /// Another file of the record contradicts its own format.
    public static Refusal malformed(Path file, String place, String reason) {
        return new Refusal(Problem.Kind.MALFORMED, file, place, reason);
    }

    /// The file that was opened has a part that is not supported.
    public static Refusal unsupported(String place, String reason) {
        return new Refusal(Problem.Kind.UNSUPPORTED, null, place, reason);
    }

    /// Another file of the record has a part that is not supported.
    public static Refusal unsupported(Path file, String place, String reason) {
        return new Refusal(Problem.Kind.UNSUPPORTED, file, place, reason);
    }

    /// A file of the record is not there.
    public static Refusal unreadable(Path file, String place, String reason) {
        return new Refusal(Problem.Kind.UNREADABLE, file, place, reason);
    }

    /// What is wrong, for the outcome.
    ///
    /// @param opened the file to name where the refusal names none
    public Problem problem(Path opened) {
        var reason = getMessage();
        return new Problem(kind, file == null ? opened : file, place, reason == null ? "" : reason);
    }

    /// A file's own words in a reason, cut where they are long.
    public static String quoted(String text) {
        return "'"
                + (text.length() <= SHOWN_CHARACTERS
                        ? text
                        : text.substring(0, SHOWN_CHARACTERS) + "…")
                + "'";
    }
}
