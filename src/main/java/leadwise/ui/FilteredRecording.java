package leadwise.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.model.Recording;
import leadwise.signal.DisplayFilter;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// What the paper draws: the recording on the screen, filtered for the eye. Everything else in the
/// program works on the recording itself.
public final class FilteredRecording {

    /// What is drawn, and what was done to it.
    ///
    /// @param recording its samples are for the eye only
    /// @param filter as it was applied: what the sample rate rules out is left out of it
    public record Drawn(Recording recording, DisplayFilter filter) {}

    private final RecordingViewModel recordings;
    private final PaperChoices choices;
    private final Worker worker;
    private final MessageBoard board;
    private final ReadOnlyObjectWrapper<Optional<Drawn>> drawn =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable leave = () -> {};

    public FilteredRecording(
            RecordingViewModel recordings,
            PaperChoices choices,
            Worker worker,
            MessageBoard board) {
        this.recordings = recordings;
        this.choices = choices;
        this.worker = worker;
        this.board = board;
        recordings.shownProperty().subscribe(this::another);
        choices.filterProperty().subscribe((_, wanted) -> filter(wanted));
    }

    /// What is to be drawn now; while a filter is being computed, what was drawn before it. A
    /// recording that was just opened is drawn as recorded until then.
    public ReadOnlyObjectProperty<Optional<Drawn>> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /// The filter of what is drawn; as recorded where nothing is.
    public DisplayFilter filter() {
        return drawn.get().map(Drawn::filter).orElse(DisplayFilter.AS_RECORDED);
    }

    /// Chooses the next filter that the recording on the screen allows.
    public void next() {
        recordings
                .shown()
                .ifPresent(
                        shown ->
                                choices.filterProperty()
                                        .set(
                                                choices.filterProperty()
                                                        .get()
                                                        .next(
                                                                shown.recording()
                                                                        .samplesPerSecond())));
    }

    private void another(Optional<ShownRecording> shown) {
        leave.run();
        drawn.set(shown.map(now -> new Drawn(now.recording(), DisplayFilter.AS_RECORDED)));
        filter(choices.filterProperty().get());
    }

    private void filter(DisplayFilter wanted) {
        leave.run();
        var shown = recordings.shown();
        if (shown.isEmpty()) {
            return;
        }
        var recording = shown.get().recording();
        var filter = wanted.possibleAt(recording.samplesPerSecond());
        if (filter.isAsRecorded()) {
            drawn.set(Optional.of(new Drawn(recording, filter)));
            return;
        }
        var unwanted = new AtomicBoolean();
        var job =
                worker.run(
                        Worker.Lane.BACKGROUND,
                        () -> new Drawn(filter.of(recording, unwanted::get), filter),
                        done -> drawn.set(Optional.of(done)),
                        board::report);
        leave =
                () -> {
                    unwanted.set(true);
                    job.cancel();
                };
    }
}
