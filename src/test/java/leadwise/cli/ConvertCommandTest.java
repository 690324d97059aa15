package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ConvertCommandTest {

    @TempDir private Path folder;

    @BeforeEach
    void writeRecording() throws IOException {
        Files.writeString(folder.resolve("good.txt"), "good");
        Files.writeString(folder.resolve("good.csv"), "good");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theFileIsWrittenAndNothingElse() throws IOException {
        var answer = Terminal.run("convert", file("good.txt"), file("new.csv"));

        assertThat(answer).isEqualTo(new Terminal.Answer(0, "", ""));
        assertThat(folder.resolve("new.csv")).hasContent("time_s,I\n0.0,good\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("good.txt", "good.csv", "new.csv");
        }
    }

    @Test
    void aDashIsStandardOutput() {
        assertThat(Terminal.run("convert", file("good.txt"), "-"))
                .isEqualTo(new Terminal.Answer(0, "time_s,I\n0.0,good\n", ""));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenAsked() {
        var answer = Terminal.run("convert", file("good.txt"), file("good.csv"));

        assertThat(answer)
                .isEqualTo(
                        new Terminal.Answer(
                                3,
                                "",
                                file("good.csv")
                                        + " is there already; --force would replace it.\n"));
        assertThat(folder.resolve("good.csv")).hasContent("good");

        assertThat(Terminal.run("convert", file("good.txt"), file("good.csv"), "--force"))
                .isEqualTo(new Terminal.Answer(0, "", ""));
        assertThat(folder.resolve("good.csv")).hasContent("time_s,I\n0.0,good\n");
    }

    @Test
    void anEmptyFileAndAnEarlierAnswerAreReplaced() throws Exception {
        var out = Files.createFile(folder.resolve("out.csv"));
        var done = new Terminal.Answer(0, "", "");

        assertThat(Terminal.run("convert", file("good.txt"), out.toString())).isEqualTo(done);
        assertThat(Terminal.run("convert", file("good.txt"), out.toString())).isEqualTo(done);
        assertThat(out).hasContent("time_s,I\n0.0,good\n");
    }

    @Test
    void aRecordingIsNeverReplaced() {
        assertThat(Terminal.run("convert", "--force", file("good.csv"), file("good.csv")))
                .isEqualTo(
                        new Terminal.Answer(
                                3, "", file("good.csv") + " is what was to be read.\n"));
        assertThat(Terminal.run("convert", "--force", file("good.csv"), file("good.txt")))
                .isEqualTo(
                        new Terminal.Answer(
                                3,
                                "",
                                file("good.txt")
                                        + " is there and does not end in .csv: it is left"
                                        + " alone.\n"));
        assertThat(folder.resolve("good.csv")).hasContent("good");
        assertThat(folder.resolve("good.txt")).hasContent("good");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(Terminal.run("convert", file("good.txt"), file("no/where.csv")))
                .isEqualTo(
                        new Terminal.Answer(3, "", file("no/where.csv") + " cannot be written.\n"));
    }

    @Test
    void aHeadersNameAsksForARecord() {
        var answer = Terminal.run("convert", file("good.txt"), file("new_1.hea"));

        assertThat(answer)
                .isEqualTo(
                        new Terminal.Answer(
                                0, "", file("new_1.hea") + ": something is rounded.\n"));
        assertThat(folder.resolve("new_1.hea")).hasContent("good");
    }

    @Test
    void aRecordIsNeverReplacedAndHasAPlainName() throws IOException {
        Files.writeString(folder.resolve("old.hea"), "an original");

        assertThat(Terminal.run("convert", "--force", file("good.txt"), file("old.hea")).err())
                .isEqualTo(file("old.hea") + " is there already; a record is never replaced.\n");
        assertThat(folder.resolve("old.hea")).hasContent("an original");
        assertThat(Terminal.run("convert", file("good.txt"), file("a b.hea")).err())
                .endsWith("a WFDB record's name has only letters, digits, - and _.\n");
    }
}
