package leadwise.io.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One element of an XML file, with all that is in it.
///
/// @param name without prefix
/// @param attributes by name without prefix
/// @param children in the file's order
/// @param text all text directly in the element, without blanks around it
/// @param line where it begins, from 1
public record XmlElement(
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line) {

    /// The first child of that name.
    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /// All children of that name, in the file's order.
    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /// The first element on a path of names from here: `at("series", "effectiveTime", "low")`.
    public Optional<XmlElement> at(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(element -> element.child(step));
        }
        return here;
    }

    /// The text at the end of a path; empty when the element is not there or holds no text.
    public Optional<String> textAt(String... path) {
        return at(path).map(XmlElement::text).filter(found -> !found.isEmpty());
    }

    /// This element and all that are in it, in the file's order.
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /// All elements of that name in this one, however deep.
    public Stream<XmlElement> all(String elementName) {
        return all().filter(element -> element.name.equals(elementName));
    }

    /// An attribute's value; empty when it is absent or blank.
    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /// How a refusal or a remark names this place.
    public String place() {
        return "line " + line;
    }
}
