package leadwise.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.lexicon.LabelEntry;
import leadwise.lexicon.LabelSetFolder;
import leadwise.model.Label;
import leadwise.ui.Bench;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class LabelSetsViewModelTest {

    @TempDir Path folder;
    private Bench bench;
    private LabelSetFolder store;
    private FindingsViewModel findings;
    private LabelSetsViewModel model;

    @BeforeEach
    void keepOneSet() throws Exception {
        bench = Bench.ready(folder);
        store = new LabelSetFolder(folder.resolve("sets"));
        store.write(
                "Pacemaker clinic",
                List.of(
                        new LabelEntry("paced rhythm", Optional.empty(), "say which chamber"),
                        LabelEntry.of("lead dislocated")));
        findings =
                new FindingsViewModel(
                        bench.scoring, Bench.lexicon(), bench.worker, bench.board, bench.undo);
        findings.begin(List.of("atrial fibrillation", "sinus rhythm"));
        model = new LabelSetsViewModel(findings, store, bench.worker, bench.board);
    }

    @Test
    void aSetIsChosenAndTheValuesFollowAndCanBeTakenBack() {
        assertThat(model.names()).containsExactly("Pacemaker clinic");
        model.choose("Pacemaker clinic");
        assertThat(texts()).containsExactly("paced rhythm", "lead dislocated");
        assertThat(model.titleProperty().get()).isEqualTo("Pacemaker clinic");
        assertThat(findings.rows()).allMatch(row -> row.finding().isPresent());
        findings.undo();
        assertThat(texts()).containsExactly("atrial fibrillation", "sinus rhythm");
        assertThat(model.chosen()).isEmpty();
        assertThat(findings.rows()).allMatch(row -> row.finding().isPresent());
        findings.redo();
        assertThat(model.chosen()).contains("Pacemaker clinic");
    }

    @Test
    void aChangedSetSaysSoAndIsKeptWithItsNotesWhenAsked() throws Exception {
        model.choose("Pacemaker clinic");
        findings.add("LBBB");
        assertThat(model.titleProperty().get()).isEqualTo("Pacemaker clinic *");
        assertThat(store.read().get("Pacemaker clinic")).hasSize(2);
        model.keep();
        assertThat(model.titleProperty().get()).isEqualTo("Pacemaker clinic");
        assertThat(store.read().get("Pacemaker clinic"))
                .extracting(entry -> entry.label() + "|" + entry.note())
                .containsExactly(
                        "paced rhythm|say which chamber",
                        "lead dislocated|",
                        "left bundle branch block|");
    }

    @Test
    void keepingRenamingAndDeletingCanBeTakenBackOnTheDiskToo() throws Exception {
        model.keepAs("Rhythm");
        assertThat(store.read()).containsOnlyKeys("Pacemaker clinic", "Rhythm");
        model.rename("rhythm");
        assertThat(store.read()).containsOnlyKeys("Pacemaker clinic", "rhythm");
        model.delete();
        assertThat(store.read()).containsOnlyKeys("Pacemaker clinic");
        assertThat(texts()).containsExactly("atrial fibrillation", "sinus rhythm");
        findings.undo();
        assertThat(store.read()).containsOnlyKeys("Pacemaker clinic", "rhythm");
        findings.undo();
        findings.undo();
        assertThat(store.read()).containsOnlyKeys("Pacemaker clinic");
        findings.redo();
        assertThat(store.read().get("Rhythm"))
                .extracting(LabelEntry::label)
                .containsExactly("atrial fibrillation", "sinus rhythm");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        model.keepAs("Rhythm");
        model.rename("pacemaker CLINIC");
        assertThat(model.names()).containsExactly("Pacemaker clinic", "Rhythm");
        assertThat(bench.board.messageProperty().get().orElseThrow().sentence())
                .isEqualTo("There is a set “pacemaker CLINIC” already.");
    }

    @Test
    void aPastedListBecomesLabelsInOneStep() {
        int added =
                findings.addAll(
                        List.of("LBBB", "", " delta wave ", "Sinus rhythm", "AF", "delta wave"));
        assertThat(added).isEqualTo(3);
        assertThat(texts())
                .containsExactly(
                        "atrial fibrillation",
                        "sinus rhythm",
                        "left bundle branch block",
                        "delta wave",
                        "AF");
        findings.undo();
        assertThat(texts()).containsExactly("atrial fibrillation", "sinus rhythm");
    }

    @Test
    void aTableWithIdsCodesAndNotesIsTakenAndWrittenAgain() throws Exception {
        var file = folder.resolve("clinic.csv");
        Files.writeString(
                file,
                """
                label,statement,note
                irregular,atrial-fibrillation,ours
                flimmern,PTB-XL AFIB,
                odd,no-such-id,
                """);
        findings.load(file);
        assertThat(findings.labels())
                .containsExactly(
                        new Label("irregular", Optional.of("atrial-fibrillation")),
                        new Label("flimmern", Optional.of("atrial-fibrillation")),
                        Label.of("odd"));
        var out = folder.resolve("out.csv");
        findings.save(out);
        assertThat(Files.readString(out))
                .isEqualTo(
                        """
                        label,statement,note
                        irregular,atrial-fibrillation,ours
                        flimmern,atrial-fibrillation,
                        odd,,
                        """);
    }

    @Test
    void fiftyRandomEditsAreUndoneAndRedoneStateByState() throws Exception {
        var random = new Random(5);
        var states = new ArrayList<LabelSheet>(List.of(findings.sheetProperty().get()));
        while (states.size() <= 50) {
            edit(random, states.size());
            var now = findings.sheetProperty().get();
            if (!now.equals(states.getLast())) {
                states.add(now);
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            findings.undo();
            assertThat(findings.sheetProperty().get()).isEqualTo(states.get(i));
        }
        assertThat(store.read()).isEqualTo(states.getFirst().sets());
        for (int i = 1; i < states.size(); i++) {
            findings.redo();
            assertThat(findings.sheetProperty().get()).isEqualTo(states.get(i));
        }
        assertThat(store.read()).isEqualTo(states.getLast().sets());
    }

    private void edit(Random random, int number) {
        switch (random.nextInt(7)) {
            case 0 -> findings.add("label " + number);
            case 1 -> findings.remove(findings.labels().stream().limit(1).toList());
            case 2 -> model.keepAs("set " + random.nextInt(4));
            case 3 -> model.rename("name " + random.nextInt(4));
            case 4 -> model.delete();
            case 5 -> model.choose(model.names().isEmpty() ? "" : model.names().getFirst());
            default -> findings.addAll(List.of("x " + number, "y " + number));
        }
    }

    private List<String> texts() {
        return findings.labels().stream().map(Label::text).toList();
    }
}
