package leadwise.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.inference.DeviceUse;
import leadwise.inference.EcgEmbedding;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.ReadOptions;
import leadwise.model.Finding;
import leadwise.model.HealthFinding;
import leadwise.model.Label;
import leadwise.model.Ranking;
import leadwise.model.Recording;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// The encoders and the embedding of the recording on the screen, for all panels that show numbers.
/// The ranker is touched on the inference lane only.
public final class Scoring {

    /// How far the numbers for the recording on the screen are.
    public sealed interface State {

        /// The bundle is being loaded.
        record Loading() implements State {}

        /// There are no encoders; the drawing works without them.
        record Absent(String reason) implements State {}

        /// Nothing is on the screen.
        record Idle() implements State {}

        /// The recording on the screen is being encoded.
        record Encoding() implements State {}

        /// The bundle cannot take the recording.
        record Declined(String reason) implements State {}

        /// The recording does not pass its checks, so it is not ranked.
        ///
        /// @param because the findings that withhold the ranking
        record Withheld(List<HealthFinding> because) implements State {
            public Withheld {
                because = List.copyOf(because);
            }

            /// Whether the reader may have the ranking all the same.
            public boolean mayBeOverridden() {
                return HealthFinding.strictest(because) != HealthFinding.Gate.BLOCK;
            }
        }

        /// Labels can be scored.
        record Ready(ScoreKey key, EcgEmbedding embedding) implements State {}
    }

    /// Numbers and what they belong to.
    ///
    /// @param findings in rank order
    public record Scored(ScoreKey key, List<Finding> findings) {
        public Scored {
            findings = List.copyOf(findings);
        }
    }

    /// Which bundle computes, and on what.
    ///
    /// @param calibration id of the bundle's calibration; without one there are no probabilities
    /// @param windowSeconds how much of a recording they see, from its beginning
    public record Engine(
            String bundle,
            DeviceUse deviceUse,
            Optional<String> calibration,
            double windowSeconds) {}

    /// Something that the encoders are asked about the recording on the screen; asked and answered
    /// on their thread.
    ///
    /// @param <T> the answer
    @FunctionalInterface
    public interface Inquiry<T> {
        T answer(Ranker ranker, Recording recording, EcgEmbedding embedding);
    }

    @FunctionalInterface
    private interface Way {
        Ranking rank(Ranker ranker, EcgEmbedding embedding, List<Label> labels);
    }

    private record Loaded(Ranker ranker, Engine engine) {}

    private static final Worker.Job NOTHING = () -> {};

    private final Worker worker;
    private final MessageBoard board;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Optional<Engine>> engine =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final EncodedRecords encodings = new EncodedRecords();
    private @Nullable Ranker ranker;
    private Optional<ShownRecording> shown = Optional.empty();
    private Worker.Job encoding = NOTHING;
    private double fromSeconds;
    private boolean atRequest;

