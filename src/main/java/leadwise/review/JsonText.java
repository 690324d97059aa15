package leadwise.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// JSON as the store writes it, on one line, and its fields with their types.
///
/// All but ASCII is escaped: half of a surrogate pair, which a text field may well hold, has no
/// bytes in UTF-8.
final class JsonText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    /// For values in the middle of a text.
    private static final ObjectReader VALUES =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonText() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has a text", e);
        }
    }

    static JsonNode read(byte[] ascii) throws MalformedReviewException {
        try {
            // as characters: they are all ASCII, and the way there and back is the same one
            return MAPPER.readTree(new String(ascii, StandardCharsets.ISO_8859_1));
        } catch (JsonProcessingException e) {
            throw new MalformedReviewException("is not JSON", e);
        }
    }

    /// The first fields of an object, up to and with the one of that name: a long rest is not
    /// parsed.
    static JsonNode readUpTo(String name, byte[] ascii) throws MalformedReviewException {
        var head = object();
        try (var parser = MAPPER.createParser(new String(ascii, StandardCharsets.ISO_8859_1))) {
            parser.nextToken();
            while (!head.has(name) && parser.nextFieldName() != null) {
                var field = parser.currentName();
                parser.nextToken();
                head.set(field, VALUES.readTree(parser));
            }
        } catch (IOException e) {
            throw new MalformedReviewException("is not JSON", e);
        }
        return head;
    }

    static String text(JsonNode node, String name) throws MalformedReviewException {
        var field = field(node, name);
        if (!field.isTextual()) {
            throw new MalformedReviewException(name + " is not text");
        }
        return field.textValue();
    }

    static Optional<String> optionalText(JsonNode node, String name)
            throws MalformedReviewException {
        return node.hasNonNull(name) ? Optional.of(text(node, name)) : Optional.empty();
    }

    static boolean truth(JsonNode node, String name) throws MalformedReviewException {
        var field = field(node, name);
        if (!field.isBoolean()) {
            throw new MalformedReviewException(name + " is neither true nor false");
        }
        return field.booleanValue();
    }

    static long whole(JsonNode node, String name) throws MalformedReviewException {
        var field = field(node, name);
        if (!field.isIntegralNumber() || !field.canConvertToLong()) {
            throw new MalformedReviewException(name + " is not a whole number");
        }
        return field.longValue();
    }

    static double number(JsonNode node, String name) throws MalformedReviewException {
        var field = field(node, name);
        if (field.isNumber()) {
            return field.doubleValue();
        }
        // JSON has no word for what is no finite number, so it stands there as text
        return switch (field.asText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new MalformedReviewException(name + " is not a number");
        };
    }

    static OptionalDouble optionalNumber(JsonNode node, String name)
            throws MalformedReviewException {
        return node.hasNonNull(name)
                ? OptionalDouble.of(number(node, name))
                : OptionalDouble.empty();
    }

    /// "rank-all" for `RANK_ALL`.
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E choice(JsonNode node, String name, Class<E> type)
            throws MalformedReviewException {
        var text = text(node, name);
        for (var constant : type.getEnumConstants()) {
            if (name(constant).equals(text)) {
                return constant;
            }
        }
        throw new MalformedReviewException(name + " is unknown");
    }

    static JsonNode field(JsonNode node, String name) throws MalformedReviewException {
        var field = node.get(name);
        if (field == null || field.isNull()) {
            throw new MalformedReviewException(name + " is missing");
        }
        return field;
    }
}
