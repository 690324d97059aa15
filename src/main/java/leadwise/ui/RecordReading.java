package leadwise.ui;

import leadwise.io.FileStamp;
import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.review.RecordingId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Reads a file, measures and checks what it holds: all that takes long before a recording can be
/// shown. Usable from any number of threads at once; never called on the JavaFX thread.
public final class RecordReading {

    /// What came of it.
    ///
    /// @param shown empty where the file was refused or asks questions
    /// @param stamp of the files as they were before they were read
    public record Opened(ReadOutcome outcome, Optional<ShownRecording> shown, FileStamp stamp) {}

    /// What is longer is shown before it is measured, in seconds.
    private static final double AT_ONCE_SECONDS = 60;

    private final Formats formats;
    private final BiFunction<ReadOutcome.Read, Measurements, List<HealthFinding>> health;
    private final Function<Recording, Measurements> measure;

    public RecordReading(
            Formats formats,
            BiFunction<ReadOutcome.Read, Measurements, List<HealthFinding>> health,
            Function<Recording, Measurements> measure) {
        this.formats = formats;
        this.health = health;
        this.measure = measure;
    }

    /// Reads a file, measures and checks what it holds.
    public Opened read(Path file, ReadOptions options) {
        return check(begin(file, options));
    }

    /// Reads a file. What is long is neither measured nor checked yet: that would take longer than
    /// anybody wants to look at an empty screen.
    public Opened begin(Path file, ReadOptions options) {
        // before reading: what changes meanwhile is noticed, too
        var before = FileStamp.of(file);
        var outcome = formats.read(file, options);
        if (outcome instanceof ReadOutcome.Read read) {
            var recording = read.recording();
            var bare = ShownRecording.beingChecked(recording, RecordingId.of(recording), options);
            var opened = new Opened(outcome, Optional.of(bare), before);
            return recording.durationSeconds() > AT_ONCE_SECONDS ? opened : check(opened);
        }
        return new Opened(outcome, Optional.empty(), before);
    }

    /// Measures and checks what was read, where that was not done yet.
    public Opened check(Opened opened) {
        if (opened.outcome() instanceof ReadOutcome.Read read
                && opened.shown().filter(ShownRecording::isBeingChecked).isPresent()) {
            var measured = measure.apply(read.recording());
            var checked = opened.shown().get().checked(health.apply(read, measured), measured);
            return new Opened(opened.outcome(), Optional.of(checked), opened.stamp());
        }
        return opened;
    }
}
