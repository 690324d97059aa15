package leadwise.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reviews that end with the program: for trials.
public final class ReviewsInMemory implements ReviewKeeper {

    /// By the digest of the files; guarded by itself.
    private final Map<String, Kept> reviews = new LinkedHashMap<>();

    @Override
    public Opening open(RecordingId recording) {
        synchronized (reviews) {
            var kept = reviews.computeIfAbsent(recording.sha256(), _ -> new Kept(recording));
            return new Opening.ForWriting(
                    kept, kept.history(), Set.of(), Optional.empty(), Optional.empty());
        }
    }

    @Override
    public Optional<Review> review(RecordingId recording) {
        synchronized (reviews) {
            return Optional.ofNullable(reviews.get(recording.sha256()))
                    .map(Kept::history)
                    .filter(history -> !history.isEmpty())
                    .map(history -> Review.after(recording, history));
        }
    }

    @Override
    public Optional<ReviewSummary> summary(String sha256) {
        synchronized (reviews) {
            return Optional.ofNullable(reviews.get(sha256))
                    .filter(kept -> !kept.history().isEmpty())
                    .map(kept -> ReviewSummary.of(kept.recording, kept.history()));
        }
    }

    @Override
    public void saveLeft() {}

    @Override
    public boolean isLasting() {
        return false;
    }

    private static final class Kept implements KeptReview {

        private final RecordingId recording;
        private final List<HistoryEntry> history = new ArrayList<>();

        Kept(RecordingId recording) {
            this.recording = recording;
        }

        synchronized List<HistoryEntry> history() {
            return List.copyOf(history);
        }

        @Override
        public synchronized void append(HistoryEntry entry) {
            history.add(entry);
        }

        @Override
        public void write() {}

        @Override
        public void save() {}

        /// There is nothing that could be lost later than the program ends.
        @Override
        public boolean isSaved() {
            return true;
        }

        @Override
        public void leave() {}

        @Override
        public List<HistoryEntry> discardRecovered() {
            return history();
        }

        @Override
        public List<HistoryEntry> takeOver(Opening.Offer offer) {
            return history();
        }
    }
}
