package leadwise.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LabelSetFileTest {

    private static final List<String> LABELS =
            List.of("atrial fibrillation", "ischémie, antérieure", "a \"quoted\" phrase");

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        for (var name : List.of("labels.txt", "labels.csv")) {
            LabelSetFile.write(folder.resolve(name), LABELS);
            assertThat(LabelSetFile.read(folder.resolve(name))).as(name).isEqualTo(LABELS);
        }
    }

    @Test
    void commentsBlankLinesByteOrderMarksAndRepetitionsAreLeftOut() throws Exception {
        assertThat(LabelSetFile.parse("\uFEFF# set\n\n  STEMI \r\nSTEMI\nLBBB, new\n", false))
                .containsExactly("STEMI", "LBBB, new");
    }

    @Test
    void ofATableOnlyTheFirstColumnCounts() throws Exception {
        assertThat(LabelSetFile.parse("Label,code\n\"a, b\",1\nc,2\n", true))
                .containsExactly("a, b", "c");
    }

    @Test
    void aBrokenTableIsRefused() throws Exception {
        var file = folder.resolve("labels.csv");
        Files.writeString(file, "label\n\"atrial\" flutter\n");
        assertThatThrownBy(() -> LabelSetFile.read(file))
                .hasMessage("it is not a table of comma-separated values");
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        var file = folder.resolve("labels.txt");
        Files.write(file, "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> LabelSetFile.read(file)).hasMessage("it is not UTF-8 text");
    }
}
