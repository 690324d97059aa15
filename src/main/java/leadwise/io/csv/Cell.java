package leadwise.io.csv;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// What one cell of a table can be.
enum Cell {
    /// A number with a point, or a whole number.
    NUMBER,
    /// A number with a comma.
    COMMA_NUMBER,
    /// Nothing, or a word for nothing.
    MISSING,
    /// A time of day.
    CLOCK,
    /// Has a letter.
    TEXT,
    /// Digits and signs that make no number: the delimiter is probably wrong.
    BROKEN;

    private static final Set<String> MISSING_WORDS =
            Set.of("", "-", "nan", "NaN", "NAN", "NA", "N/A", "na", "null", "NULL");
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern COMMA = Pattern.compile("[-+]?(\\d+,\\d*|,\\d+)([eE][-+]?\\d+)?");
    private static final Pattern CLOCK_TIME =
            Pattern.compile(
                    "(?:\\d{4}-\\d{2}-\\d{2}[ T])?"
                            + "(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2}(?:[.,]\\d+)?)");

    static Cell of(String cell) {
        if (isMissing(cell)) {
            return MISSING;
        }
        if (number(cell, false).isPresent()) {
            return NUMBER;
        }
        if (cell.length() <= LONGEST_NUMBER && COMMA.matcher(cell).matches()) {
            return COMMA_NUMBER;
        }
        if (cell.length() <= LONGEST_NUMBER && CLOCK_TIME.matcher(cell).matches()) {
            return CLOCK;
        }
        return cell.chars().anyMatch(Character::isLetter) ? TEXT : BROKEN;
    }

    static boolean isMissing(String cell) {
        return cell.length() <= 4 && MISSING_WORDS.contains(cell);
    }

    /// The number that the cell writes, empty when it writes none.
    static OptionalDouble number(String cell, boolean decimalComma) {
        if (cell.isEmpty() || !isNumberLike(cell, decimalComma ? ',' : '.')) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /// Keeps out what `parseDouble` takes for a number and nobody else does: `1d`, `0x1p3`.
    private static boolean isNumberLike(String cell, char decimalSign) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean known =
                    (c >= '0' && c <= '9')
                            || c == '-'
                            || c == '+'
                            || c == 'e'
                            || c == 'E'
                            || c == decimalSign;
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /// Seconds since midnight.
    static Optional<Double> clockSeconds(String cell) {
        var matcher = CLOCK_TIME.matcher(cell);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                Integer.parseInt(matcher.group("hour")) * 3600.0
                        + Integer.parseInt(matcher.group("minute")) * 60.0
                        + Double.parseDouble(matcher.group("second").replace(',', '.')));
    }

    /// Digits after the decimal sign; 0 for a number with an exponent.
    static int decimals(String cell) {
        int sign = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        boolean exponent = cell.indexOf('e') >= 0 || cell.indexOf('E') >= 0;
        return sign < 0 || exponent ? 0 : cell.length() - sign - 1;
    }
}
