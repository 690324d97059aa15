package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/leadwise");
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
    }

    private static Set<String> keys() throws IOException {
        return Set.copyOf(texts().stringPropertyNames());
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of("src/main/resources/leadwise/ui/messages.properties"),
                        StandardCharsets.UTF_8)) {
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
