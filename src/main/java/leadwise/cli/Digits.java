package leadwise.cli;

import leadwise.report.FindingDigits;

import java.util.Locale;
import java.util.OptionalDouble;

/// Plain numbers as a person reads them in a table.
final class Digits {

    private Digits() {}

    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String fixed(OptionalDouble value, int decimals) {
        return value.isPresent() ? fixed(value.getAsDouble(), decimals) : FindingDigits.NONE;
    }

    /// A number without needless zeros: 500, 257.5.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
