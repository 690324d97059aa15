package leadwise.model;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// A number that was measured, or the reason why there is none.
///
/// @param value empty where it is not measurable
/// @param reason why it is not, in a few words: "pacing spikes"; blank where there is a value
public record Measured(OptionalDouble value, String reason) {

    public Measured {
        if (value.isPresent() != reason.isEmpty()) {
            throw new IllegalArgumentException("either a value or a reason");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("not a number: " + value.getAsDouble());
        }
    }

    public static Measured of(double value) {
        return new Measured(OptionalDouble.of(value), "");
    }

    public static Measured not(String reason) {
        return new Measured(OptionalDouble.empty(), reason);
    }

    public boolean isPresent() {
        return value.isPresent();
    }

    /// What follows from the value; the reason stays.
    public Measured map(DoubleUnaryOperator operator) {
        return value.isPresent() ? of(operator.applyAsDouble(value.getAsDouble())) : this;
    }

    /// This, unless there is a reason against it.
    public Measured unless(String reasonAgainst) {
        return reasonAgainst.isEmpty() ? this : not(reasonAgainst);
    }
}
