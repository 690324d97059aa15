package leadwise.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.review.Edit;
import leadwise.review.Review;
import leadwise.review.ReviewSession;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The review of the recording on the screen, for all panels that show or edit a part of it.
public final class ReviewViewModel {

    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<Review>> review =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String reader = "";
    private @Nullable ReviewSession session;

    public ReviewViewModel(RecordingViewModel recordings, Clock clock) {
        this.clock = clock;
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

    /// Does one thing to the review, where there is one.
    public void edit(Edit edit) {
        if (session != null && session.apply(edit, reader)) {
            publish();
        }
    }

    public void undo() {
        if (session != null) {
            session.undo(reader);
            publish();
        }
    }

    public void redo() {
        if (session != null) {
            session.redo(reader);
            publish();
        }
    }

    private void show(Optional<ShownRecording> now) {
        var wanted = now.map(ShownRecording::id);
        if (wanted.equals(review.get().map(Review::recording))) {
            return; // the same file, read again
        }
        session = wanted.map(id -> ReviewSession.of(id, List.of(), clock, _ -> {})).orElse(null);
        publish();
    }

    private void publish() {
        review.set(Optional.ofNullable(session).map(ReviewSession::now));
    }
}
