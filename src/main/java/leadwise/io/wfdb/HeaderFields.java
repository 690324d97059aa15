package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The blank-separated fields of one header line; what cannot be understood is refused by field and
/// line.
final class HeaderFields {

    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,18}");

    private final Path header;
    private final int line;
    private final String[] fields;

    /// @param limit of fields; the last one keeps its blanks
    HeaderFields(Path header, int line, String text, int limit) {
        this.header = header;
        this.line = line;
        this.fields = BLANKS.split(text.strip(), limit);
    }

    /// The field as it stands, refused when it is absent.
    String text(int index, String what) throws Refusal {
        verify(index < fields.length, what + " is missing");
        return fields[index];
    }

    /// The field as it stands, empty when it is absent.
    String rest(int index) {
        return index < fields.length ? fields[index].strip() : "";
    }

    /// The field taken apart; an absent field is taken as an empty one.
    Matcher match(int index, Pattern pattern, String what) throws Refusal {
        var matcher = pattern.matcher(rest(index));
        verify(matcher.matches(), Refusal.quoted(rest(index)) + " is not " + what);
        return matcher;
    }

    OptionalLong integer(int index, String what) throws Refusal {
        if (index >= fields.length) {
            return OptionalLong.empty();
        }
        verify(
                INTEGER.matcher(fields[index]).matches(),
                what + " " + Refusal.quoted(fields[index]) + " is not a whole number");
        return OptionalLong.of(Long.parseLong(fields[index]));
    }

    int number(@Nullable String digits, String what, int whenAbsent) throws Refusal {
        if (digits == null) {
            return whenAbsent;
        }
        verify(
                digits.length() <= 9,
                "the " + what + " " + Refusal.quoted(digits) + " is out of all bounds");
        return Integer.parseInt(digits);
    }

    double decimal(@Nullable String text, String what, double whenAbsent) throws Refusal {
        if (text == null || text.isEmpty()) {
            return whenAbsent;
        }
        verify(
                DECIMAL.matcher(text).matches(),
                "the " + what + " " + Refusal.quoted(text) + " is not a number");
        return Double.parseDouble(text);
    }

    void verify(boolean condition, String reason) throws Refusal {
        if (!condition) {
            throw Refusal.malformed(header, "line " + line, reason);
        }
    }

    int count() {
        return fields.length;
    }
}
