package leadwise.io.dicom;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The elements of an object or of an item that are of interest, by tag.
final class DataSet {

    private static final int LAST_TAG = 0xFFFF_FFFF;
    private static final int MOST_TEXT_BYTES = 1 << 16;
    private static final int MOST_NUMBER_CHARACTERS = 64;
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final Map<Tag, Element> elements;
    private final CharacterSet characters;

    private DataSet(Map<Tag, Element> elements, CharacterSet characters) {
        this.elements = elements;
        this.characters = characters;
    }

    /// All that is left of a stream.
    static DataSet read(ElementStream stream, CharacterSet characters) throws Refusal {
        return new DataSet(elements(stream, LAST_TAG), characters);
    }

    /// A stream up to a tag, which is the last taken: tags ascend, and what comes behind stays
    /// unread. The texts are in the character set that is stated among its elements.
    static DataSet readUpTo(int lastTag, ElementStream stream) throws Refusal {
        var elements = elements(stream, lastTag);
        var stated = elements.get(Tag.SPECIFIC_CHARACTER_SET);
        return new DataSet(
                elements,
                stated == null
                        ? CharacterSet.stated("")
                        : CharacterSet.stated(
                                stated.content().latin1(0, bounded(stated.content()))));
    }

    private static Map<Tag, Element> elements(ElementStream stream, int lastTag) throws Refusal {
        var elements = new EnumMap<Tag, Element>(Tag.class);
        while (!stream.atEnd() && Integer.compareUnsigned(stream.nextTag(), lastTag) <= 0) {
            var element = stream.element();
            Tag.of(element.number()).ifPresent(tag -> elements.putIfAbsent(tag, element));
            if (element.number() == lastTag) {
                break;
            }
        }
        return elements;
    }

    CharacterSet characters() {
        return characters;
    }

    private Optional<Element> element(Tag tag) {
        return Optional.ofNullable(elements.get(tag));
    }

    private static int bounded(Bytes content) {
        return Math.min(content.length(), MOST_TEXT_BYTES);
    }

    /// The element's text up to a NUL, without blanks around it; empty where there is none.
    Optional<String> text(Tag tag) throws Refusal {
        var element = element(tag);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        var content = element.get().content();
        var text = characters.decoded(content.slice(0, bounded(content)).toArray());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The first of the element's numbers, which are written out in digits, or binary where its
    /// type says so; empty where there is none.
    OptionalDouble decimal(Tag tag) throws Refusal {
        var element = element(tag);
        if (element.isEmpty()) {
            return OptionalDouble.empty();
        }
        var content = element.get().content();
        return switch (element.get().representation()) {
            case "FD" -> finite(content.length() < 8 ? Double.NaN : content.f64(0));
            case "FL" -> finite(content.length() < 4 ? Double.NaN : content.f32(0));
            default -> finite(number(text(tag).orElse("")));
        };
    }

    private static double number(String text) {
        int end = text.indexOf('\\');
        var first = (end < 0 ? text : text.substring(0, end)).strip();
        return first.length() <= MOST_NUMBER_CHARACTERS && DECIMAL.matcher(first).matches()
                ? Double.parseDouble(first)
                : Double.NaN;
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /// The element's binary number of 2 or 4 bytes, without sign; empty where there is none.
    OptionalLong unsigned(Tag tag) throws Refusal {
        var content = element(tag).map(Element::content);
        return switch (content.map(Bytes::length).orElse(0)) {
            case 2 -> OptionalLong.of(content.orElseThrow().u16(0));
            case 4 -> OptionalLong.of(content.orElseThrow().u32(0));
            default -> OptionalLong.empty();
        };
    }

    /// The element's bytes as they are.
    Optional<Bytes> bytes(Tag tag) {
        return element(tag).map(Element::content);
    }

    /// The letters of the element's type; empty where the file leaves them out.
    String representation(Tag tag) {
        return element(tag).map(Element::representation).orElse("");
    }

    /// The items of a sequence; none where it is absent.
    List<DataSet> items(Tag tag) throws Refusal {
        var element = element(tag);
        return element.isEmpty() ? List.of() : element.get().items(characters);
    }

    /// The first item of a sequence, where codes have their only one.
    Optional<DataSet> item(Tag tag) throws Refusal {
        return items(tag).stream().findFirst();
    }
}
