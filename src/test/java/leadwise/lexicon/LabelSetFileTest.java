package leadwise.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LabelSetFileTest {

    @Test
    void pinsAreAColumnWhereThereAreAny() throws Exception {
        var entries =
                List.of(
                        new LabelEntry("paced rhythm", Optional.empty(), "", true),
                        LabelEntry.of("U waves"));
        var table = LabelSetFile.table(entries);
        assertThat(table)
                .isEqualTo("label,statement,note,pinned\npaced rhythm,,,yes\nU waves,,,\n");
        assertThat(LabelSetFile.parseEntries(table, true)).isEqualTo(entries);
        assertThat(LabelSetFile.table(List.of(LabelEntry.of("U waves"))))
                .isEqualTo("label,statement,note\nU waves,,\n");
    }

    private static final List<String> LABELS =
            List.of("atrial fibrillation", "ischémie, antérieure", "a \"quoted\" phrase");

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        for (var name : List.of("labels.txt", "labels.csv")) {
            LabelSetFile.write(folder.resolve(name), LABELS.stream().map(LabelEntry::of).toList());
            assertThat(LabelSetFile.read(folder.resolve(name))).as(name).isEqualTo(LABELS);
        }
    }

    @Test
    void commentsBlankLinesByteOrderMarksAndRepetitionsAreLeftOut() throws Exception {
        assertThat(LabelSetFile.parse("\uFEFF# set\n\n  STEMI \r\nSTEMI\nLBBB, new\n", false))
                .containsExactly("STEMI", "LBBB, new");
    }

    @Test
    void aTableKeepsStatementsAndNotesAndItsColumnsMayStandInAnyOrder() throws Exception {
        var entries =
                List.of(
                        new LabelEntry("AF", Optional.of("atrial-fibrillation"), "ask, if new"),
                        LabelEntry.of("delta wave"));
        LabelSetFile.write(folder.resolve("set.csv"), entries);
        assertThat(LabelSetFile.entries(folder.resolve("set.csv"))).isEqualTo(entries);
        assertThat(LabelSetFile.parseEntries("Note,Code,Label\nwhy,PTB-XL AFIB,AF\n", true))
                .containsExactly(new LabelEntry("AF", Optional.of("PTB-XL AFIB"), "why"));
    }

    @Test
    void namedSetsAreKeptInAFolderWhateverTheirNames() throws Exception {
        var sets = new LabelSetFolder(folder.resolve("sets"));
        assertThat(sets.read()).isEmpty();
        var entries = List.of(LabelEntry.of("STEMI"));
        for (var name : List.of("Ambulanz Süd", "a/b: \"c\" *?", "CON.x")) {
            sets.write(name, entries);
        }
        Files.writeString(folder.resolve("sets/broken.csv"), "label\n\"atrial\" flutter\n");
        assertThat(sets.read())
                .containsOnly(
                        Map.entry("Ambulanz Süd", entries),
                        Map.entry("a/b: \"c\" *?", entries),
                        Map.entry("CON.x", entries));
        sets.delete("Ambulanz Süd");
        sets.delete("never there");
        assertThat(sets.read()).containsOnlyKeys("a/b: \"c\" *?", "CON.x");
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
