package leadwise.ui.compare;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

import leadwise.inference.Ranker;
import leadwise.io.FileStamp;
import leadwise.phrasing.ComparedRecording;
import leadwise.phrasing.Comparison;
import leadwise.phrasing.ComparisonCsv;
import leadwise.phrasing.FolderComparison;
import leadwise.phrasing.LeftOut;
import leadwise.phrasing.Phrasing;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.Scoring;
import leadwise.ui.Worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The same phrasings over many recordings: reads, checks and encodes one after the other in the
/// background, can be paused and cancelled, and keeps the embeddings, so that another phrasing
/// costs next to nothing.
public final class FolderCompareViewModel {

    /// How many recordings are under way at once: while one is encoded the next is read.
    private static final int AT_ONCE = 2;

    /// One embedding takes about 1 kB.
    private static final int KEPT = 20_000;

    /// How far it is.
    public sealed interface State {

        /// No recordings were chosen.
        record Idle() implements State {}

        /// The folder is being looked through.
        record Listing() implements State {}

        /// The recordings are being encoded.
        record Running(int done, int of, boolean paused) implements State {}

        /// All were looked at, or the rest was not wanted.
        record Done(int looked, int of) implements State {}
    }

    /// Lists the files of a folder.
    @FunctionalInterface
    public interface Lister {
        List<Path> list(Path folder) throws IOException;
    }

    /// A comparison and what it is from.
    public record Result(FolderComparison comparison, ComparisonCsv.Ids ids) {}

    private static final Worker.Job NOTHING = () -> {};

    private final ObservableValue<List<Phrasing>> phrasings;
    private final FolderIntake intake;
    private final Lister lister;
    private final Scoring scoring;
    private final Worker worker;
    private final MessageBoard board;

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ReadOnlyObjectWrapper<Optional<Result>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty x = new SimpleIntegerProperty(0);
    private final IntegerProperty y = new SimpleIntegerProperty(1);

