package leadwise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import leadwise.review.Edit;

/// Reading before looking: while it is on, everything that the encoders say of the recording stays
/// covered until the reader has entered a finding of their own or to have none. Who uncovers it
/// sooner is not stopped, but the history says so.
public final class BlindViewModel {

    private final ReviewViewModel reviews;
    private final BooleanProperty blindFirst = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper(false);

    public BlindViewModel(ReviewViewModel reviews) {
        this.reviews = reviews;
        reviews.reviewProperty().subscribe(_ -> update());
        blindFirst.subscribe(_ -> update());
    }

    /// Whether the ranking is covered at first.
    public BooleanProperty blindFirstProperty() {
        return blindFirst;
    }

    /// Whether it is covered now.
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    public boolean isCovered() {
        return covered.get();
    }

    /// Uncovers the ranking of this recording.
    public void uncover() {
        if (isCovered()) {
            reviews.edit(new Edit.UncoverRanking(true));
        }
    }

    private void update() {
        // where there is no review yet, nobody can have read anything
        covered.set(
                blindFirst.get()
                        && !reviews.review()
                                .filter(r -> r.hasOwnReading() || r.uncovered())
                                .isPresent());
    }
}
