package leadwise.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A review of the store that is open for writing.
///
/// All lines are in memory; `written` and `saved` tell how many of them the journal and the whole
/// version have. So a failed write needs nothing undone, and the next try writes what is missing.
final class OpenReview implements KeptReview {

    private static final long ROOM_NEEDED_BYTES = 1 << 16;

    /// What the store does for a review.
    interface Store {

        /// Reads the review of another record, by the digest of its files.
        Optional<StoredReview> read(String sha256);

        /// Lets a recording be found by its samples.
        void listSamples(RecordingId recording) throws IOException;

        /// The review was let go.
        void left(OpenReview review);
    }

    private static final Logger LOG = LoggerFactory.getLogger(OpenReview.class);

    private final RecordingId recording;
    private final RecordFolder files;
    private final Disk disk;
    private final Clock clock;
    private final Store store;

    /// Guarded by itself, and never while a disk is waited for.
    private final List<HistoryEntry> history = new ArrayList<>();

    private Optional<String> takenOverFrom = Optional.empty();
    private int recovered;
    private int recoveredTo;
    private int written;
    private volatile int saved;
    private volatile boolean begun;
    private int users;
    private boolean left;

    OpenReview(RecordingId recording, RecordFolder files, Disk disk, Clock clock, Store store) {
        this.recording = recording;
        this.files = files;
        this.disk = disk;
        this.clock = clock;
        this.store = store;
    }

    /// Opens it, or goes on with it where it is open still.
    ///
    /// @return empty where it was let go meanwhile
    synchronized Optional<Opening> open() throws ReviewStoreException {
        if (left) {
            return Optional.empty();
        }
        if (begun) {
            users++;
            return Optional.of(forWriting(Set.of(), Optional.empty()));
        }
        try {
            var opening = begin();
            begun = opening instanceof Opening.ForWriting;
            return Optional.of(opening);
        } catch (IOException e) {
            throw named(e);
        } finally {
            if (begun) {
                users++;
            } else {
                letGo();
            }
        }
    }

    private Opening begin() throws IOException {
        boolean mayWrite = false;
        if (files.exists()) {
            try {
                var other = files.take();
                if (other.isPresent()) {
                    return new Opening.HeldByAnother(
                            files.load(recording).review().history(), other.get().startedAt());
                }
                mayWrite = true;
            } catch (IOException e) {
                // to read is possible still; that nothing can be written shows with the first edit
                LOG.warn("a review cannot be locked: {}", named(e).reason());
            }
        }
        var loaded = files.load(recording);
        if (loaded.newerSchema().isPresent()) {
            if (mayWrite) {
                files.release();
            }
            return new Opening.OfNewerVersion(loaded.review().history());
        }
        if (mayWrite) {
            files.prepare(loaded, clock.instant());
        }
        history.addAll(loaded.review().history());
        takenOverFrom = loaded.review().takenOverFrom();
        recovered = loaded.recovered();
        recoveredTo = history.size();
        written = history.size();
        saved = loaded.inFile();
        return forWriting(loaded.remarks(), loaded.recoveredLines());
    }

    private Opening forWriting(
            Set<Opening.Remark> remarks, Optional<Opening.Recovered> recoveredLines) {
        return new Opening.ForWriting(this, history(), remarks, recoveredLines, Optional.empty());
    }

    /// The review in memory; empty while it is being opened.
    Optional<StoredReview> known() {
        return begun
                ? Optional.of(new StoredReview(recording, Optional.empty(), history()))
                : Optional.empty();
    }

    List<HistoryEntry> history() {
        synchronized (history) {
            return List.copyOf(history);
        }
    }

    @Override
    public void append(HistoryEntry entry) {
        synchronized (history) {
            history.add(entry);
        }
    }

    @Override
    public boolean isSaved() {
        synchronized (history) {
            return saved == history.size();
        }
    }

    @Override
    public synchronized void write() throws ReviewStoreException {
        doing(this::bringToJournal);
    }

    @Override
    public synchronized void save() throws ReviewStoreException {
        doing(this::saveAll);
    }

    @Override
    public synchronized void leave() throws ReviewStoreException {
        users--;
        saveLeft();
    }

    /// Lets it go where nobody uses it, once it is saved.
    synchronized void saveLeft() throws ReviewStoreException {
        save();
        if (users <= 0 && isSaved() && !left) {
            doing(files::release);
            letGo();
        }
    }

    private void letGo() {
        left = true;
        store.left(this);
    }

    @Override
    public synchronized List<HistoryEntry> discardRecovered() throws ReviewStoreException {
        doing(
                () -> {
                    beTheWriter();
                    if (recovered > 0 && history().size() == recoveredTo && saved < written) {
                        files.discardJournal(clock.instant());
                        synchronized (history) {
                            history.subList(written - recovered, written).clear();
                        }
                        written -= recovered;
                    }
                    recovered = 0;
                });
        return history();
    }

    @Override
    public synchronized List<HistoryEntry> takeOver(Opening.Offer offer) {
        var other = store.read(offer.sha256());
        if (other.isPresent() && history().isEmpty()) {
            takenOverFrom = Optional.of(offer.sha256());
            synchronized (history) {
                history.addAll(other.get().history());
            }
        }
        return history();
    }

    private void bringToJournal() throws IOException {
        var all = history();
        if (written < all.size()) {
            beTheWriter();
            files.append(all.subList(written, all.size()));
            written = all.size();
        }
    }

    private void saveAll() throws IOException {
        bringToJournal();
        if (saved < written) {
            beTheWriter();
            store.listSamples(recording);
            files.save(new StoredReview(recording, takenOverFrom, history().subList(0, written)));
            saved = written;
        }
    }

    /// Makes sure that this process may write. The folder may not be there yet, or no more, or have
    /// been taken over: whoever finds there what is not in memory does not write over it.
    private void beTheWriter() throws IOException {
        if (files.isTaken()) {
            return;
        }
        if (files.take().isPresent()) {
            throw heldByAnother();
        }
        var there = files.load(recording);
        var lines = there.review().history();
        var mine = history();
        boolean mineGoesOn =
                lines.size() <= mine.size() && mine.subList(0, lines.size()).equals(lines);
        if (!mineGoesOn || there.newerSchema().isPresent()) {
            files.release();
            throw heldByAnother();
        }
        files.prepare(there, clock.instant());
        written = lines.size();
        saved = there.inFile();
    }

    private static ReviewStoreException heldByAnother() {
        return new ReviewStoreException(
                ReviewStoreException.Reason.HELD_BY_ANOTHER, "another process went on with it");
    }

    /// What may fail.
    interface Deed {
        void run() throws IOException;
    }

    private void doing(Deed deed) throws ReviewStoreException {
        try {
            deed.run();
        } catch (IOException e) {
            throw named(e);
        }
    }

    /// Finds out what a reader can do about a failure. What the system says of it is no help: it
    /// speaks the user's language.
    private ReviewStoreException named(IOException failure) {
        return switch (failure) {
            case ReviewStoreException known -> known;
            case AccessDeniedException _ ->
                    new ReviewStoreException(ReviewStoreException.Reason.NOT_ALLOWED, failure);
            case NoSuchFileException _, NotDirectoryException _ ->
                    new ReviewStoreException(ReviewStoreException.Reason.FOLDER_GONE, failure);
            default ->
                    new ReviewStoreException(
                            disk.room(files.folder()) < ROOM_NEEDED_BYTES
                                    ? ReviewStoreException.Reason.DISK_FULL
                                    : ReviewStoreException.Reason.OTHER,
                            failure);
        };
    }
}
