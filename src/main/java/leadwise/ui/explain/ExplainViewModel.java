package leadwise.ui.explain;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import leadwise.inference.Explaining;
import leadwise.lexicon.Lexicon;
import leadwise.model.Explanation;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.paper.ContributionPainter;
import leadwise.paper.Painter;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ScoreKey;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;
import leadwise.ui.Worker;

import java.util.List;
import java.util.Optional;

/// Explains one number of the recording on the screen. The encoders do it in small jobs, so that a
/// ranking that is asked for meanwhile waits for one batch only.
public final class ExplainViewModel {

    /// How far it is.
    public sealed interface State {

        /// Nothing was asked.
        record Idle() implements State {}

        /// Parts of the recording are being taken out.
        ///
        /// @param share how much is done, 0 to 1
        record Running(Label label, double share) implements State {}

        /// It is known what the number depends on.
        record Shown(Explanation explanation, ExplanationWords words) implements State {}

        /// There is nothing to explain.
        ///
        /// @param reason one sentence for a person
        record Without(Label label, String reason) implements State {}
    }

    private static final Worker.Job NOTHING = () -> {};

    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final Lexicon lexicon;
    private final MessageBoard board;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ObservableValue<List<Painter>> painters =
            Bindings.createObjectBinding(this::paintersNow, state);
    private Optional<ScoreKey> stateOf = Optional.empty();
    private Worker.Job job = NOTHING;

    public ExplainViewModel(
            RecordingViewModel recordings, Scoring scoring, Lexicon lexicon, MessageBoard board) {
        this.recordings = recordings;
        this.scoring = scoring;
        this.lexicon = lexicon;
        this.board = board;
        scoring.stateProperty().subscribe(this::leaveIfStale);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// What is to be drawn under the traces.
    public ObservableValue<List<Painter>> paintersProperty() {
        return painters;
    }

    /// Begins to explain the label's number; what was being explained is left.
    public void explain(Label label) {
        leave();
        var shown = recordings.shown();
        var key = scoring.key();
        if (shown.isEmpty() || key.isEmpty()) {
            state.set(new State.Without(label, Messages.text("explain.noNumber")));
            return;
        }
        stateOf = key;
        state.set(new State.Running(label, 0));
        job =
                scoring.score(
                        List.of(label),
                        scored -> begin(shown.get(), label, scored.findings().getFirst()));
    }

    /// Stops where it is, or takes away what is shown.
    public void leave() {
        job.cancel();
        job = NOTHING;
        stateOf = Optional.empty();
        state.set(new State.Idle());
    }

    private void leaveIfStale() {
        if (!(state.get() instanceof State.Idle) && !stateOf.equals(scoring.key())) {
            leave();
        }
    }

    private void begin(ShownRecording shown, Label label, Finding finding) {
        if (!finding.hasMeaning()) {
            state.set(new State.Without(label, Messages.text("explain.notUnderstood")));
            return;
        }
        double from = scoring.fromSeconds();
        // the encoders count from where the stretch begins that they see
        var beats =
                shown.measurements().beats().stream()
                        .filter(beat -> beat.seconds() >= from)
                        .map(beat -> beat.later(-from))
                        .toList();
        job =
                scoring.ask(
                        (ranker, recording, _) -> ranker.explaining(recording, beats, label),
                        explaining -> goOn(explaining, finding),
                        failure -> failed(label, failure));
    }

    private void goOn(Explaining explaining, Finding finding) {
        var label = finding.label();
        if (explaining.explanation().isPresent()) {
            var explanation = explaining.explanation().get().later(scoring.fromSeconds());
            state.set(
                    new State.Shown(
                            explanation, ExplanationWords.of(explanation, finding, lexicon)));
            return;
        }
        state.set(new State.Running(label, explaining.share()));
        job =
                scoring.ask(
                        (_, _, _) -> {
                            explaining.step();
                            return explaining;
                        },
                        stepped -> goOn(stepped, finding),
                        failure -> failed(label, failure));
    }

    private void failed(Label label, Exception failure) {
        board.report(failure);
        state.set(new State.Without(label, Messages.text("explain.failed")));
    }

    private List<Painter> paintersNow() {
        return state.get() instanceof State.Shown(var explanation, _)
                ? List.of(
                        new ContributionPainter(
                                explanation,
                                Messages.text("explain.legend.raises"),
                                Messages.text("explain.legend.lowers")))
                : List.of();
    }
}
