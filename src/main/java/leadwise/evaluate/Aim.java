package leadwise.evaluate;

import java.util.OptionalDouble;

/// What a figure ought to reach.
///
/// @param bound the least or the most that is aimed at
/// @param atLeast whether more is better
/// @param study what the study that this project follows reached
public record Aim(double bound, boolean atLeast, OptionalDouble study) {

    static Aim atLeast(double bound) {
        return new Aim(bound, true, OptionalDouble.empty());
    }

    static Aim atMost(double bound) {
        return new Aim(bound, false, OptionalDouble.empty());
    }

    Aim study(double reached) {
        return new Aim(bound, atLeast, OptionalDouble.of(reached));
    }

    /// Whether `value` reaches it.
    public boolean isMetBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }
}
