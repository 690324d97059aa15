package leadwise.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.inference.FakeRanker;
import leadwise.io.Formats;
import leadwise.model.Label;
import leadwise.ui.Bench;
import leadwise.ui.MessageBoard;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.UndoHistory;
import leadwise.ui.findings.FindingRow;
import leadwise.ui.findings.FindingsViewModel;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// H01: somebody pages through many recordings faster than they are read, with results that come
/// late and in any order.
class FastPagingTest {

    private static final int RECORDINGS = 200;
    private static final List<String> LABELS = List.of("atrial fibrillation", "delta wave");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void H01_bandRankingReviewAndListAlwaysBelongToTheRecordingOnTheScreen(long seed) {
        var random = new Random(seed);
        var worker = new LateWorker(random);
        var board = new MessageBoard(failure -> assertThat(failure).isNull());
        var formats = new Formats(List.of(new Bench.Reader()));
        var recordings =
                new RecordingViewModel(
                        formats, (_, _) -> List.of(), _ -> Bench.measurements(), worker, board);
        var scoring = new Scoring(recordings, worker, board);
        var ranker = new FakeRanker();
        scoring.load(() -> ranker);
        var findings =
                new FindingsViewModel(scoring, Bench.lexicon(), worker, board, new UndoHistory());
        findings.begin(LABELS);
        var review =
                ReviewViewModel.inMemory(
                        recordings, worker, board, Clock.systemUTC(), new UndoHistory());
        var worklist =
                new WorklistViewModel(
                        recordings,
                        scoring,
                        formats,
                        _ -> Optional.empty(),
                        Label::of,
                        Runnable::run,
                        worker,
                        board);
        worklist.follow(review.reviewProperty());
        var bench = new Bench(folder);
        for (int i = 0; i < RECORDINGS; i++) {
            bench.file("%03d.good".formatted(i));
        }
        worklist.openFolder(folder);
        worklist.rankBy("delta wave");
        int digits = 0;
        for (int key = 0; key < 2 * RECORDINGS; key++) {
            for (int i = random.nextInt(12); i > 0; i--) {
                worker.step();
                digits += agree(recordings, findings, review, worklist);
            }
            switch (random.nextInt(8)) {
                case 0 -> worklist.previous();
                case 1 -> worklist.nextUnread();
                default -> worklist.next();
            }
            digits += agree(recordings, findings, review, worklist);
        }
        worker.finish();
        assertThat(agree(recordings, findings, review, worklist)).isEqualTo(LABELS.size());
        assertThat(digits).isPositive();
        assertThat(review.review()).isPresent();
        assertThat(recordings.shown().map(RowList::fileOf))
                .isEqualTo(worklist.current().map(entry -> entry.file()));
        assertThat(worklist.progressProperty().get())
                .isEqualTo("%d of %d read · %d ranked".formatted(200, 200, 200));
    }

    /// Compares everything that stands on the screen with the recording there.
    ///
    /// @return how many labels had numbers
    private static int agree(
            RecordingViewModel recordings,
            FindingsViewModel findings,
            ReviewViewModel review,
            WorklistViewModel worklist) {
        var shown = recordings.shown();
        var sha256 = shown.map(there -> there.recording().source().sha256()).orElse("");
        // there is none while it is being opened
        review.review()
                .ifPresent(
                        there ->
                                assertThat(shown.map(now -> now.id())).contains(there.recording()));
        int digits = 0;
        for (FindingRow row : findings.rows()) {
            if (row.finding().isPresent()) {
                digits++;
                assertThat(row.finding().get().percentile())
                        .isEqualTo(FakeRanker.percentile(sha256, row.label().text()));
            }
        }
        var onScreen = shown.map(RowList::fileOf);
        assertThat(worklist.rows().stream().filter(row -> isWrong(row, onScreen))).isEmpty();
        return digits;
    }

    private static boolean isWrong(WorklistRow row, Optional<Path> onScreen) {
        double expected = FakeRanker.percentile("sha-256 of " + row.entry().name(), "delta wave");
        return row.onScreen() != onScreen.equals(Optional.of(row.file()))
                || row.finding().filter(f -> f.percentile() != expected).isPresent();
    }
}
