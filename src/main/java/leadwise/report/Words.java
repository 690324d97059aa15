package leadwise.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a report in its language, and its times.
///
/// @param language whose words are taken; English where there are none
/// @param zone in which times are told
record Words(Locale language, ZoneId zone) {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /// The text under `key`; `{0}`, `{1}` … are replaced by the arguments.
    String say(String key, Object... arguments) {
        var text = bundle().getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// A moment as the clock on the wall shows it, with its zone.
    String time(Instant at) {
        var local = at.atZone(zone);
        return LOCAL.format(local) + " " + zoneName(local);
    }

    /// A time that came without a zone.
    String wallTime(TemporalAccessor at) {
        return LOCAL.format(at);
    }

    private static String zoneName(TemporalAccessor at) {
        return DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(at);
    }

    private ResourceBundle bundle() {
        // the root is asked for by name: the system's own language must not get in between
        boolean german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        return ResourceBundle.getBundle(
                "leadwise.report.words", german ? Locale.GERMAN : Locale.ROOT);
    }
}
