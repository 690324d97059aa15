package leadwise.io.philips;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers as XML writes them; words, NaN and anything that is not plain digits are none.
final class Numbers {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{0,15})?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");

    private Numbers() {}

    static OptionalDouble decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    static OptionalLong whole(String text) {
        return WHOLE.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
