package leadwise.io.aecg;

import leadwise.io.content.XmlElement;

import java.util.Optional;

/// What a coded element says to a person: its text, its name for display, its number with a unit,
/// or the code itself.
final class Words {

    private Words() {}

    /// Of the `code` in an element: `Low Pass Filter`.
    static Optional<String> ofCode(XmlElement element) {
        return element.child("code")
                .flatMap(code -> code.attribute("displayName").or(() -> code.attribute("code")));
    }

    /// Of a `value`, whichever of HL7's types it has.
    static Optional<String> ofValue(XmlElement value) {
        return Optional.of(value.text())
                .filter(text -> !text.isEmpty())
                .or(() -> value.textAt("originalText"))
                .or(() -> value.attribute("displayName"))
                .or(() -> value.attribute("code"))
                .or(() -> value.attribute("value").map(number -> withUnit(number, value)));
    }

    private static String withUnit(String number, XmlElement value) {
        return value.attribute("unit").map(unit -> number + " " + unit).orElse(number);
    }
}
