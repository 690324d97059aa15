package leadwise.io.edf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a recording began.
///
/// The header's date is `dd.mm.yy`, where 85 to 99 are of the 20th century and the others of the
/// 21st; `yy` itself stands for a year after 2084. The extended formats state the whole year in the
/// field of the recording: `Startdate 02-MAR-2002 …`. 01.01.85 is what anonymised files hold.
///
/// @param takenAt empty when it is not stated, not clear, or stated in two ways
/// @param doubt why not, for a remark; empty when there is nothing to say
record StartTime(Optional<LocalDateTime> takenAt, Optional<String> doubt) {

    private static final Pattern DATE =
            Pattern.compile("(?<day>\\d{2})[.:/-](?<month>\\d{2})[.:/-](?<year>\\d{2}|yy)");
    private static final Pattern TIME =
            Pattern.compile("(?<hour>\\d{2})[.:](?<minute>\\d{2})[.:](?<second>\\d{2})");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?<day>\\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\\d{4})");
    private static final Pattern STARTDATE = Pattern.compile("(?i)Startdate\\s+(?<date>\\S+).*");
    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");
    private static final int FIRST_YEAR = 1985;
    private static final LocalDate ANONYMISED = LocalDate.of(FIRST_YEAR, 1, 1);

    /// @param plus whether the recording's field follows the extended format
    /// @param offsetSeconds how long after the stated second the first sample was taken
    static StartTime of(EdfHeader header, boolean plus, double offsetSeconds) {
        var whole = plus ? startdate(header.recording()) : Optional.<LocalDate>empty();
        var brief = date(header.date());
        var time = time(header.time());
        if (whole.isPresent() && brief.isPresent() && !brief.get().equals(ANONYMISED)) {
            if (!whole.get().equals(brief.get())) {
                return doubtful(
                        "the recording's date is stated as "
                                + whole.get()
                                + " and as "
                                + brief.get()
                                + ", so it is not known");
            }
        }
        var date = whole.or(() -> brief);
        if (date.isEmpty() || time.isEmpty()) {
            return doubtful("when it was recorded is not stated clearly");
        }
        long offsetMs = Math.round(Math.clamp(offsetSeconds, 0, 1) * 1000);
        return new StartTime(
                date.filter(d -> !d.equals(ANONYMISED))
                        .map(time.get()::atDate)
                        .map(t -> t.plusNanos(offsetMs * 1_000_000)),
                Optional.empty());
    }

    private static StartTime doubtful(String doubt) {
        return new StartTime(Optional.empty(), Optional.of(doubt));
    }

    private static Optional<LocalDate> startdate(String recording) {
        var matcher = STARTDATE.matcher(recording);
        return matcher.matches() ? namedMonth(matcher.group("date")) : Optional.empty();
    }

    /// 02-MAR-2002, English months.
    static Optional<LocalDate> namedMonth(String written) {
        var matcher = NAMED_MONTH.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(matcher.group("month").toUpperCase(Locale.ROOT)) + 1;
        return valid(Integer.parseInt(matcher.group("year")), month, matcher.group("day"));
    }

    private static Optional<LocalDate> date(String written) {
        var matcher = DATE.matcher(written);
        if (!matcher.matches() || matcher.group("year").equals("yy")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        return valid(
                year + (year >= FIRST_YEAR % 100 ? 1900 : 2000),
                Integer.parseInt(matcher.group("month")),
                matcher.group("day"));
    }

    private static Optional<LocalDate> valid(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static Optional<LocalTime> time(String written) {
        var matcher = TIME.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalTime.of(
                            Integer.parseInt(matcher.group("hour")),
                            Integer.parseInt(matcher.group("minute")),
                            Integer.parseInt(matcher.group("second"))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
