package leadwise.io.wfdb;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a recording began, from the end of the record line.
///
/// The format says `HH:MM:SS[.f] DD/MM/YYYY`; real files also hold `05-May-2020 11:39:16` and ISO
/// dates. A year of two digits or a date alone says too little and is nothing.
final class BaseTime {

    private static final Pattern TIME =
            Pattern.compile(
                    "(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2}(?:\\.\\d{1,9})?)");
    private static final Pattern DATE =
            Pattern.compile("(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})");
    private static final Pattern ISO_DATE =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?<day>\\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\\d{4})");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private BaseTime() {}

    static Optional<LocalDateTime> parse(String timeAndDate) {
        var words = timeAndDate.strip().split("[ \\t]+|(?<=\\d)T(?=\\d)", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        try {
            var timeFirst = time(words[0]);
            return timeFirst.isPresent()
                    ? date(words[1]).map(timeFirst.get()::atDate)
                    : time(words[1]).flatMap(time -> date(words[0]).map(time::atDate));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static Optional<LocalTime> time(String word) {
        var matcher = TIME.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var second = matcher.group("second");
        var fraction = second.length() > 2 ? second.substring(3) : "";
        return Optional.of(
                LocalTime.of(
                        Integer.parseInt(matcher.group("hour")),
                        Integer.parseInt(matcher.group("minute")),
                        Integer.parseInt(second.substring(0, 2)),
                        Integer.parseInt((fraction + "000000000").substring(0, 9))));
    }

    private static Optional<LocalDate> date(String word) {
        for (var pattern : List.of(DATE, ISO_DATE, NAMED_MONTH)) {
            var matcher = pattern.matcher(word);
            if (matcher.matches()) {
                var month = matcher.group("month");
                int number = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(matcher.group("year")),
                                pattern == NAMED_MONTH ? number : Integer.parseInt(month),
                                Integer.parseInt(matcher.group("day"))));
            }
        }
        return Optional.empty();
    }
}
