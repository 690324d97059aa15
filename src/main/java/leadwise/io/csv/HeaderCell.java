package leadwise.io.csv;

import leadwise.io.ReadOptions.Unit;
import leadwise.model.Lead;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A column's head: a name, and the unit that stands behind it or below it.
///
/// `aVR (mV)`, `V1 [uV]`, `II_mV`, `time_ms`, `V6`
///
/// @param unit as written, without brackets; empty when there is none
record HeaderCell(String name, String unit) {

    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?<name>.*?)\\s*[(\\[](?<unit>[^()\\[\\]]*)[)\\]]");

    /// Without brackets only what can be nothing but a unit is taken for one.
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<name>.+?)\\s*[\\s_/,]\\s*(?<unit>mV|[u\u00B5\u03BC]V|ms|s|sec|us)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern UNIT_ALONE =
            Pattern.compile(
                    "[(\\[]?\\s*(?<unit>mV|[u\u00B5\u03BC]V|V|ms|s|sec|us)\\s*[)\\]]?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Longer cells are no heads.
    private static final int LONGEST_WITH_UNIT = 200;

    static HeaderCell parse(String cell) {
        if (cell.length() > LONGEST_WITH_UNIT) {
            return new HeaderCell(cell.strip(), "");
        }
        // many blanks in a row could be shared out between the parts of a pattern in many ways
        var text = BLANKS.matcher(cell.strip()).replaceAll(" ");
        for (var pattern : new Pattern[] {IN_BRACKETS, BEHIND}) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return new HeaderCell(matcher.group("name").strip(), matcher.group("unit").strip());
            }
        }
        return new HeaderCell(cell.strip(), "");
    }

    /// The unit that a cell of a units line holds, empty when it holds none.
    static Optional<String> unitAlone(String cell) {
        var matcher = UNIT_ALONE.matcher(cell.strip());
        return matcher.matches() ? Optional.of(matcher.group("unit")) : Optional.empty();
    }

    HeaderCell withUnit(String below) {
        return unitAlone(below).map(unit -> new HeaderCell(name, unit)).orElse(this);
    }

    Optional<Unit> voltage() {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "mv" -> Optional.of(Unit.MILLIVOLT);
            case "uv", "\u00B5v", "\u03BCv" -> Optional.of(Unit.MICROVOLT);
            case "v" -> Optional.of(Unit.VOLT);
            default -> Optional.empty();
        };
    }

    boolean isStandardLead() {
        return !name.isBlank() && Lead.named(name).isStandard();
    }

    /// What a column of this name counts, when it is a time column.
    Optional<TimeScale> timeScale() {
        var bare = name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        return switch (bare) {
            case "time", "t", "elapsed time", "timestamp" -> Optional.of(ofUnit());
            case "s", "sec", "secs", "second", "seconds" -> Optional.of(TimeScale.SECONDS);
            case "ms", "msec", "millisecond", "milliseconds" -> Optional.of(TimeScale.MILLISECONDS);
            case "sample", "samples", "sample number", "sample no", "index", "idx" ->
                    Optional.of(TimeScale.SAMPLES);
            default -> Optional.empty();
        };
    }

    private TimeScale ofUnit() {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "s", "sec" -> TimeScale.SECONDS;
            case "ms" -> TimeScale.MILLISECONDS;
            case "us", "\u00B5s", "\u03BCs" -> TimeScale.MICROSECONDS;
            default -> TimeScale.UNSTATED;
        };
    }
}
