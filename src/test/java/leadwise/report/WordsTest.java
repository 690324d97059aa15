package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/leadwise/report");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z.]+)\"");

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of("src/main/resources/leadwise/report").resolve(file))) {
            words.load(in);
        }
        return words;
    }

    @Test
    void everyWordIsThereInGermanToo() throws IOException {
        assertThat(words("words_de.properties").keySet())
                .isEqualTo(words("words.properties").keySet());
    }

    @Test
    void everyWordIsUsed() throws IOException {
        var quoted = new TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                QUOTED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> quoted.add(found.group(1)));
            }
        }
        var unused = new TreeSet<>(words("words.properties").stringPropertyNames());
        unused.removeIf(key -> quoted.contains(key.replaceFirst("^name\\.", "")));
        assertThat(unused).isEmpty();
    }

    @Test
    void noWordSoundsLikeADiagnosis() throws IOException {
        assertThat(words("words.properties").values().stream().map(Object::toString))
                .noneMatch(text -> text.matches("(?is).*\\b(detected|normal ecg)\\b.*"));
    }

    @Test
    void languagesWithoutWordsAreEnglishWhateverTheSystemSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(new Words(language, ZoneId.of("UTC")).say("comment"))
                        .isEqualTo("Comment");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void timesNameTheirZone() {
        var berlin = new Words(Locale.GERMAN, ZoneId.of("Europe/Berlin"));
        assertThat(berlin.time(Instant.parse("2026-07-01T10:00:00Z")))
                .isEqualTo("2026-07-01 12:00:00 CEST");
    }
}
