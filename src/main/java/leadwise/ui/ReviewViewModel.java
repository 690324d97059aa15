package leadwise.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.review.Edit;
import leadwise.review.HistoryEntry;
import leadwise.review.KeptReview;
import leadwise.review.Opening;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewKeeper;
import leadwise.review.ReviewSession;
import leadwise.review.ReviewStoreException;
import leadwise.review.ReviewsInMemory;
import leadwise.review.Signature;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The review of the recording on the screen, for all panels that show or edit a part of it.
///
/// Reviews are read and kept in the background; until the one of the recording on the screen has
/// arrived there is none, and nothing can be entered.
public final class ReviewViewModel {

    private final ReviewKeeper keeper;
    private final Worker worker;
    private final MessageBoard board;
    private final ReviewMessages messages;
    private final LeftReviews left;
    private final Clock clock;
    private final UndoHistory undoHistory;
    private final UndoHistory.Steps steps = new Steps();
    private final ReadOnlyObjectWrapper<Optional<Review>> review =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SaveState> saved =
            new ReadOnlyObjectWrapper<>(new SaveState.Nothing());
    private String reader = "";

    private Optional<RecordingId> wanted = Optional.empty();

    /// Counts what was on the screen: what comes back for an earlier one is late.
    private long turn;

    private @Nullable ReviewSession session;
    private @Nullable ReviewSaving saving;
    private boolean openingFailed;
    private Runnable leaving = () -> {};

    /// @param clock its zone is that of the times on the screen
    /// @param undoHistory is told of each edit; those of a review that left the screen are
    ///   forgotten
    public ReviewViewModel(
            RecordingViewModel recordings,
            ReviewKeeper keeper,
            Worker worker,
            MessageBoard board,
            Clock clock,
            UndoHistory undoHistory) {
        this.keeper = keeper;
        this.worker = worker;
        this.board = board;
        this.messages = new ReviewMessages(board, clock);
        this.left = new LeftReviews(keeper, worker, board);
        this.clock = clock;
        this.undoHistory = undoHistory;
        recordings.shownProperty().subscribe(this::show);
    }

    /// Reviews that end with the program.
    ///
    /// @param worker opens them
    public static ReviewViewModel inMemory(
            RecordingViewModel recordings,
            Worker worker,
            MessageBoard board,
            Clock clock,
            UndoHistory undoHistory) {
        return new ReviewViewModel(
                recordings, new ReviewsInMemory(), worker, board, clock, undoHistory);
    }

    /// The review as it stands; empty while none is on the screen.
    public ReadOnlyObjectProperty<Optional<Review>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    public Optional<Review> review() {
        return review.get();
    }

    /// Whether what was entered is kept.
    public ReadOnlyObjectProperty<SaveState> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Tells before the review on the screen goes, while it can still be edited: what is typed and
    /// not entered must not get into the next one.
    public void onLeaving(Runnable told) {
        leaving = told;
    }

    /// How the reader is called in the history.
    public void readBy(String name) {
        reader = name;
    }

    /// The reader, now.
    public Signature signature() {
        return new Signature(reader, clock.instant());
    }

    /// An id that no statement and no caliper of this review has or ever had.
    public String newId() {
        return "e" + (session == null ? 1 : session.history().size() + 1);
    }

    /// All that was ever done to the review, the oldest first.
    public List<HistoryEntry> history() {
        return session == null ? List.of() : session.history();
    }

    /// What stood in the field for a statement when the review was left or the program stopped.
    public String typed() {
        return session == null ? "" : session.typed();
    }

    /// Keeps what stands in the field for a statement.
    public void type(String text) {
        if (session != null && session.type(text, reader)) {
            changed();
        }
    }

    /// Does one thing to the review, where there is one that can be edited.
    public void edit(Edit edit) {
        if (session != null && session.apply(edit, reader)) {
            undoHistory.did(steps);
            changed();
            if (edit instanceof Edit.Confirm || edit instanceof Edit.Reject) {
                save();
            }
        } else if (saved.get() instanceof SaveState.ReadOnly(var sentence)) {
            board.sayFailed(sentence);
        }
    }

    /// To be called every few seconds: saves what is not saved, tries again what failed.
    public void tick() {
        if (saving != null && session != null) {
            saving.tick();
        }
        if (openingFailed) {
            wanted.ifPresent(this::open);
        }
        left.tick();
    }

    /// Saves all there is and lets go of it.
    ///
    /// @param done runs when nothing is lost by ending now
    /// @param refused is told why there is something that cannot be saved; then nothing was let go
    public void close(Runnable done, Consumer<String> refused) {
        leaving.run();
        var open = saving == null ? Optional.<KeptReview>empty() : Optional.of(saving.kept());
        background(
                () -> {
                    if (open.isPresent()) {
                        open.get().save();
                    }
                    keeper.saveLeft();
                    if (open.isPresent()) {
                        open.get().leave();
                    }
                    return true;
                },
                _ -> done.run(),
                failure -> refused.accept(ReviewWords.why(failure)));
    }

    private void show(Optional<ShownRecording> now) {
        var id = now.map(ShownRecording::id);
        if (!id.equals(wanted)) { // else the same file was read again
            leave();
            wanted = id;
            turn++;
            id.ifPresent(this::open);
        }
    }

