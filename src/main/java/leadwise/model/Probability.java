package leadwise.model;

/// How likely a label holds for a recording, by the bundle's calibration; for that label alone.
///
/// @param value 0 to 1
/// @param low lower end of the range; `value` where the label's statement has its own fit
/// @param high upper end of the range; `value` where the label's statement has its own fit
/// @param kind where the fit comes from
public record Probability(double value, double low, double high, Kind kind) {

    /// Where the fit behind a probability comes from.
    public enum Kind {
        /// Fitted on recordings of which it is known whether the label's statement holds.
        CALIBRATED,
        /// Fitted on other statements, none of which the encoders had been trained on.
        TRANSFERRED
    }

    public Probability {
        if (!(0 <= low && low <= value && value <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "%s from %s to %s is no probability".formatted(value, low, high));
        }
    }

    /// Without a range.
    public static Probability calibrated(double value) {
        return new Probability(value, value, value, Kind.CALIBRATED);
    }

    /// With the range in which the fit leaves it.
    public static Probability transferred(double value, double low, double high) {
        return new Probability(value, low, high, Kind.TRANSFERRED);
    }

    /// The probability that the label does not hold.
    public Probability complement() {
        return new Probability(1 - value, 1 - high, 1 - low, kind);
    }
}
