package leadwise.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Settings as lines `name=value`, as `java.util.Properties` reads them. A value that makes no
/// sense counts as not remembered.
final class SettingsLines {

    private static final String ACKNOWLEDGED = "acknowledged-version";
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String READER = "reader";
    private static final String BLIND_FIRST = "blind-first";
    private static final String PATIENT_HIDDEN = "patient-hidden";
    private static final String SINGLE_LETTERS = "single-letters";
    private static final String KEYS = "key.";
    private static final String PIXELS_PER_MM = "pixels-per-mm.";
    private static final String DRAWING = "drawing.";

    private SettingsLines() {}

    /// @throws IllegalArgumentException where the text is not made of such lines
    static Settings parse(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        var lines = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(n -> lines.put(n, properties.getProperty(n)));
        return new Settings(
                take(lines, ACKNOWLEDGED).orElse(""),
                oneOf(Language.values(), take(lines, LANGUAGE)).orElse(Language.SYSTEM),
                oneOf(ThemeChoice.values(), take(lines, THEME)).orElse(ThemeChoice.PAPER),
                take(lines, READER).orElse(""),
                take(lines, BLIND_FIRST).map(Boolean::valueOf),
                take(lines, PATIENT_HIDDEN).map(Boolean::valueOf).orElse(false),
                take(lines, SINGLE_LETTERS).map(Boolean::valueOf).orElse(true),
                takeAll(lines, KEYS, Optional::of),
                takeAll(lines, PIXELS_PER_MM, SettingsLines::positive),
                takeAll(lines, DRAWING, Optional::of),
                lines);
    }

    static String write(Settings settings) {
        var lines = new TreeMap<String, String>(settings.others());
        put(lines, ACKNOWLEDGED, settings.acknowledgedVersion());
        lines.put(LANGUAGE, settings.language().name());
        lines.put(THEME, settings.theme().name());
        put(lines, READER, settings.reader());
        settings.blindFirst().ifPresent(is -> lines.put(BLIND_FIRST, is.toString()));
        lines.put(PATIENT_HIDDEN, Boolean.toString(settings.patientHidden()));
        lines.put(SINGLE_LETTERS, Boolean.toString(settings.singleLetters()));
        settings.keys().forEach((act, key) -> lines.put(KEYS + act, key));
        settings.pixelsPerMm()
                .forEach((monitor, value) -> lines.put(PIXELS_PER_MM + monitor, value.toString()));
        settings.drawing().forEach((what, value) -> lines.put(DRAWING + what, value));
        return lines.entrySet().stream().map(SettingsLines::line).collect(Collectors.joining());
    }

    private static void put(Map<String, String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.put(name, value);
        }
    }

    /// With the escapes that reading takes back, and without the date that `Properties` adds.
    private static String line(Map.Entry<String, String> entry) {
        var one = new Properties();
        one.setProperty(entry.getKey(), entry.getValue());
        var text = new StringWriter();
        try {
            one.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().filter(l -> !l.startsWith("#")).findFirst().orElse("")
                + "\n";
    }

    private static Optional<String> take(Map<String, String> lines, String name) {
        return Optional.ofNullable(lines.remove(name));
    }

    private static <V> Map<String, V> takeAll(
            Map<String, String> lines, String prefix, Function<String, Optional<V>> read) {
        var taken = new TreeMap<String, V>();
        var names = lines.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
        for (var name : names) {
            take(lines, name)
                    .flatMap(read)
                    .ifPresent(value -> taken.put(name.substring(prefix.length()), value));
        }
        return taken;
    }

    private static Optional<Double> positive(String text) {
        try {
            return Optional.of(Double.parseDouble(text))
                    .filter(value -> value > 0 && Double.isFinite(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] values, Optional<String> name) {
        return Stream.of(values).filter(v -> name.filter(v.name()::equals).isPresent()).findFirst();
    }
}