    private final Map<EncodedFile.Key, EncodedFile> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<EncodedFile.Key, EncodedFile> eldest) {
                    return size() > KEPT;
                }
            };

    private List<Path> files = List.of();
    private final Map<Path, EncodedFile> looked = new HashMap<>();
    private final Map<Path, Worker.Job> underWay = new HashMap<>();
    private int cursor;
    private boolean paused;
    private boolean pumping;
    private Worker.Job listing = NOTHING;
    private Worker.Job comparing = NOTHING;

    /// @param phrasings what is compared; another list is scored again at once
    public FolderCompareViewModel(
            ObservableValue<List<Phrasing>> phrasings,
            FolderIntake intake,
            Lister lister,
            Scoring scoring,
            Worker worker,
            MessageBoard board) {
        this.phrasings = phrasings;
        this.intake = intake;
        this.lister = lister;
        this.scoring = scoring;
        this.worker = worker;
        this.board = board;
        phrasings.subscribe(
                (_, now) -> {
                    x.set(0);
                    y.set(Math.min(1, Math.max(0, now.size() - 1)));
                    compare();
                });
        scoring.engineProperty().subscribe((_, _) -> start(files));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// The numbers for the present phrasings and encoders; empty while there are none.
    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Index of the phrasing to the right.
    public IntegerProperty xProperty() {
        return x;
    }

    /// Index of the phrasing upwards.
    public IntegerProperty yProperty() {
        return y;
    }

    /// Looks through a folder and compares over what is in it.
    public void chooseFolder(Path folder) {
        cancel();
        state.set(new State.Listing());
        listing =
                worker.run(
                        Worker.Lane.BACKGROUND,
                        () -> lister.list(folder),
                        this::start,
                        failure -> {
                            state.set(new State.Idle());
                            board.sayFailed(Messages.text("folder.unreadable", folder));
                            board.report(failure);
                        });
    }

    /// Compares over these files.
    public void start(List<Path> chosen) {
        stopJobs();
        files = List.copyOf(chosen);
        looked.clear();
        cursor = 0;
        paused = false;
        result.set(Optional.empty());
        if (files.isEmpty()) {
            state.set(new State.Idle());
        } else {
            pump();
        }
    }

    public void pause() {
        if (state.get() instanceof State.Running) {
            paused = true;
            publish();
        }
    }

    public void resume() {
        if (paused) {
            paused = false;
            pump();
        }
    }

    /// Leaves out what was not looked at; what was stays.
    public void cancel() {
        boolean running = !(state.get() instanceof State.Idle || state.get() instanceof State.Done);
        stopJobs();
        if (running && !looked.isEmpty()) {
            state.set(new State.Done(looked.size(), files.size()));
            compare();
        } else if (running) {
            files = List.of();
            state.set(new State.Idle());
        }
    }

    private void stopJobs() {
        listing.cancel();
        comparing.cancel();
        underWay.values().forEach(Worker.Job::cancel);
        underWay.clear();
    }

    /// Begins with as many files as may be under way; where the work is done at once it comes back
    /// here before it returns.
    private void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        while (!paused && cursor < files.size() && underWay.size() < AT_ONCE) {
            begin(files.get(cursor++));
        }
        pumping = false;
        publish();
    }

    private void publish() {
        if (looked.size() < files.size()) {
            state.set(new State.Running(looked.size(), files.size(), paused));
        } else {
            state.set(new State.Done(files.size(), files.size()));
            compare();
        }
    }

    private void begin(Path file) {
        var bundle = bundle();
        underWay.put(file, NOTHING);
        var job =
                worker.run(
                        Worker.Lane.BACKGROUND,
                        () -> new EncodedFile.Key(file, FileStamp.of(file), bundle),
                        key ->
                                Optional.ofNullable(kept.get(key))
                                        .ifPresentOrElse(
                                                known -> finished(file, known), () -> read(key)),
                        failure -> failed(file, failure));
        underWay.replace(file, job);
    }

    private void read(EncodedFile.Key key) {
        var job =
                worker.run(
                        Worker.Lane.BACKGROUND,
                        () -> intake.read(key.file()),
                        taken -> {
                            switch (taken) {
                                case FolderIntake.Taken.ForEncoding ready -> encode(key, ready);
                                case FolderIntake.Taken.Without(var leftOut) ->
                                        keep(key, new EncodedFile.None(leftOut));
                            }
                        },
                        failure -> failed(key.file(), failure));
        underWay.replace(key.file(), job);
    }

    private void encode(EncodedFile.Key key, FolderIntake.Taken.ForEncoding ready) {
        scoring.<EncodedFile>askOfOthers(
                        ranker -> FolderIntake.encode(ranker, ready),
                        encoded -> keep(key, encoded),
                        failure -> failed(key.file(), failure))
                .ifPresentOrElse(
                        job -> underWay.replace(key.file(), job),
                        () -> finished(key.file(), none(key.file(), "folder.noEncoders")));
    }

    private void keep(EncodedFile.Key key, EncodedFile encoded) {
        kept.put(key, encoded);
        finished(key.file(), encoded);
    }

    private void failed(Path file, Exception failure) {
        board.report(failure);
        finished(file, none(file, "folder.failed"));
    }

    private static EncodedFile none(Path file, String key) {
        return new EncodedFile.None(out(file, Messages.text(key)));
    }

    private static LeftOut out(Path file, String reason) {
        return new LeftOut(file, FolderIntake.name(file), reason);
    }

    private void finished(Path file, EncodedFile encoded) {
        underWay.remove(file);
        looked.put(file, encoded);
        pump();
    }

    private String bundle() {
        return scoring.engineProperty().get().map(Scoring.Engine::bundle).orElse("");
    }

    /// Scores all that is encoded with the present phrasings.
    private void compare() {
        comparing.cancel();
        result.set(Optional.empty());
        var asked = phrasings.getValue();
        if (!(state.get() instanceof State.Done) || asked.isEmpty()) {
            return;
        }
        var encoded = new ArrayList<EncodedFile.Encoded>();
        var leftOut = new ArrayList<LeftOut>();
        var firstOf = new HashMap<String, String>();
        for (var file : files) {
            switch (looked.get(file)) {
                case EncodedFile.Encoded each -> {
                    var twin = firstOf.putIfAbsent(each.embedding().recordingSha256(), each.name());
                    if (twin == null) {
                        encoded.add(each);
                    } else {
                        leftOut.add(out(file, Messages.text("folder.twin", twin)));
                    }
                }
                case EncodedFile.None(var each) -> leftOut.add(each);
                case null -> leftOut.add(out(file, Messages.text("folder.notLooked")));
            }
        }
        comparing =
                scoring.askOfOthers(
                                ranker ->
                                        new Result(
                                                new FolderComparison(
                                                        asked,
                                                        encoded.stream()
                                                                .map(compared(ranker, asked))
                                                                .toList(),
                                                        leftOut),
                                                ComparisonCsv.Ids.of(ranker)),
                                answer -> result.set(Optional.of(answer)),
                                board::report)
                        .orElse(NOTHING);
    }

    private static Function<EncodedFile.Encoded, ComparedRecording> compared(
            Ranker ranker, List<Phrasing> asked) {
        return each ->
                new ComparedRecording(
                        each.file(), each.name(), Comparison.of(ranker, each.embedding(), asked));
    }

    /// The sentence of what is going on.
    public String stateText() {
        return switch (state.get()) {
            case State.Idle _ -> Messages.text("folder.idle");
            case State.Listing _ -> Messages.text("folder.listing");
            case State.Running(var done, var of, var isPaused) ->
                    Messages.text(isPaused ? "folder.paused" : "folder.running", done, of);
            case State.Done(var done, var of) ->
                    done == of
                            ? Messages.text("folder.done", of)
                            : Messages.text("folder.cancelled", done, of);
        };
    }
}
