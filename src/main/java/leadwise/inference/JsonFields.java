package leadwise.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Takes the fields out of a JSON object one by one and refuses, by name, those that are missing,
/// of another type, or left over at the end.
final class JsonFields {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private final String file;
    private final String path;
    private final JsonNode object;
    private final Set<String> taken = new HashSet<>();

    private JsonFields(String file, String path, JsonNode object) throws BundleException {
        if (!object.isObject()) {
            throw new BundleException(file, path, "is not an object");
        }
        this.file = file;
        this.path = path;
        this.object = object;
    }

    static JsonFields read(Path folder, String file) throws BundleException {
        JsonNode node;
        try {
            node = MAPPER.readTree(Files.readAllBytes(folder.resolve(file)));
        } catch (NoSuchFileException e) {
            throw new BundleException(file, "", "is not there", e);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null ? "" : "line " + at.getLineNr();
            throw new BundleException(file, place, "is not JSON", e);
        } catch (IOException e) {
            throw new BundleException(file, "", "cannot be read from the disk", e);
        }
        return new JsonFields(file, "", node);
    }

    String text(String name) throws BundleException {
        var text = anyText(name);
        if (text.isBlank()) {
            throw refused(name, "is empty");
        }
        return text;
    }

    /// Text that may be empty.
    String anyText(String name) throws BundleException {
        return take(name, JsonNode::isTextual, "text").textValue();
    }

    int positiveInteger(String name) throws BundleException {
        int number = take(name, JsonNode::isInt, "a whole number").intValue();
        if (number <= 0) {
            throw refused(name, "is " + number + ", expected more than 0");
        }
        return number;
    }

    int wholeNumber(String name) throws BundleException {
        int number = take(name, JsonNode::isInt, "a whole number").intValue();
        if (number < 0) {
            throw refused(name, "is " + number + ", expected 0 or more");
        }
        return number;
    }

    double number(String name) throws BundleException {
        return take(name, JsonFields::isFinite, "a number").doubleValue();
    }

    double positiveNumber(String name) throws BundleException {
        double number = number(name);
        if (!(number > 0)) {
            throw refused(name, "is " + number + ", expected more than 0");
        }
        return number;
    }

    boolean truth(String name) throws BundleException {
        return take(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    /// Whether the field is there and is not `null`; to be asked for either way.
    boolean holds(String name) throws BundleException {
        return !take(name, _ -> true, "").isNull();
    }

    void nothing(String name, String reason) throws BundleException {
        if (holds(name)) {
            throw refused(name, reason);
        }
    }

    /// A name of one of the constants of `type`, written in lower case with hyphens.
    <E extends Enum<E>> E choice(String name, Class<E> type) throws BundleException {
        var text = text(name);
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            var written = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (written.equals(text)) {
                return constant;
            }
            names.add(written);
        }
        throw refused(name, "is \"" + text + "\", expected " + String.join(" or ", names));
    }

    /// The name of a file in the bundle's folder.
    String fileName(String name) throws BundleException {
        var text = text(name);
        if (text.contains("/") || text.contains("\\") || text.startsWith(".")) {
            throw refused(name, "is not the plain name of a file in the bundle");
        }
        return text;
    }

    List<String> texts(String name) throws BundleException {
        var texts = new ArrayList<String>();
        for (var element : take(name, JsonNode::isArray, "a list")) {
            if (!element.isTextual()) {
                throw refused(name, "holds something that is not text");
            }
            texts.add(element.textValue());
        }
        return List.copyOf(texts);
    }

    /// Whole numbers from 0 to less than `limit`.
    List<Integer> indices(String name, int limit) throws BundleException {
        var indices = new ArrayList<Integer>();
        for (var element : take(name, JsonNode::isArray, "a list")) {
            if (!element.isInt() || element.intValue() < 0 || element.intValue() >= limit) {
                throw refused(
                        name + "[" + indices.size() + "]",
                        "is " + element + ", expected a whole number from 0 to " + (limit - 1));
            }
            indices.add(element.intValue());
        }
        return List.copyOf(indices);
    }

    /// Numbers, with NaN where the list holds `null`.
    double[] numbersWithGaps(String name) throws BundleException {
        return numbers(name, take(name, JsonNode::isArray, "a list"), true);
    }

    double[] numbers(String name) throws BundleException {
        return numbers(name, take(name, JsonNode::isArray, "a list"), false);
    }

    /// Rows of numbers, one after the other.
    List<double[]> rows(String name) throws BundleException {
        var rows = new ArrayList<double[]>();
        for (var row : take(name, JsonNode::isArray, "a list")) {
            rows.add(numbers(name, row, false));
        }
        return rows;
    }

    JsonFields object(String name) throws BundleException {
        return new JsonFields(file, place(name), take(name, JsonNode::isObject, "an object"));
    }

    List<JsonFields> objects(String name) throws BundleException {
        var objects = new ArrayList<JsonFields>();
        for (var element : take(name, JsonNode::isArray, "a list")) {
            objects.add(new JsonFields(file, place(name) + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    List<String> names() {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Map<String, String> allTexts() throws BundleException {
        var texts = new LinkedHashMap<String, String>();
        for (var name : names()) {
            texts.put(name, text(name));
        }
        return texts;
    }

    /// Refuses fields that nobody asked for: they may change what the others mean.
    void end() throws BundleException {
        for (var name : names()) {
            if (!taken.contains(name)) {
                throw refused(name, "is not a field that this version knows");
            }
        }
    }

    BundleException refused(String name, String reason) {
        return new BundleException(file, place(name), reason);
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// A number that a double can hold: 1e999 is none.
    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    private JsonNode take(String name, Predicate<JsonNode> fits, String expected)
            throws BundleException {
        taken.add(name);
        var node = object.get(name);
        if (node == null) {
            throw refused(name, "is missing");
        }
        if (!fits.test(node)) {
            throw refused(name, "is not " + expected);
        }
        return node;
    }

    private double[] numbers(String name, JsonNode list, boolean gaps) throws BundleException {
        var numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            var element = list.get(i);
            if (isFinite(element)) {
                numbers[i] = element.doubleValue();
            } else if (gaps && element.isNull()) {
                numbers[i] = Double.NaN;
            } else {
                throw refused(name, "holds something that is not a number");
            }
        }
        return numbers;
    }
}
