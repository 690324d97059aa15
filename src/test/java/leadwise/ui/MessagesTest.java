package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.settings.Language;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/leadwise");
    private static final Path RESOURCES = Path.of("src/main/resources/leadwise/ui");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+|[a-z]+)\"");
    private static final Pattern ASKED = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+)\"[,)]");

    @Test
    void argumentsReplaceTheirPlaces() {
        assertThat(Messages.text("status.fallback", "CPU", "it's {0}")).isEqualTo("CPU (it's {0})");
    }

    @Test
    void everyKeyAskedForExists() throws IOException {
        assertThat(keys())
                .containsAll(
                        ASKED.matcher(sources())
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toSet()));
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var quoted =
                QUOTED.matcher(sources())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        var unused = new TreeSet<>(keys());
        unused.removeIf(
                key ->
                        quoted.contains(key)
                                || quoted.contains(key.replaceFirst("\\.(tip|one|many)$", ""))
                                || quoted.contains(
                                        key.replaceFirst("^column\\.", "")
                                                .replaceFirst("\\.tip$", "")));
        assertThat(unused).isEmpty();
    }

    @Test
    void noWordSoundsLikeADiagnosis() throws IOException {
        assertThat(texts().values().stream().map(Object::toString))
                .noneMatch(text -> text.matches("(?is).*\\b(detected|normal ecg)\\b.*"));
        assertThat(german().values().stream().map(Object::toString))
                .noneMatch(text -> text.matches("(?is).*\\b(erkannt|normales ekg)\\b.*"));
    }

    @Test
    void germanHasTheSameKeysWithTheSamePlaces() throws IOException {
        var english = new TreeMap<>(places(texts()));
        var german = new TreeMap<>(places(german()));
        assertThat(german.keySet()).containsExactlyElementsOf(english.keySet());
        english.entrySet().removeIf(entry -> entry.getValue().equals(german.get(entry.getKey())));
        assertThat(english).as("other places than in German").isEmpty();
    }

    @Test
    void theLanguageDecidesWordsAndDecimalSign() {
        try {
            Messages.speak(Language.GERMAN);
            assertThat(Messages.text("close")).isEqualTo("Schließen");
            assertThat(Numbers.plain(2.5)).isEqualTo("2,5");
            assertThat(Numbers.time(LocalDateTime.of(2021, 3, 4, 10, 12)))
                    .isEqualTo("04.03.2021 10:12:00");
        } finally {
            Messages.speak(Language.ENGLISH);
        }
        assertThat(Messages.text("close")).isEqualTo("Close");
        assertThat(Numbers.plain(2.5)).isEqualTo("2.5");
    }

    /// Which places a text has, by key.
    private static Map<String, Set<String>> places(Properties texts) {
        return texts.stringPropertyNames().stream()
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key ->
                                        PLACE.matcher(texts.getProperty(key))
                                                .results()
                                                .map(MatchResult::group)
                                                .collect(Collectors.toSet())));
    }

    private static Set<String> keys() throws IOException {
        return Set.copyOf(texts().stringPropertyNames());
    }

    private static Properties texts() throws IOException {
        return texts("messages.properties");
    }

    private static Properties german() throws IOException {
        return texts("messages_de.properties");
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static String sources() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
