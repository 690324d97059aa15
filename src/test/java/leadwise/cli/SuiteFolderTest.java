package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class SuiteFolderTest {

    private static final byte[] CONTENT = "x".getBytes(StandardCharsets.UTF_8);

    @TempDir Path place;

    @Test
    void aNewFolderIsMadeAndFilled() throws Exception {
        var folder = new SuiteFolder(place.resolve("a/b"));
        folder.check();
        folder.write(Map.of("report.md", CONTENT, "seen.csv", CONTENT));
        try (var files = Files.list(place.resolve("a/b"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("report.md", "seen.csv");
        }
    }

    @Test
    void whatAnEarlierSuiteWroteIsReplacedAsAWhole() throws Exception {
        Files.writeString(place.resolve("report.md"), "old");
        Files.writeString(place.resolve("ludb.csv"), "old");
        var folder = new SuiteFolder(place);
        folder.check();
        folder.write(Map.of("report.md", CONTENT));
        assertThat(place.resolve("report.md")).hasContent("x");
        assertThat(place.resolve("ludb.csv")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsOtherThingsIsRefused() throws Exception {
        Files.writeString(place.resolve("report.md"), "old");
        Files.writeString(place.resolve("recording.hea"), "of a patient");
        assertThatThrownBy(() -> new SuiteFolder(place).check())
                .isInstanceOfSatisfying(
                        OutputFile.UnwritableException.class,
                        e ->
                                assertThat(e.sentence())
                                        .endsWith(
                                                "holds other things (recording.hea); the suite"
                                                        + " takes an empty folder or its own."));
    }

    @Test
    void everyFileThatTheManualNamesMayBeWritten() throws Exception {
        var manual = Files.readString(Path.of("docs/command-line.md"));
        var table = manual.substring(manual.indexOf("| key in `report.json` |"));
        var names =
                Pattern.compile("`([a-z-]+\\.(?:csv|png))`")
                        .matcher(table.substring(0, table.indexOf("\n\n")))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        assertThat(names).contains("seen.csv", "typed.csv", "reliability.png");
        var files = names.stream().collect(Collectors.toMap(name -> name, _ -> CONTENT));
        new SuiteFolder(place).write(files);
        assertThat(place.resolve("typed-nearest.csv")).exists();
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        var file = Files.writeString(place.resolve("x"), "");
        assertThatThrownBy(() -> new SuiteFolder(file).check())
                .isInstanceOf(OutputFile.UnwritableException.class);
    }
}
