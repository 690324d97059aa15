package leadwise.ui;

import leadwise.review.Opening;
import leadwise.review.ReviewState;
import leadwise.review.ReviewStoreException;
import leadwise.review.ReviewSummary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the window says of reviews and of their keeping.
final class ReviewWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ReviewWords() {}

    static String state(ReviewState state) {
        return switch (state) {
            case UNREAD -> Messages.text("takeover.state.unread");
            case DRAFT -> Messages.text("takeover.state.draft");
            case CONFIRMED -> Messages.text("takeover.state.confirmed");
            case CHANGED -> Messages.text("takeover.state.changed");
            case REJECTED -> Messages.text("takeover.state.rejected");
        };
    }

    /// Why something could not be read or kept.
    static String why(Exception failure) {
        return reason(reasonOf(failure));
    }

    static ReviewStoreException.Reason reasonOf(Exception failure) {
        return failure instanceof ReviewStoreException named
                ? named.reason()
                : ReviewStoreException.Reason.OTHER;
    }

    static String reason(ReviewStoreException.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> Messages.text("saved.why.full");
            case FOLDER_GONE -> Messages.text("saved.why.gone");
            case NOT_ALLOWED -> Messages.text("saved.why.denied");
            case HELD_BY_ANOTHER -> Messages.text("saved.why.held");
            case OTHER -> Messages.text("saved.why.other");
        };
    }

    static String recovered(Opening.Recovered recovered, Clock clock) {
        var since = time(recovered.from(), clock);
        return recovered.edits() == 1
                ? Messages.text("recovered.single", since)
                : Messages.text("recovered.several", recovered.edits(), since);
    }

    static String offer(ReviewSummary other, Clock clock) {
        var when = time(other.at(), clock);
        return Messages.text(
                "takeover.offer",
                state(other.state()),
                other.who().isBlank() ? when : other.who() + ", " + when);
    }

    static String remark(Opening.Remark remark) {
        return switch (remark) {
            case PREVIOUS_VERSION_USED -> Messages.text("recovered.previous");
            case LINES_UNREADABLE -> Messages.text("recovered.unreadable");
        };
    }

    /// "14:02" of today, else with the day in front.
    static String time(Instant at, Clock clock) {
        var there = at.atZone(clock.getZone());
        return there.format(there.toLocalDate().equals(LocalDate.now(clock)) ? TIME : DAY_AND_TIME);
    }
}
