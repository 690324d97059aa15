package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EvaluateCommandTest {

    @TempDir Path folder;

    private static void refusesUsage(String sentence, String... args) {
        var answer = Terminal.run(args);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith(sentence);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aSuiteNeedsPtbxl() {
        refusesUsage("--suite needs --ptbxl.", "evaluate", "--suite", "out", "--manifest", "m.csv");
    }

    @Test
    void whatASuiteDecidesItselfIsNotTaken() {
        refusesUsage(
                "--prompts does not go with --suite.",
                "evaluate",
                "--suite",
                "out",
                "--ptbxl",
                "x",
                "--prompts",
                "criteria");
    }

    @Test
    void otherDataBelongToASuite() {
        refusesUsage(
                "--ludb, --held-out and --typed belong to --suite.",
                "evaluate",
                "--ptbxl",
                "x",
                "--ludb",
                "y");
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        var ptbxl = Files.createDirectory(folder.resolve("ptbxl"));
        Files.writeString(ptbxl.resolve("labels.csv"), "ecg_id,patient_id,strat_fold,scp\n");
        var out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        var answer =
                Terminal.run("evaluate", "--suite", out.toString(), "--ptbxl", ptbxl.toString());
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).contains("holds other things (mine.txt)");
    }
}
