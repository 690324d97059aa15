package leadwise.io.aecg;

import leadwise.io.content.XmlElement;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// A number with its unit, from the attributes of one element: `<scale value="2.5" unit="uV"/>`.
///
/// @param value finite
/// @param unit as written; empty when there is none
record Quantity(double value, String unit) {

    /// The quantity of an element; empty when its value is absent or no number.
    static Optional<Quantity> of(XmlElement element) {
        return element.attribute("value")
                .flatMap(Quantity::number)
                .map(number -> new Quantity(number, element.attribute("unit").orElse("")));
    }

    private static Optional<Double> number(String written) {
        try {
            double number = Double.parseDouble(written);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// How many of this unit are one second; empty when it is no unit of time.
    OptionalDouble unitsPerSecond() {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "s", "sec" -> OptionalDouble.of(1);
            case "ms" -> OptionalDouble.of(1e3);
            // the letter u, the micro sign, and the Greek letter that looks like it
            case "us", "\u00B5s", "\u03BCs" -> OptionalDouble.of(1e6);
            default -> OptionalDouble.empty();
        };
    }

    /// The quantity in seconds; empty when it is no time.
    OptionalDouble seconds() {
        var perSecond = unitsPerSecond();
        return perSecond.isPresent()
                ? OptionalDouble.of(value / perSecond.getAsDouble())
                : OptionalDouble.empty();
    }
}
