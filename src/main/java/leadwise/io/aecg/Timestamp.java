package leadwise.io.aecg;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Points in time as HL7 writes them: `YYYYMMDD[HHMM[SS[.f]]][+ZZZZ]`, as in `20021122091000.122`.
///
/// Parts may be left off from the right. The zone is passed over: a recording's time is the one of
/// the place where it was made.
final class Timestamp {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
                            + "(?:(?<hour>\\d{2})(?<minute>\\d{2})"
                            + "(?:(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9})\\d*)?)?)?"
                            + "(?:[+-]\\d{2,4})?");

    private Timestamp() {}

    /// Date and time; empty when it is unclear, or when it is only a date.
    static Optional<LocalDateTime> time(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches() || matcher.group("minute") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(dateOf(matcher), timeOf(matcher)));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    /// The date alone; empty when it is unclear.
    static Optional<LocalDate> date(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(dateOf(matcher));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate dateOf(Matcher matcher) {
        return LocalDate.of(
                number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
    }

    private static LocalTime timeOf(Matcher matcher) {
        var fraction = matcher.group("fraction");
        return LocalTime.of(
                number(matcher, "hour"),
                number(matcher, "minute"),
                matcher.group("second") == null ? 0 : number(matcher, "second"),
                fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
