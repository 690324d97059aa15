package leadwise.io.muse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates and times as MUSE writes them: `MM-DD-YYYY` and `HH:MM[:SS]`.
final class Dates {

    private static final Pattern DATE =
            Pattern.compile("(?<month>\\d{1,2})-(?<day>\\d{1,2})-(?<year>\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?");

    private Dates() {}

    static Optional<LocalDate> date(String written) {
        var matcher = DATE.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(matcher.group("year")),
                            Integer.parseInt(matcher.group("month")),
                            Integer.parseInt(matcher.group("day"))));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February, or a day where the month belongs
        }
    }

    static Optional<LocalTime> time(String written) {
        var matcher = TIME.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var second = matcher.group("second");
        try {
            return Optional.of(
                    LocalTime.of(
                            Integer.parseInt(matcher.group("hour")),
                            Integer.parseInt(matcher.group("minute")),
                            second == null ? 0 : Integer.parseInt(second)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
