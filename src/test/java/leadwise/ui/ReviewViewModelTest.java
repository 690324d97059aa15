package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.review.Edit;
import leadwise.review.HistoryEntry;
import leadwise.review.Opening;
import leadwise.review.Review;
import leadwise.review.ReviewState;
import leadwise.review.ReviewStoreException;
import leadwise.review.ReviewSummary;
import leadwise.review.Signature;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ReviewViewModelTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final HistoryEntry LINE =
            new HistoryEntry(
                    1,
                    NOON.minusSeconds(600),
                    "Dr. A",
                    HistoryEntry.Act.EDIT,
                    Optional.of(new Edit.SetComment("seen")));

    @TempDir Path folder;

    private final UndoHistory undo = new UndoHistory();
    private final FakeKeeper keeper = new FakeKeeper();

    @SuppressWarnings("NullAway.Init") // made before each test
    private Bench bench;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ReviewViewModel reviews;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        reviews =
                new ReviewViewModel(
                        bench.recordings, keeper, bench.worker, bench.board, CLOCK, undo);
    }

    @Test
    void withoutARecordingThereIsNoReview() {
        reviews.edit(new Edit.SetComment("lost"));
        assertThat(reviews.review()).isEmpty();
        assertThat(saved()).isEqualTo(new SaveState.Nothing());
    }

    @Test
    void nothingCanBeEnteredBeforeTheReviewArrived() {
        bench.worker.hold();
        bench.open("a.good");
        bench.worker.deliverLast();
        reviews.edit(new Edit.SetComment("too early"));
        assertThat(reviews.review()).isEmpty();
        bench.worker.deliver();
        assertThat(reviews.review().map(Review::comment)).contains("");
        reviews.edit(new Edit.SetComment("now"));
        assertThat(reviews.review().map(Review::comment)).contains("now");
    }

    @Test
    void anEditIsWrittenAtOnceAndSavedOnceNobodyEdits() {
        bench.open("a.good");
        reviews.edit(new Edit.SetComment("one"));
        assertThat(saved()).isEqualTo(new SaveState.Saving());
        reviews.tick();
        reviews.edit(new Edit.SetComment("two"));
        reviews.tick();
        assertThat(saved()).isEqualTo(new SaveState.Saving());
        reviews.tick();
        assertThat(saved()).isEqualTo(new SaveState.Saved());
        assertThat(keeper.asked).containsExactly("open", "write 1", "write 2", "save 2");
    }

    @Test
    void confirmingSavesAtOnce() {
        bench.open("a.good");
        reviews.edit(new Edit.Confirm(new Signature("Dr. A", NOON)));
        assertThat(saved()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void whatIsEnteredWhileTheDiskIsSlowGoesWithTheNextWrite() {
        bench.open("a.good");
        bench.worker.hold();
        reviews.edit(new Edit.SetComment("one"));
        reviews.edit(new Edit.SetComment("two"));
        reviews.edit(new Edit.SetComment("three"));
        assertThat(reviews.review().map(Review::comment)).contains("three");
        assertThat(keeper.asked).containsExactly("open", "write 1");
        bench.worker.deliver();
        assertThat(keeper.asked).containsExactly("open", "write 1", "write 3");
    }

    @Test
    void H13_aRefusedWriteIsSaidTriedAgainAndNeverCalledSaved() {
        bench.open("a.good");
        refuse(ReviewStoreException.Reason.DISK_FULL);
        reviews.edit(new Edit.SetComment("one"));
        var notSaved = new SaveState.NotSaved(ReviewStoreException.Reason.DISK_FULL);
        assertThat(saved()).isEqualTo(notSaved);
        assertThat(sentence())
                .contains(
                        "Not saved: the disk is full. What you enter stays in memory and is tried"
                                + " again.");
        reviews.edit(new Edit.SetComment("two"));
        reviews.tick();
        assertThat(saved()).isEqualTo(notSaved);
        assertThat(reviews.review().map(Review::comment)).contains("two");
        keeper.refusal = Optional.empty();
        reviews.tick();
        assertThat(saved()).isEqualTo(new SaveState.Saved());
        assertThat(sentence()).isEmpty();
    }

    @Test
    void anotherRecordingBringsItsOwnReviewAndTheOneBeforeIsSaved() {
        bench.open("a.good");
        reviews.edit(new Edit.SetComment("of a"));
        bench.open("b.good");
        assertThat(reviews.review().map(Review::comment)).contains("");
        assertThat(keeper.asked).containsExactly("open", "write 1", "leave 1", "open");
        bench.open("a.good");
        assertThat(reviews.review().map(Review::comment)).contains("of a");
        assertThat(saved()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void H13_aReviewThatCannotBeSavedWhenItIsLeftIsSaidAndTriedAgain() {
        bench.open("a.good");
        reviews.edit(new Edit.SetComment("of a"));
        refuse(ReviewStoreException.Reason.FOLDER_GONE);
        bench.open("b.good");
        assertThat(sentence().orElseThrow())
                .startsWith("The review of the recording before is not saved: its folder is not");
        reviews.tick();
        keeper.refusal = Optional.empty();
        reviews.tick();
        reviews.tick();
        assertThat(keeper.asked.stream().filter("saveLeft"::equals)).hasSize(2);
        assertThat(sentence()).isEmpty();
    }

    @Test
    void H01_aReviewThatArrivesLateIsNotShownAndIsLetGo() {
        bench.worker.hold();
        bench.open("a.good");
        bench.worker.deliverLast(); // the recording; its review is on its way
        bench.open("b.good");
        bench.worker.deliverLast();
        bench.worker.deliver();
        assertThat(reviews.review().map(r -> r.recording().sha256())).contains("sha-256 of b.good");
        assertThat(keeper.asked).containsExactly("open", "open", "leave 0");
    }

    @Test
    void whatWasRecoveredIsSaidAndCanBeDiscarded() {
        keeper.recovered = Optional.of(new Opening.Recovered(3, NOON.plusSeconds(120)));
        keeper.journal = List.of(LINE);
        bench.open("a.good");
        reviews.tick();
        reviews.tick();
        assertThat(keeper.asked).as("no version of it yet").containsExactly("open");
        assertThat(reviews.review().map(Review::comment)).contains("seen");
        assertThat(sentence())
                .contains(
                        "Recovered 3 edits from 12:02, after the program had stopped before it"
                                + " could save them.");
        act("Discard");
        assertThat(keeper.asked).contains("discard");
        assertThat(reviews.review().map(Review::state)).contains(ReviewState.UNREAD);
        assertThat(saved()).isEqualTo(new SaveState.Nothing());
    }

    @Test
    void theOfferToDiscardEndsWithTheNextEdit() {
        keeper.recovered = Optional.of(new Opening.Recovered(1, NOON.minusSeconds(86_400)));
        bench.open("a.good");
        assertThat(sentence().orElseThrow()).startsWith("Recovered 1 edit from 2026-01-01 12:00,");
        reviews.edit(new Edit.SetComment("going on"));
        assertThat(sentence()).isEmpty();
        reviews.tick();
        reviews.tick();
        assertThat(saved()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void damagedFilesAreSaidTogetherWithWhatWasRecovered() {
        keeper.remarks = Set.of(Opening.Remark.LINES_UNREADABLE);
        keeper.recovered = Optional.of(new Opening.Recovered(1, NOON));
        bench.open("a.good");
        assertThat(sentence().orElseThrow())
                .startsWith("Some of the last edits of this review cannot be read; they were set")
                .contains("aside. Recovered 1 edit from 12:00,");
    }

    @Test
    void aReviewOfTheSameSamplesIsTakenOverWhenAskedFor() {
        keeper.offered = List.of(LINE);
        keeper.offer =
                Optional.of(
                        new Opening.Offer(
                                "cc",
                                new ReviewSummary(
                                        ReviewState.DRAFT, "Dr. A", LINE.at(), List.of(), 1)));
        bench.open("a.good");
        assertThat(sentence())
                .contains(
                        "There is a review of another file with the same samples (draft; Dr. A,"
                                + " 11:50).");
        assertThat(reviews.review().map(Review::state)).contains(ReviewState.UNREAD);
        act("Take over");
        assertThat(reviews.review().map(Review::comment)).contains("seen");
        assertThat(saved()).isEqualTo(new SaveState.Saved());
        // what was taken over was not done on this screen, so the key for that leaves it alone
        undo.undo();
        assertThat(reviews.review().map(Review::comment)).contains("seen");
    }

    @Test
    void H13_aReviewThatAnotherWindowHoldsIsShownAndCannotBeEdited() {
        keeper.instead = Optional.of(new Opening.HeldByAnother(List.of(LINE), NOON));
        bench.open("a.good");
        assertThat(sentence())
                .contains(
                        "Read-only: this review is open in another window of Leadwise, started"
                                + " 12:00.");
        bench.board.clear();
        reviews.edit(new Edit.SetComment("mine"));
        undo.undo();
        assertThat(reviews.review().map(Review::comment)).contains("seen");
        assertThat(sentence().orElseThrow()).startsWith("Read-only:");
        assertThat(saved()).isInstanceOf(SaveState.ReadOnly.class);
    }

    @Test
    void aReviewThatCannotBeReadIsNotBegunAnew() {
        keeper.unopenable =
                Optional.of(
                        new ReviewStoreException(
                                ReviewStoreException.Reason.NOT_ALLOWED, "refused"));
        bench.open("a.good");
        reviews.edit(new Edit.SetComment("over it"));
        assertThat(reviews.review()).isEmpty();
        assertThat(sentence().orElseThrow())
                .startsWith("The review of this recording cannot be opened");
        keeper.unopenable = Optional.empty();
        reviews.tick();
        assertThat(reviews.review()).isPresent();
        assertThat(sentence()).isEmpty();
        assertThat(saved()).isEqualTo(new SaveState.Nothing());
    }

    @Test
    void closingSavesAndLetsGo() {
        bench.open("a.good");
        reviews.edit(new Edit.SetComment("one"));
        var ended = new ArrayList<String>();
        reviews.close(() -> ended.add("closed"), ended::add);
        assertThat(ended).containsExactly("closed");
        assertThat(keeper.asked)
                .containsExactly("open", "write 1", "save 1", "saveLeft", "leave 1");
    }

    @Test
    void H13_closingWithWhatCannotBeSavedAsks() {
        bench.open("a.good");
        reviews.edit(new Edit.SetComment("one"));
        refuse(ReviewStoreException.Reason.NOT_ALLOWED);
        var ended = new ArrayList<String>();
        reviews.close(() -> ended.add("closed"), ended::add);
        assertThat(ended).containsExactly("its folder is read-only");
        assertThat(keeper.asked).doesNotContain("leave 1");
    }

    @Test
    void whatIsKeptInMemoryIsNotCalledSaved() {
        var fleeting =
                ReviewViewModel.inMemory(bench.recordings, bench.worker, bench.board, CLOCK, undo);
        bench.open("a.good");
        fleeting.edit(new Edit.SetComment("one"));
        assertThat(fleeting.savedProperty().get()).isEqualTo(new SaveState.NotKept());
        bench.open("b.good");
        bench.open("a.good");
        assertThat(fleeting.review().map(Review::comment)).contains("one");
    }

    private SaveState saved() {
        return reviews.savedProperty().get();
    }

    private void refuse(ReviewStoreException.Reason reason) {
        keeper.refusal = Optional.of(new ReviewStoreException(reason, "refused"));
    }

    private Optional<String> sentence() {
        return bench.board.messageProperty().get().map(MessageBoard.Message::sentence);
    }

    private void act(String words) {
        var action = bench.board.messageProperty().get().orElseThrow().action().orElseThrow();
        assertThat(action.words()).isEqualTo(words);
        action.act().run();
    }
}
