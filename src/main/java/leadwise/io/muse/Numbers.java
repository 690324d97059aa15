package leadwise.io.muse;

import leadwise.io.content.XmlElement;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Numbers that stand as text in an element.
final class Numbers {

    private Numbers() {}

    /// A whole number; empty when the element is absent or holds none.
    static OptionalInt whole(XmlElement parent, String name) {
        try {
            var text = parent.textAt(name);
            return text.isPresent()
                    ? OptionalInt.of(Integer.parseInt(text.get()))
                    : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /// A finite number; empty when the element is absent or holds none.
    static OptionalDouble decimal(XmlElement parent, String name) {
        try {
            var text = parent.textAt(name);
            double number = text.isPresent() ? Double.parseDouble(text.get()) : Double.NaN;
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
