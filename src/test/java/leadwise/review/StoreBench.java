package leadwise.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Stores of several processes on one folder, and a time that a test sets.
final class StoreBench {

    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    static final RecordingId RECORDING = new RecordingId("aa11", "bb22");

    final Path folder;
    final FakeDisk disk = new FakeDisk();
    final Set<Owner> alive = new HashSet<>();
    Instant now = NOON;

    StoreBench(Path folder) {
        this.folder = folder;
    }

    Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    /// The store of a process that is running.
    ReviewStore store(int process) {
        var owner = new Owner(process, NOON);
        alive.add(owner);
        return new ReviewStore(folder, clock(), "1.2.3", owner, alive::contains, disk);
    }

    void kill(int process) {
        alive.remove(new Owner(process, NOON));
    }

    Path file(String name) {
        return folder.resolve(RECORDING.sha256()).resolve(name);
    }

    Reading open(ReviewStore store) throws ReviewStoreException {
        return open(store, RECORDING);
    }

    Reading open(ReviewStore store, RecordingId recording) throws ReviewStoreException {
        if (store.open(recording) instanceof Opening.ForWriting opened) {
            var session =
                    ReviewSession.of(recording, opened.history(), clock(), opened.review()::append);
            return new Reading(opened, session);
        }
        throw new AssertionError("cannot be written");
    }

    /// A review and what is done to it.
    record Reading(Opening.ForWriting opening, ReviewSession session) {

        KeptReview kept() {
            return opening.review();
        }

        Review now() {
            return session.now();
        }

        /// Adds a statement and brings it into the journal.
        Reading add(String words) throws ReviewStoreException {
            enter(words);
            kept().write();
            return this;
        }

        /// Adds a statement in memory.
        Reading enter(String words) {
            session.apply(
                    new Edit.AddStatement(
                            new ReviewedStatement(
                                    "s" + session.history().size(),
                                    words,
                                    Optional.empty(),
                                    Origin.READER,
                                    Verdict.ACCEPTED,
                                    Optional.empty())),
                    "Dr. A");
            return this;
        }
    }
}
