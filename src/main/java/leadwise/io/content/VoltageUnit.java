package leadwise.io.content;

import java.util.Locale;
import java.util.Optional;

/// The units in which a signal is a voltage and can be drawn as a lead.
public enum VoltageUnit {
    MILLIVOLT,
    MICROVOLT,
    NANOVOLT,
    VOLT;

    /// The unit of that symbol, in any case; empty when it is no voltage.
    public static Optional<VoltageUnit> written(String symbol) {
        return switch (symbol.toLowerCase(Locale.ROOT)) {
            case "mv" -> Optional.of(MILLIVOLT);
            // the letter u, the micro sign, and the Greek letter that looks like it
            case "uv", "\u00B5v", "\u03BCv" -> Optional.of(MICROVOLT);
            case "nv" -> Optional.of(NANOVOLT);
            case "v" -> Optional.of(VOLT);
            default -> Optional.empty();
        };
    }

    /// Counts per millivolt, from counts per this unit.
    public double countsPerMillivolt(double countsPerUnit) {
        return switch (this) {
            case MILLIVOLT -> countsPerUnit;
            case MICROVOLT -> countsPerUnit * 1e3;
            case NANOVOLT -> countsPerUnit * 1e6;
            case VOLT -> countsPerUnit / 1e3;
        };
    }
}
