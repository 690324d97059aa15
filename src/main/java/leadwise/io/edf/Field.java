package leadwise.io.edf;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Text of a fixed width in a header, filled up with blanks.
///
/// @param name what it states, for a refusal: "the physical maximum"
/// @param place where it stands, for a refusal
/// @param text without the blanks
record Field(String name, String place, String text) {

    /// No exponent beyond two digits, so that exact arithmetic stays small.
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

    /// Text at a place. ASCII by the specification; UTF-8 and Latin-1 occur.
    static String text(Bytes bytes, long at, int width) throws Refusal {
        var stored = bytes.slice(at, width).toArray();
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stored)).toString();
            int end = text.indexOf('\0');
            return (end < 0 ? text : text.substring(0, end)).strip();
        } catch (CharacterCodingException _) {
            return bytes.latin1(at, width);
        }
    }

    /// The number, exactly as it is written.
    BigDecimal decimal() throws Refusal {
        if (!DECIMAL.matcher(text).matches()) {
            throw notANumber();
        }
        return new BigDecimal(text);
    }

    int whole() throws Refusal {
        if (!WHOLE.matcher(text).matches()) {
            throw notANumber();
        }
        return Integer.parseInt(text);
    }

    private Refusal notANumber() {
        return Refusal.malformed(place, name + " is " + Refusal.quoted(text) + ", not a number");
    }
}
