package leadwise.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.inference.FakeRanker;
import leadwise.io.Formats;
import leadwise.model.HealthFinding;
import leadwise.model.Label;
import leadwise.report.FindingDigits;
import leadwise.review.Edit;
import leadwise.review.ReviewState;
import leadwise.ui.Bench;
import leadwise.ui.MessageBoard;
import leadwise.ui.worklist.WorklistViewModel.Work;
import leadwise.worklist.Order;
import leadwise.worklist.ReviewGlance;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WorklistViewModelTest {

    @TempDir Path folder;
    private Bench bench;
    private final Map<String, ReviewGlance> kept = new HashMap<>();
    private WorklistViewModel worklist;

    @BeforeEach
    void threeRecordings() {
        bench = new Bench(folder);
        bench.scoring.load(() -> bench.ranker);
        worklist =
                new WorklistViewModel(
                        bench.recordings,
                        bench.scoring,
                        new Formats(List.of(new Bench.Reader())),
                        sha256 -> Optional.ofNullable(kept.get(sha256)),
                        Label::of,
                        Runnable::run,
                        bench.worker,
                        bench.board);
        for (var name : List.of("a.good", "b.good", "c.good", "letter.doc")) {
            bench.file(name);
        }
    }

    @Test
    void openingAFolderListsItsRecordingsOpensTheFirstAndLooksIntoAll() {
        worklist.openFolder(folder);
        assertThat(onScreen()).isEqualTo("a.good");
        assertThat(worklist.rows())
                .extracting(row -> row.entry().name(), WorklistRow::stateText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.good", "○ unread"),
                        org.assertj.core.groups.Tuple.tuple("b.good", "○ unread"),
                        org.assertj.core.groups.Tuple.tuple("c.good", "○ unread"));
        assertThat(worklist.progressProperty().get()).isEqualTo("3 of 3 read · 3 ranked");
        assertThat(worklist.workProperty().get()).isEqualTo(Work.NONE);
    }

    @Test
    void openingOneFileListsThoseBesideItQuietly() {
        worklist.open(folder.resolve("b.good"));
        assertThat(worklist.listedProperty().get()).isFalse();
        assertThat(onScreen()).isEqualTo("b.good");
        worklist.next();
        assertThat(onScreen()).isEqualTo("c.good");
        worklist.previous();
        worklist.previous();
        assertThat(onScreen()).isEqualTo("a.good");
        assertThat(worklist.rows().stream().filter(WorklistRow::onScreen))
                .extracting(row -> row.entry().name())
                .containsExactly("a.good");
    }

    @Test
    void theEndOfTheListIsSaid() {
        worklist.open(folder.resolve("c.good"));
        worklist.next();
        assertThat(onScreen()).isEqualTo("c.good");
        assertThat(bench.board.messageProperty().get())
                .contains(
                        new MessageBoard.Message("This is the last recording of the list.", false));
    }

    @Test
    void keptReviewsGiveTheStatesAndNextUnreadPassesThemOver() {
        kept.put("sha-256 of b.good", new ReviewGlance(ReviewState.CONFIRMED, List.of("AF")));
        worklist.openFolder(folder);
        assertThat(worklist.rows().get(1).stateText()).isEqualTo("✓ confirmed");
        worklist.nextUnread();
        assertThat(onScreen()).isEqualTo("c.good");
        worklist.wordsProperty().set("af");
        assertThat(worklist.rows()).extracting(WorklistRow::file).contains(file("b.good"));
        assertThat(worklist.rows()).extracting(WorklistRow::file).doesNotContain(file("a.good"));
    }

    @Test
    void whatTheReaderDoesIsListedAtOnce() {
        var review = bench.reviews;
        worklist.follow(review.reviewProperty());
        worklist.openFolder(folder);
        review.edit(new Edit.SetComment("seen"));
        assertThat(worklist.rows().getFirst().stateText()).isEqualTo("◐ draft");
    }

    @Test
    void aPhraseRanksTheFolderByTheNumbersThatEachRecordingHasOnTheScreen() {
        worklist.openFolder(folder);
        worklist.orderProperty().set(Order.PHRASE);
        worklist.rankBy("delta wave");
        assertThat(worklist.rows())
                .allSatisfy(
                        row ->
                                assertThat(row.percentileText())
                                        .isEqualTo(
                                                "percentile "
                                                        + FindingDigits.percentile(
                                                                FakeRanker.percentile(
                                                                        "sha-256 of "
                                                                                + row.entry()
                                                                                        .name(),
                                                                        "delta wave"))))
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(
                                        (WorklistRow row) ->
                                                row.finding().orElseThrow().percentile())
                                .reversed());
        worklist.rankBy(" ");
        assertThat(worklist.rows()).extracting(WorklistRow::numberText).containsOnly("");
    }

    @Test
    void noNumberOfAPhraseIsListedWhileTheRankingIsCovered() {
        var covered = new javafx.beans.property.SimpleBooleanProperty(false);
        worklist.coverNumbers(covered);
        worklist.openFolder(folder);
        worklist.orderProperty().set(Order.PHRASE);
        worklist.rankBy("delta wave");
        covered.set(true);
        assertThat(worklist.rows())
                .isNotEmpty()
                .allMatch(row -> row.finding().isEmpty())
                .extracting(WorklistRow::numberText, WorklistRow::percentileText)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("", ""));
        covered.set(false);
        assertThat(worklist.rows()).allMatch(row -> row.finding().isPresent());
    }

    @Test
    void aRecordingWhoseRankingIsWithheldHasNoNumberInTheList() {
        bench.health =
                List.of(
                        new HealthFinding(
                                "flat",
                                HealthFinding.Severity.ALARM,
                                HealthFinding.Gate.BLOCK_WITH_OVERRIDE,
                                List.of(),
                                "V1 is flat."));
        worklist.openFolder(folder);
        worklist.rankBy("delta wave");
        assertThat(worklist.rows())
                .extracting(
                        WorklistRow::numberText,
                        WorklistRow::percentileText,
                        WorklistRow::healthText)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("–", "", "‼ alarm, withheld"));
        assertThat(worklist.progressProperty().get()).isEqualTo("3 of 3 read · 0 ranked");
    }

    @Test
    void aFileThatCannotBeReadStaysListedAndIsPassedOver() throws IOException {
        Files.delete(folder.resolve("b.good"));
        bench.file("b.asks");
        worklist.openFolder(folder);
        assertThat(worklist.rows().get(1).stateText()).isEqualTo("? asks when opened");
        worklist.next();
        assertThat(bench.recordings.pendingProperty().get()).isPresent();
        worklist.next();
        assertThat(onScreen()).isEqualTo("c.good");
    }

    @Test
    void theBackgroundWorkCanBePausedResumedAndCancelled() {
        worklist.open(folder.resolve("a.good"));
        bench.worker.hold();
        worklist.listedProperty().set(true);
        worklist.pause();
        bench.worker.deliver();
        assertThat(worklist.workProperty().get()).isEqualTo(Work.PAUSED);
        worklist.resume();
        assertThat(worklist.workProperty().get()).isEqualTo(Work.NONE);
        assertThat(worklist.progressProperty().get()).isEqualTo("3 of 3 read · 3 ranked");
        worklist.cancel();
        assertThat(worklist.rows()).hasSize(3);
    }

    @Test
    void aFolderWithoutRecordingsSaysSo(@TempDir Path empty) {
        worklist.openFolder(empty);
        assertThat(bench.board.messageProperty().get())
                .contains(
                        new MessageBoard.Message(
                                "There is no recording in "
                                        + empty.getFileName()
                                        + ", nor in the folders below it.",
                                true));
    }

    @Test
    void theNextRecordingIsReadBeforeItIsAskedForAndAgainWhereItHasChanged() throws IOException {
        worklist.open(folder.resolve("a.good"));
        bench.worker.hold();
        worklist.next();
        Files.writeString(folder.resolve("b.dat"), "a second file of the record");
        bench.worker.deliver();
        assertThat(onScreen()).isEqualTo("b.good");
        bench.recordings.lookAtDisk();
        assertThat(bench.recordings.shown().orElseThrow().withholding())
                .extracting(HealthFinding::code)
                .containsExactly("changed");
        worklist.previous();
        worklist.next();
        assertThat(bench.recordings.shown().orElseThrow().withholding()).isEmpty();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String onScreen() {
        return bench.recordings.shown().orElseThrow().recording().id();
    }
}
