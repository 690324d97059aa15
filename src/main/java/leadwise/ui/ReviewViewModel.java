package leadwise.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.review.Edit;
import leadwise.review.HistoryEntry;
import leadwise.review.Review;
import leadwise.review.ReviewSession;
import leadwise.review.Signature;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The review of the recording on the screen, for all panels that show or edit a part of it.
public final class ReviewViewModel {

    private final Clock clock;
    private final UndoHistory undoHistory;
    private final UndoHistory.Steps steps = new Steps();
    private final ReadOnlyObjectWrapper<Optional<Review>> review =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String reader = "";
    private @Nullable ReviewSession session;

    /// @param undoHistory is told of each edit; those of a review that left the screen are forgotten
    public ReviewViewModel(RecordingViewModel recordings, Clock clock, UndoHistory undoHistory) {
        this.clock = clock;
        this.undoHistory = undoHistory;
        recordings.shownProperty().subscribe(this::show);
    }

    /// The review as it stands; empty while no recording is on the screen.
    public ReadOnlyObjectProperty<Optional<Review>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    public Optional<Review> review() {
        return review.get();
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

    /// Does one thing to the review, where there is one.
    public void edit(Edit edit) {
        if (session != null && session.apply(edit, reader)) {
            undoHistory.did(steps);
            publish();
        }
    }

    private void show(Optional<ShownRecording> now) {
        var wanted = now.map(ShownRecording::id);
        if (wanted.equals(review.get().map(Review::recording))) {
            return; // the same file, read again
        }
        undoHistory.forget(steps);
        session = wanted.map(id -> ReviewSession.of(id, List.of(), clock, _ -> {})).orElse(null);
        publish();
    }

    private void publish() {
        review.set(Optional.ofNullable(session).map(ReviewSession::now));
    }

    /// The edits of this review, as far as they were made since it came to the screen.
    private final class Steps implements UndoHistory.Steps {

        @Override
        public void undo() {
            if (session != null) {
                session.undo(reader);
                publish();
            }
        }

        @Override
        public void redo() {
            if (session != null) {
                session.redo(reader);
                publish();
            }
        }
    }
}
