package leadwise.ui.worklist;

import leadwise.io.FileStamp;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.ui.FolderScoring;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.RecordReading;
import leadwise.ui.RecordReading.Opened;
import leadwise.ui.ShownRecording;
import leadwise.ui.Worker;
import leadwise.worklist.Entry;
import leadwise.worklist.ReviewGlance;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Looks into the recordings of the list in the background, one at a time, and encodes each. It
/// holds no recording longer than its own turn, and waits while somebody waits for the screen.
final class FolderPass {

    /// What one file turned out to hold.
    ///
    /// @param shown for the encoders; empty where nothing was read now
    record Looked(
            Entry.Content content,
            FileStamp stamp,
            Optional<ReviewGlance> review,
            Optional<ShownRecording> shown) {}

    /// Who is told.
    interface Listener {

        void looked(Path file, Looked looked);

        void encoded(ShownRecording record);

        /// Nothing is under way: all is done, or it has to wait.
        void rested();
    }

    private final RecordReading reading;
    private final FolderScoring scoring;
    private final Function<String, Optional<ReviewGlance>> reviews;
    private final Worker worker;
    private final MessageBoard board;
    private final BooleanSupplier mayRun;
    private final Listener listener;
    private final Deque<Path> queue = new ArrayDeque<>();
    private final Map<Path, Looked> remembered = new HashMap<>();
    private Worker.Job job = () -> {};
    private boolean working;

    FolderPass(
            RecordReading reading,
            FolderScoring scoring,
            Function<String, Optional<ReviewGlance>> reviews,
            Worker worker,
            MessageBoard board,
            BooleanSupplier mayRun,
            Listener listener) {
        this.reading = reading;
        this.scoring = scoring;
        this.reviews = reviews;
        this.worker = worker;
        this.board = board;
        this.mayRun = mayRun;
        this.listener = listener;
    }

    /// Adds files behind those that wait.
    void add(Collection<Path> files) {
        queue.addAll(files);
        goOn();
    }

    /// Forgets what waits; what is under way is not heard any more.
    void clear() {
        queue.clear();
        job.cancel();
        working = false;
    }

    boolean isDone() {
        return queue.isEmpty() && !working;
    }

    /// Takes the next file, where that is the time.
    void goOn() {
        if (working) {
            return;
        }
        if (queue.isEmpty() || !mayRun.getAsBoolean()) {
            listener.rested();
            return;
        }
        working = true;
        var file = queue.pop();
        var before = Optional.ofNullable(remembered.get(file)).filter(this::isComplete);
        job =
                worker.run(
                        Worker.Lane.BACKGROUND,
                        () -> look(file, before),
                        looked -> encode(file, looked),
                        failure -> {
                            board.report(failure);
                            listener.looked(file, failed(file));
                            finished();
                        });
    }

    /// What was read for another reason.
    void learn(Path file, Opened opened, Optional<ReviewGlance> review) {
        tell(file, looked(opened, review));
    }

    private void encode(Path file, Looked looked) {
        tell(file, looked);
        var record = looked.shown();
        if (record.isEmpty() || !scoring.takes(record.get())) {
            finished();
            return;
        }
        job =
                scoring.encode(
                        record.get(),
                        _ -> {
                            listener.encoded(record.get());
                            finished();
                        });
    }

    private void finished() {
        working = false;
        goOn();
    }

    private void tell(Path file, Looked looked) {
        remembered.put(
                file,
                new Looked(looked.content(), looked.stamp(), looked.review(), Optional.empty()));
        listener.looked(file, looked);
    }

    private Looked look(Path file, Optional<Looked> before) {
        if (before.isPresent() && isStill(file, before.get().stamp())) {
            var known = before.get();
            return new Looked(
                    known.content(), known.stamp(), review(known.content()), Optional.empty());
        }
        var opened = reading.read(file, ReadOptions.NONE);
        var content = content(opened);
        return new Looked(content, opened.stamp(), review(content), opened.shown());
    }

    private static boolean isStill(Path file, FileStamp asRead) {
        return !asRead.files().isEmpty() && asRead.equals(FileStamp.of(file));
    }

    /// Whether reading a file again would bring nothing new, as long as it has not changed.
    private boolean isComplete(Looked before) {
        return !(before.content() instanceof Entry.Content.Known known)
                || known.isGated()
                || scoring.has(known.sha256());
    }

    private Optional<ReviewGlance> review(Entry.Content content) {
        return content instanceof Entry.Content.Known known
                ? Optional.of(reviews.apply(known.sha256()).orElse(ReviewGlance.UNREAD))
                : Optional.empty();
    }

    private static Looked looked(Opened opened, Optional<ReviewGlance> review) {
        return new Looked(content(opened), opened.stamp(), review, opened.shown());
    }

    private static Entry.Content content(Opened opened) {
        return switch (opened.outcome()) {
            case ReadOutcome.Read(var recording, _) ->
                    new Entry.Content.Known(
                            recording.source().format(),
                            recording.source().sha256(),
                            opened.shown().orElseThrow().health());
            case ReadOutcome.Asks _ -> new Entry.Content.Asking();
            case ReadOutcome.Refused(var problem) ->
                    new Entry.Content.Unreadable(problem.sentence());
        };
    }

    private static Looked failed(Path file) {
        return new Looked(
                new Entry.Content.Unreadable(
                        Messages.text("open.failed", String.valueOf(file.getFileName()))),
                new FileStamp(Map.of()),
                Optional.empty(),
                Optional.empty());
    }
}
