package leadwise.model;

import java.util.Optional;
import java.util.OptionalDouble;

/// How likely a label holds for a recording, by the bundle's calibration; for that label alone.
///
/// @param value 0 to 1
/// @param low lower end of the range; `value` where the label's statement has its own fit
/// @param high upper end of the range; `value` where the label's statement has its own fit
/// @param kind where the fit comes from
/// @param fittedOn the recordings behind a fit of the statement's own; empty where that is not said
public record Probability(
        double value, double low, double high, Kind kind, Optional<FittedOn> fittedOn) {

    /// What is wider leaves nearly everything open.
    private static final double WIDEST_SHOWN = 0.5;

    /// So that a range of just 0.5 does not depend on the last bit.
    private static final double ROUNDING = 1e-9;

    /// How frequent the statement was among the recordings that its fit was made on. A probability
    /// supposes that it is as frequent here.
    ///
    /// @param positives how many had it
    /// @param recordings of how many it was known; 0 where the bundle does not say
    /// @param description which recordings these are, for people
    public record FittedOn(int positives, int recordings, String description) {

        /// Share that had it, 0 to 1.
        public OptionalDouble prevalence() {
            return recordings == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) positives / recordings);
        }
    }

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

    /// By a fit of which nobody said what it was made on.
    public Probability(double value, double low, double high, Kind kind) {
        this(value, low, high, kind, Optional.empty());
    }

    /// Whether the range leaves too much open for the value to be shown.
    public boolean isTooWide() {
        return high - low > WIDEST_SHOWN + ROUNDING;
    }

    /// Without a range.
    public static Probability calibrated(double value) {
        return new Probability(value, value, value, Kind.CALIBRATED);
    }

    /// By a statement's own fit.
    public static Probability calibrated(double value, FittedOn fittedOn) {
        return new Probability(value, value, value, Kind.CALIBRATED, Optional.of(fittedOn));
    }

    /// With the range in which the fit leaves it.
    public static Probability transferred(double value, double low, double high) {
        return new Probability(value, low, high, Kind.TRANSFERRED);
    }

    /// The probability that the label does not hold.
    public Probability complement() {
        return new Probability(1 - value, 1 - high, 1 - low, kind, fittedOn);
    }
}
