package leadwise.ui;

import leadwise.review.HistoryEntry;
import leadwise.review.KeptReview;
import leadwise.review.Opening;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewKeeper;
import leadwise.review.ReviewStoreException;
import leadwise.review.ReviewSummary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps reviews in memory, writes down what it is asked for, and fails when told to.
public final class FakeKeeper implements ReviewKeeper {

    /// What was asked for, in order.
    public final List<String> asked = new ArrayList<>();

    /// Thrown by whatever would write.
    public Optional<ReviewStoreException> refusal = Optional.empty();

    /// Thrown by opening.
    public Optional<ReviewStoreException> unopenable = Optional.empty();

    /// Comes of opening, in place of a review that can be written.
    public Optional<Opening> instead = Optional.empty();

    public Set<Opening.Remark> remarks = Set.of();
    public Optional<Opening.Recovered> recovered = Optional.empty();

    /// What the journal alone holds when a review is opened first.
    public List<HistoryEntry> journal = List.of();

    public Optional<Opening.Offer> offer = Optional.empty();

    /// The history of the review that is offered.
    public List<HistoryEntry> offered = List.of();

    private final Map<RecordingId, Kept> reviews = new LinkedHashMap<>();

    @Override
    public Opening open(RecordingId recording) throws ReviewStoreException {
        asked.add("open");
        if (unopenable.isPresent()) {
            throw unopenable.get();
        }
        var kept = reviews.computeIfAbsent(recording, _ -> new Kept());
        return instead.orElseGet(
                () ->
                        new Opening.ForWriting(
                                kept, List.copyOf(kept.history), remarks, recovered, offer));
    }

    @Override
    public void saveLeft() throws ReviewStoreException {
        asked.add("saveLeft");
        refuse();
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Optional<Review> review(RecordingId recording) {
        return Optional.empty();
    }

    @Override
    public Optional<ReviewSummary> summary(String sha256) {
        return Optional.empty();
    }

    private void refuse() throws ReviewStoreException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private final class Kept implements KeptReview {

        private final List<HistoryEntry> history = new ArrayList<>(journal);
        private int saved;

        @Override
        public void append(HistoryEntry entry) {
            history.add(entry);
        }

        @Override
        public void write() throws ReviewStoreException {
            asked.add("write " + history.size());
            refuse();
        }

        @Override
        public void save() throws ReviewStoreException {
            asked.add("save " + history.size());
            refuse();
            saved = history.size();
        }

        @Override
        public boolean isSaved() {
            return saved == history.size();
        }

        @Override
        public void leave() throws ReviewStoreException {
            asked.add("leave " + history.size());
            refuse();
            saved = history.size();
        }

        @Override
        public List<HistoryEntry> discardRecovered() {
            asked.add("discard");
            history.clear();
            return List.of();
        }

        @Override
        public List<HistoryEntry> takeOver(Opening.Offer taken) {
            asked.add("take over " + taken.sha256());
            history.addAll(offered);
            return offered;
        }
    }
}
