package leadwise.worklist;

import leadwise.model.HealthFinding;
import leadwise.review.ReviewState;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One recording of the list, as far as it is known.
///
/// @param file that opens it
/// @param name the file's name, with the folders between it and the list's own; never the patient's
/// @param content what reading it brought
/// @param review as it is kept; empty while it is not known which recording the file holds
public record Entry(Path file, String name, Content content, Optional<ReviewGlance> review) {

    /// What is known of the file.
    public sealed interface Content {

        /// It was not looked into yet.
        record Waiting() implements Content {}

        /// It was read and checked.
        ///
        /// @param format as a person knows it
        /// @param sha256 of all files of the record
        /// @param health what was found, for its gravity and number
        record Known(String format, String sha256, List<HealthFinding> health) implements Content {
            public Known {
                health = List.copyOf(health);
            }

            /// The gravest finding.
            public Optional<HealthFinding.Severity> worst() {
                return health.stream()
                        .map(HealthFinding::severity)
                        .max(HealthFinding.Severity::compareTo);
            }

            /// Whether its ranking is withheld.
            public boolean isGated() {
                return HealthFinding.strictest(health) != HealthFinding.Gate.NONE;
            }
        }

        /// It says less than is needed; opening it asks for the rest.
        record Asking() implements Content {}

        /// It cannot be read.
        ///
        /// @param sentence why not
        record Unreadable(String sentence) implements Content {}
    }

    /// A file of which nothing is known.
    public static Entry waiting(Path folder, Path file) {
        return new Entry(file, nameOf(folder, file), new Content.Waiting(), Optional.empty());
    }

    Entry with(Content newContent, Optional<ReviewGlance> newReview) {
        return new Entry(file, name, newContent, newReview);
    }

    /// What was read of it.
    public Optional<Content.Known> known() {
        return content instanceof Content.Known known ? Optional.of(known) : Optional.empty();
    }

    /// How far its review is; empty while that is not known.
    public Optional<ReviewState> state() {
        return review.map(ReviewGlance::state);
    }

    /// Whether a person has not begun to read it, as far as is known.
    boolean mayBeUnread() {
        return !isUnreadable() && state().orElse(ReviewState.UNREAD) == ReviewState.UNREAD;
    }

    /// Whether opening it could show nothing.
    public boolean isUnreadable() {
        return content instanceof Content.Unreadable;
    }

    private static String nameOf(Path folder, Path file) {
        var inside = file.startsWith(folder) ? folder.relativize(file) : file.getFileName();
        return inside.toString().replace('\\', '/');
    }
}