    private void leave() {
        leaving.run();
        undoHistory.forget(steps);
        messages.withdraw();
        if (saving != null) {
            left.leave(saving.kept());
        }
        saving = null;
        session = null;
        openingFailed = false;
        review.set(Optional.empty());
        saved.set(new SaveState.Nothing());
    }

    private void open(RecordingId id) {
        long mine = turn;
        openingFailed = false;
        background(
                () -> keeper.open(id),
                opening -> {
                    if (mine == turn) {
                        opened(id, opening);
                    } else if (opening instanceof Opening.ForWriting late) {
                        left.leave(late.review());
                    }
                },
                failure -> {
                    if (mine == turn) {
                        cannotOpen(ReviewWords.reasonOf(failure));
                    }
                });
    }

    private void cannotOpen(ReviewStoreException.Reason reason) {
        openingFailed = true;
        var sentence = Messages.text("saved.unopened", ReviewWords.reason(reason));
        if (!saved.get().equals(new SaveState.ReadOnly(sentence))) {
            saved.set(new SaveState.ReadOnly(sentence));
            messages.sayFailed(sentence);
        }
    }

    private void opened(RecordingId id, Opening opening) {
        messages.withdraw();
        saved.set(new SaveState.Nothing());
        switch (opening) {
            case Opening.ForWriting writing -> begin(id, writing);
            case Opening.HeldByAnother(var history, var since) ->
                    showOnly(
                            id,
                            history,
                            Messages.text("saved.held", ReviewWords.time(since, clock)));
            case Opening.OfNewerVersion(var history) ->
                    showOnly(id, history, Messages.text("saved.newer"));
        }
    }

    private void begin(RecordingId id, Opening.ForWriting opening) {
        long mine = turn;
        saving =
                new ReviewSaving(
                        opening.review(),
                        opening.recovered().isPresent(),
                        worker,
                        state -> {
                            if (mine == turn) {
                                publish(state);
                            }
                        });
        goOn(id, opening.history());
        if (opening.recovered().isEmpty() && !opening.history().isEmpty()) {
            publish(opening.review().isSaved() ? new SaveState.Saved() : new SaveState.Saving());
        }
        messages.opened(
                opening,
                () -> replace(KeptReview::discardRecovered, "recovered.discarded"),
                offer -> replace(kept -> kept.takeOver(offer), "takeover.done"));
    }

    private void showOnly(RecordingId id, List<HistoryEntry> history, String sentence) {
        review.set(Optional.of(ReviewSession.of(id, history, clock, _ -> {}).now()));
        saved.set(new SaveState.ReadOnly(sentence));
        messages.say(sentence);
    }

    /// A history in place of the one on the screen.
    private interface Replacement {
        List<HistoryEntry> by(KeptReview kept) throws ReviewStoreException;
    }

    /// Nothing can be entered until the other history is there.
    private void replace(Replacement replacement, String done) {
        var id = wanted.orElseThrow();
        var before = session;
        if (saving == null || before == null) {
            return;
        }
        long mine = turn;
        var kept = saving.kept();
        session = null;
        background(
                () -> replacement.by(kept),
                history -> {
                    if (mine == turn) {
                        goOn(id, history);
                        save();
                        messages.say(Messages.text(done));
                    }
                },
                failure -> {
                    if (mine == turn) {
                        session = before;
                        publish(new SaveState.NotSaved(ReviewWords.reasonOf(failure)));
                    }
                });
    }

    private void goOn(RecordingId id, List<HistoryEntry> history) {
        if (saving != null) {
            session = ReviewSession.of(id, history, clock, saving.kept()::append);
            review.set(Optional.of(session.now()));
        }
    }

    private void changed() {
        messages.edited();
        if (saving != null && session != null) {
            review.set(Optional.of(session.now()));
            saving.changed();
        }
    }

    private void save() {
        if (saving != null) {
            saving.save();
        }
    }

    private void publish(SaveState now) {
        boolean wasNotSaved = saved.get() instanceof SaveState.NotSaved;
        boolean isNotSaved = now instanceof SaveState.NotSaved;
        saved.set(shown(now));
        if (now instanceof SaveState.NotSaved(var reason) && !wasNotSaved) {
            messages.sayFailed(Messages.text("saved.failed", ReviewWords.reason(reason)));
        } else if (wasNotSaved && !isNotSaved) {
            messages.withdraw();
        }
    }

    private SaveState shown(SaveState now) {
        if (now instanceof SaveState.Saved && session != null && session.history().isEmpty()) {
            return new SaveState.Nothing();
        }
        return keeper.isLasting() ? now : new SaveState.NotKept();
    }

    private <T> void background(
            Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        worker.run(
                Worker.Lane.BACKGROUND,
                work,
                onResult,
                failure -> {
                    if (!(failure instanceof ReviewStoreException)) {
                        board.report(failure);
                    }
                    onFailure.accept(failure);
                });
    }

    /// The edits of this review, as far as they were made since it came to the screen.
    private final class Steps implements UndoHistory.Steps {

        @Override
        public void undo() {
            if (session != null && session.canUndo()) {
                session.undo(reader);
                changed();
            }
        }

        @Override
        public void redo() {
            if (session != null && session.canRedo()) {
                session.redo(reader);
                changed();
            }
        }
    }
}
