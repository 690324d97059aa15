package leadwise.ui;

import leadwise.io.Formats;
import leadwise.io.wfdb.WfdbReader;
import leadwise.measure.Measure;
import leadwise.model.Recording;
import leadwise.review.Review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A sample recording on the screen, measured and under review, without threads or a screen.
public final class OpenedSample {

    public final RecordingViewModel recordings =
            new RecordingViewModel(
                    new Formats(List.of(new WfdbReader())),
                    (_, _) -> List.of(),
                    Measure::of,
                    new DirectWorker(),
                    new MessageBoard(_ -> {}));
    public final UndoHistory undo = new UndoHistory();
    public final ReviewViewModel review =
            ReviewViewModel.inMemory(
                    recordings,
                    new DirectWorker(),
                    new MessageBoard(_ -> {}),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    undo);

    /// @param name "sinus-rhythm"
    public OpenedSample(String name) {
        open(name);
    }

    public void open(String name) {
        recordings.open(
                Path.of(
                        System.getProperty("leadwise.home"),
                        "assets/samples/synthetic-" + name + ".hea"));
    }

    public Recording recording() {
        return recordings.shown().orElseThrow().recording();
    }

    public Review inReview() {
        return review.review().orElseThrow();
    }
}
