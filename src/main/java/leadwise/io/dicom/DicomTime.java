package leadwise.io.dicom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times as DICOM writes them (PS3.5, 6.2): date `20021122` or, of old, `2002.11.22`;
/// time `091000.25`; both `20021122091000.25+0100`.
///
/// An offset from universal time is not applied: what is shown is the clock beside the patient.
/// Anything unclear is nothing.
final class DicomTime {

    private static final String DATE =
            "(?<year>\\d{4})(?<dot>\\.?)(?<month>\\d{2})\\k<dot>(?<day>\\d{2})";
    private static final String TIME =
            "(?<hour>\\d{2}):?(?<minute>\\d{2})"
                    + "(?::?(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,6}))?)?";
    private static final Pattern ONLY_DATE = Pattern.compile(DATE);
    private static final Pattern ONLY_TIME = Pattern.compile(TIME);
    private static final Pattern BOTH = Pattern.compile(DATE + TIME + "(?:[+-]\\d{4})?");

    private DicomTime() {}

    static Optional<LocalDate> date(String written) {
        var matcher = ONLY_DATE.matcher(written);
        return matcher.matches() ? date(matcher) : Optional.empty();
    }

    static Optional<LocalDateTime> dateTime(String written) {
        var matcher = BOTH.matcher(written);
        return matcher.matches()
                ? date(matcher).flatMap(day -> time(matcher).map(day::atTime))
                : Optional.empty();
    }

    static Optional<LocalDateTime> dateTime(String date, String time) {
        var matcher = ONLY_TIME.matcher(time);
        return matcher.matches()
                ? date(date).flatMap(day -> time(matcher).map(day::atTime))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(matcher.group("year")),
                            Integer.parseInt(matcher.group("month")),
                            Integer.parseInt(matcher.group("day"))));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        var second = Optional.ofNullable(matcher.group("second")).orElse("00");
        var fraction = Optional.ofNullable(matcher.group("fraction")).orElse("");
        try {
            return Optional.of(
                    LocalTime.of(
                            Integer.parseInt(matcher.group("hour")),
                            Integer.parseInt(matcher.group("minute")),
                            Integer.parseInt(second),
                            Integer.parseInt((fraction + "000000000").substring(0, 9))));
        } catch (DateTimeException _) {
            return Optional.empty(); // 25 o'clock
        }
    }
}
