package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.settings.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the user guide says can be looked up: its pictures and pages are there, and its keys are
/// those of the program. `-Dguide=write` writes the keys into it.
class UserGuideTest {

    private static final Path DOCS = Path.of(System.getProperty("leadwise.home"), "docs");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern TABLES = Pattern.compile("(?m)^\\|.*\\R(?:\\R?\\|.*\\R)*");

    @AfterEach
    void speakEnglish() {
        Messages.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void everyPictureAndPageItPointsToIsThere(Language language) throws IOException {
        assertThat(found(LINK, language)).isNotEmpty().allSatisfy(UserGuideTest::isThere);
    }

    @Test
    void bothLanguagesShowTheSamePictures() throws IOException {
        assertThat(found(PICTURE, Language.GERMAN))
                .containsExactlyElementsOf(found(PICTURE, Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void itsKeysAreThoseOfTheProgram(Language language) throws IOException {
        Messages.speak(language);
        var text = Files.readString(guide(language));
        var keys = keys();
        if ("write".equals(System.getProperty("guide"))) {
            text = TABLES.matcher(text).replaceFirst(Matcher.quoteReplacement(keys));
            Files.writeString(guide(language), text);
        }
        assertThat(text).contains(keys);
        assertThat(EnumSet.allOf(Act.class))
                .filteredOn(act -> act.usualKey().isPresent())
                .allSatisfy(act -> assertThat(keys).contains("| " + act.rowWords() + " |"));
    }

    /// A table for each group, as F1 shows them.
    private static String keys() {
        return KeySheet.sections(new KeyMap(), EnumSet.allOf(Act.class)).stream()
                .map(UserGuideTest::table)
                .collect(Collectors.joining("\n"));
    }

    private static String table(KeySheet.Section section) {
        return Stream.concat(
                        Stream.of("| **" + section.title() + "** | |", "|---|---|"),
                        section.rows().stream()
                                .map(row -> "| `" + row.keys() + "` | " + row.words() + " |"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> found(Pattern pattern, Language language) throws IOException {
        return pattern.matcher(Files.readString(guide(language)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static void isThere(String target) {
        assertThat(DOCS.resolve(target)).exists();
    }

    private static Path guide(Language language) {
        return DOCS.resolve(language == Language.GERMAN ? "user-guide_de.md" : "user-guide.md");
    }
}
