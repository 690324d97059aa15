package leadwise.io.csv;

import java.math.BigDecimal;

/// Doubles as text that gives the same double again.
final class Decimals {

    private static final double SMALLEST_PLAIN = 1e-9;
    private static final double LARGEST_PLAIN = 1e15;

    private Decimals() {}

    /// The fewest digits that give the same double; an exponent only where plain digits would be
    /// mostly zeros. `0.1`, `500`, `0.0005`, `1.0E-12`
    static String shortest(double number) {
        var text = Double.toString(number);
        double size = Math.abs(number);
        if (size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            if (text.indexOf('E') >= 0) {
                text = new BigDecimal(text).stripTrailingZeros().toPlainString();
            }
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        return text;
    }
}