    public Scoring(RecordingViewModel recordings, Worker worker, MessageBoard board) {
        this.worker = worker;
        this.board = board;
        this.shown = recordings.shown();
        recordings.shownProperty().addListener((_, _, now) -> show(now));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<Optional<Engine>> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /// The key of the numbers that may be shown now; empty while there are none.
    public Optional<ScoreKey> key() {
        return state.get() instanceof State.Ready ready
                ? Optional.of(ready.key())
                : Optional.empty();
    }

    /// Loads the encoders on their thread.
    ///
    /// @param opening may fail with a sentence for a person as its message
    public void load(Callable<Ranker> opening) {
        worker.run(
                Worker.Lane.INFERENCE,
                () -> {
                    var opened = opening.call();
                    return new Loaded(
                            opened,
                            new Engine(
                                    opened.bundle(),
                                    opened.deviceUse(),
                                    opened.calibration(),
                                    opened.windowSeconds()));
                },
                loaded -> {
                    encodings.clear();
                    ranker = loaded.ranker();
                    engine.set(Optional.of(loaded.engine()));
                    show(shown);
                },
                failure -> {
                    board.report(failure);
                    absent(Messages.text("model.failed", String.valueOf(failure.getMessage())));
                });
    }

    /// There will be no encoders.
    public void absent(String reason) {
        state.set(new State.Absent(reason));
    }

    /// Scores `labels` for the recording on the screen. A result that no longer belongs to it is
    /// dropped.
    public Worker.Job score(List<Label> labels, Consumer<Scored> onResult) {
        return score(Ranker::rank, labels, onResult);
    }

    /// The same with the spread of each; takes longer where they were never asked for.
    public Worker.Job scoreWithSpreads(List<Label> labels, Consumer<Scored> onResult) {
        return score(Ranker::rankWithSpreads, labels, onResult);
    }

    /// Scores `labels` by their very words, whatever the lexicon knows of them.
    public Worker.Job scoreAsTyped(List<Label> labels, Consumer<Scored> onResult) {
        return score(Ranker::rankAsTyped, labels, onResult);
    }

    EncodedRecords encodings() {
        return encodings;
    }

    /// The key of a recording's numbers; empty while there are no encoders.
    public Optional<ScoreKey> keyOf(ShownRecording record) {
        return keyOf(record.recording().source().sha256(), record.options());
    }

    Optional<ScoreKey> keyOf(String recordingSha256, ReadOptions options) {
        return keyFrom(recordingSha256, options, 0);
    }

    private Optional<ScoreKey> keyFrom(
            String recordingSha256, ReadOptions options, double fromSeconds) {
        return engine.get()
                .map(there -> new ScoreKey(recordingSha256, options, there.bundle(), fromSeconds));
    }

    /// Where in the recording the stretch begins that the numbers are of; the encoders see no more
    /// of a long recording than one such stretch.
    public double fromSeconds() {
        return fromSeconds;
    }

    /// Lets the encoders see the stretch that begins there, or the last one. Numbers of another
    /// stretch are gone at once.
    public void rankFrom(double seconds) {
        double window = engine.get().map(Engine::windowSeconds).orElse(0.0);
        double most = shown.map(now -> now.recording().durationSeconds() - window).orElse(0.0);
        double wanted = Math.clamp(seconds, 0, Math.max(0, most));
        if (wanted != fromSeconds) {
            encoding.cancel();
            fromSeconds = wanted;
            begin(atRequest);
        }
    }

    /// What the encoders see of the recording: from the chosen place on; all of it where it is no
    /// longer than that anyway.
    private Recording seen(Recording whole) {
        double window = engine.get().map(Engine::windowSeconds).orElse(0.0);
        // a sample more than they take, whatever the rounding
        return fromSeconds == 0
                ? whole
                : whole.between(fromSeconds, fromSeconds + window + 1 / whole.samplesPerSecond());
    }

    private Worker.Job score(Way way, List<Label> labels, Consumer<Scored> onResult) {
        var present = ranker;
        if (present == null
                || labels.isEmpty()
                || !(state.get() instanceof State.Ready(var key, var embedding))) {
            return NOTHING;
        }
        var asked = List.copyOf(labels);
        return worker.run(
                Worker.Lane.INFERENCE,
                () -> new Scored(key, way.rank(present, embedding, asked).findings()),
                scored -> {
                    if (key().equals(Optional.of(scored.key()))) {
                        onResult.accept(scored);
                    }
                },
                this::failed);
    }

    /// Asks the encoders about the recording on the screen. An answer that no longer belongs to it
    /// is dropped.
    public <T> Worker.Job ask(Inquiry<T> inquiry, Consumer<T> onAnswer) {
        return ask(inquiry, onAnswer, this::failed);
    }

    /// The same in one job; the encoders serve nobody else meanwhile, so what takes long is asked
    /// in parts.
    public <T> Worker.Job ask(
            Inquiry<T> inquiry, Consumer<T> onAnswer, Consumer<Exception> onFailure) {
        var present = ranker;
        if (present == null
                || shown.isEmpty()
                || !(state.get() instanceof State.Ready(var key, var embedding))) {
            return NOTHING;
        }
        var recording = seen(shown.get().recording());
        return worker.run(
                Worker.Lane.INFERENCE,
                () -> inquiry.answer(present, recording, embedding),
                answer -> {
                    if (key().equals(Optional.of(key))) {
                        onAnswer.accept(answer);
                    }
                },
                onFailure);
    }

    /// Asks the encoders about something that is not on the screen.
    ///
    /// @return empty where there are no encoders
    public <T> Optional<Worker.Job> askOfOthers(
            Function<Ranker, T> inquiry, Consumer<T> onAnswer, Consumer<Exception> onFailure) {
        var present = ranker;
        return present == null
                ? Optional.empty()
                : Optional.of(
                        worker.run(
                                Worker.Lane.INFERENCE,
                                () -> inquiry.apply(present),
                                onAnswer,
                                onFailure));
    }

    /// Gives the encoders back, after the work that was already asked for.
    public void close() {
        encoding.cancel();
        var present = ranker;
        ranker = null;
        if (present != null) {
            worker.run(
                    Worker.Lane.INFERENCE,
                    () -> {
                        present.close();
                        return true;
                    },
                    _ -> {},
                    board::report);
        }
    }

    private void show(Optional<ShownRecording> now) {
        encoding.cancel();
        if (!now.map(ShownRecording::id).equals(shown.map(ShownRecording::id))) {
            fromSeconds = 0;
        }
        shown = now;
        begin(false);
    }

    /// Ranks the recording on the screen although its checks say better not; only where that is the
    /// reader's to decide, and for this one opening of it.
    public void rankAllTheSame() {
        if (state.get() instanceof State.Withheld withheld && withheld.mayBeOverridden()) {
            begin(true);
        }
    }

    private void begin(boolean allTheSame) {
        atRequest = allTheSame;
        var now = shown;
        var present = ranker;
        if (present == null) {
            return;
        }
        if (now.isEmpty()) {
            state.set(new State.Idle());
            return;
        }
        var withholding = now.get().withholding();
        if (!allTheSame && !withholding.isEmpty()) {
            state.set(new State.Withheld(withholding));
            return;
        }
        var whole = now.get().recording();
        var recording = seen(whole);
        var key = keyFrom(whole.source().sha256(), now.get().options(), fromSeconds).orElseThrow();
        var known = encodings.find(key);
        if (known.isPresent()) {
            encoded(key, known.get());
            return;
        }
        state.set(new State.Encoding());
        encoding =
                worker.run(
                        Worker.Lane.INFERENCE,
                        () -> encodings.encode(key, recording, present),
                        outcome -> encoded(key, outcome),
                        this::failed);
    }

    private void encoded(ScoreKey key, EncodeOutcome outcome) {
        state.set(
                switch (outcome) {
                    case EncodeOutcome.Encoded(var embedding) -> new State.Ready(key, embedding);
                    case EncodeOutcome.Declined(var reason) -> new State.Declined(reason);
                });
    }

    private void failed(Exception failure) {
        board.report(failure);
        state.set(new State.Declined(Messages.text("score.failed")));
    }
}
