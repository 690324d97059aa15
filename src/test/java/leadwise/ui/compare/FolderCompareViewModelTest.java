package leadwise.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import leadwise.inference.FakeRanker;
import leadwise.io.Formats;
import leadwise.model.HealthFinding;
import leadwise.ui.Bench;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FolderCompareViewModelTest {

    private static final String FIRST = "atrial fibrillation";
    private static final String SECOND = "AFib with irregular RR";

    @TempDir Path folder;
    private Bench bench;
    private CompareViewModel phrases;
    private FolderCompareViewModel model;
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void compareTwoPhrases() {
        bench = Bench.ready(folder);
        phrases = new CompareViewModel(bench.scoring, Bench.lexicon());
        phrases.begin(FIRST);
        phrases.add(SECOND);
        model =
                new FolderCompareViewModel(
                        phrases.phrasingsProperty(),
                        new FolderIntake(
                                new Formats(List.of(new Bench.Reader())),
                                (file, _) -> {
                                    read.add(file.recording().id());
                                    return file.recording().id().startsWith("noisy")
                                            ? List.of(gate())
                                            : List.of();
                                },
                                _ -> Bench.measurements()),
                        RecordingFolder::list,
                        bench.scoring,
                        bench.worker,
                        bench.board);
    }

    private static HealthFinding gate() {
        return new HealthFinding(
                "flat",
                HealthFinding.Severity.ALARM,
                HealthFinding.Gate.BLOCK_WITH_OVERRIDE,
                List.of(),
                "V1 is flat.");
    }

    @Test
    void everyFileIsComparedOrNamedWithItsReason() {
        var files =
                List.of(
                        bench.file("a.good"),
                        bench.file("noisy.good"),
                        bench.file("b.asks"),
                        bench.file("letter.doc"),
                        bench.file("c.good"));
        model.start(files);
        assertThat(model.state()).isEqualTo(new FolderCompareViewModel.State.Done(5, 5));
        var comparison = model.resultProperty().get().orElseThrow().comparison();
        assertThat(comparison.recordings())
                .extracting(
                        each ->
                                each.name()
                                        + " "
                                        + each.comparison().scores().get(0).middle().percentile())
                .containsExactly(
                        "a.good " + FakeRanker.percentile("sha-256 of a.good", FIRST),
                        "c.good " + FakeRanker.percentile("sha-256 of c.good", FIRST));
        assertThat(comparison.leftOut())
                .extracting(out -> out.name() + ": " + out.reason())
                .containsExactly(
                        "noisy.good: Withheld because of its health. V1 is flat.",
                        "b.asks: It does not say all that has to be known to read it; open it by"
                                + " itself.",
                        "letter.doc: letter.doc: is in no format that is known here.");
    }

    @Test
    void anotherPhraseReadsNothingAgain() {
        model.start(List.of(bench.file("a.good"), bench.file("b.good")));
        phrases.add("irregular baseline");
        assertThat(read).containsExactly("a.good", "b.good");
        var comparison = model.resultProperty().get().orElseThrow().comparison();
        assertThat(comparison.phrasings()).hasSize(3).isEqualTo(phrases.phrasings());
        model.start(List.of(bench.file("a.good")));
        assertThat(model.state()).isEqualTo(new FolderCompareViewModel.State.Done(1, 1));
    }

    @Test
    void whileItRunsThereAreNoNumbersAndItPausesAndGoesOn() {
        bench.worker.hold();
        var files = new ArrayList<Path>();
        for (int i = 0; i < 5; i++) {
            files.add(bench.file(i + ".good"));
        }
        model.start(files);
        assertThat(model.state()).isEqualTo(new FolderCompareViewModel.State.Running(0, 5, false));
        model.pause();
        bench.worker.deliver();
        // what was under way is finished
        assertThat(model.state()).isEqualTo(new FolderCompareViewModel.State.Running(2, 5, true));
        assertThat(model.stateText()).isEqualTo("2 of 5, paused");
        assertThat(model.resultProperty().get()).isEmpty();
        model.resume();
        assertThat(model.state()).isEqualTo(new FolderCompareViewModel.State.Done(5, 5));
        assertThat(model.resultProperty().get()).isPresent();
    }

    @Test
    void cancellingKeepsWhatWasLookedAtAndNamesTheRest() {
        bench.worker.hold();
        model.start(List.of(bench.file("a.good"), bench.file("b.good"), bench.file("c.good")));
        model.pause();
        bench.worker.deliver();
        model.cancel();
        assertThat(model.state()).isEqualTo(new FolderCompareViewModel.State.Done(2, 3));
        var comparison = model.resultProperty().get().orElseThrow().comparison();
        assertThat(comparison.recordings()).hasSize(2);
        assertThat(comparison.leftOut())
                .extracting(out -> out.name() + ": " + out.reason())
                .containsExactly("c.good: It was not looked at: cancelled.");
    }

    @Test
    void otherEncodersBeginAgain() {
        model.start(List.of(bench.file("a.good")));
        bench.scoring.load(FakeRanker::calibrated);
        assertThat(
                        model.resultProperty()
                                .get()
                                .orElseThrow()
                                .comparison()
                                .recordings()
                                .getFirst()
                                .comparison()
                                .scores()
                                .getFirst()
                                .middle()
                                .probability())
                .isPresent();
    }

    @Test
    void aFolderIsLookedThroughWithItsSubFoldersAndPartsOfRecordsLeftAway() throws Exception {
        var sub = Files.createDirectories(folder.resolve("many/sub"));
        for (var name : List.of("one.hea", "one.dat", "two.scp", ".hidden.scp")) {
            Files.writeString(sub.resolve(name), name);
        }
        assertThat(RecordingFolder.list(folder.resolve("many")))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("one.hea", "two.scp");
        model.chooseFolder(folder.resolve("none"));
        assertThat(model.state()).isEqualTo(new FolderCompareViewModel.State.Idle());
        assertThat(bench.board.messageProperty().get().orElseThrow().failed()).isTrue();
    }

    @Test
    void tableAndPictureAreWrittenButNeverOverAnythingElse() throws Exception {
        model.start(List.of(bench.file("a.good"), bench.file("noisy.good"), bench.file("b.good")));
        var result = model.resultProperty().get().orElseThrow();
        var table = folder.resolve("phrasings.csv");
        FolderExport.table(result, table);
        FolderExport.table(result, table);
        var lines = Files.readAllLines(table);
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("file,sha256,bundle,calibration,window_s,");
        assertThat(lines.get(1)).startsWith("a.good,sha-256 of a.good,fake 1.0.0,,10.0," + FIRST);
        assertThat(lines.getLast())
                .isEqualTo(
                        "noisy.good,,fake 1.0.0,,10.0"
                                + ",".repeat(18)
                                + "Withheld because of its health. V1 is flat.");
        var picture = folder.resolve("phrasings.png");
        FolderExport.picture(result, 0, 1, picture);
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
        var recording = bench.file("a.good");
        assertThatThrownBy(() -> FolderExport.table(result, recording))
                .isInstanceOf(FolderExport.OtherFileException.class);
        assertThat(Files.readString(recording)).isEqualTo("a.good");
    }
}
