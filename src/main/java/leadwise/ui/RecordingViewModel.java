package leadwise.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.io.FileStamp;
import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The recording on the screen: how another one comes there, and why it sometimes does not.
public final class RecordingViewModel {

    /// A file that can only be read once its questions are answered.
    public record Pending(Path file, ReadOutcome.Asks asks) {}

    private final RecordReading source;
    private final ReadAhead ahead;
    private final Worker worker;
    private final MessageBoard board;

    private final ReadOnlyObjectWrapper<Optional<ShownRecording>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pending>> pending =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(false);
    private Worker.@Nullable Job job;
    private Optional<FileStamp> stamp = Optional.empty();

    public RecordingViewModel(
            Formats formats,
            BiFunction<ReadOutcome.Read, Measurements, List<HealthFinding>> health,
            Function<Recording, Measurements> measure,
            Worker worker,
            MessageBoard board) {
        this.source = new RecordReading(formats, health, measure);
        this.ahead = new ReadAhead(source, worker, board);
        this.worker = worker;
        this.board = board;
    }

    public ReadOnlyObjectProperty<Optional<ShownRecording>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Optional<ShownRecording> shown() {
        return shown.get();
    }

    /// The file whose questions are to be put to the user.
    public ReadOnlyObjectProperty<Optional<Pending>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Whether a file is being read.
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// How files are read here.
    public RecordReading source() {
        return source;
    }

    /// The recordings that are read before they are asked for.
    public ReadAhead ahead() {
        return ahead;
    }

    /// Reads `file` in the background; what is on the screen stays until it was read.
    public void open(Path file) {
        open(file, ReadOptions.NONE);
    }

    /// Reads the file with the questions again, now with answers.
    public void answer(ReadOptions answers) {
        pending.get().ifPresent(asked -> open(asked.file(), answers));
    }

    public void leaveQuestions() {
        pending.set(Optional.empty());
    }

    /// Reads the present file again with so many counts per millivolt, or as the file says.
    public void readAgain(OptionalDouble countsPerMillivolt) {
        readAgain(said -> with(said, countsPerMillivolt, said.samplesPerSecond()));
    }

    /// Reads the present file again with the same answers: it may have changed on the disk.
    public void readAgain() {
        readAgain(said -> said);
    }

    /// Looks whether the files of the recording on the screen are still those that were read; if
    /// not, its ranking is withheld until they are read again.
    public void lookAtDisk() {
        shown.get()
                .filter(present -> !present.hasChangedOnDisk())
                .ifPresent(
                        present -> {
                            var asRead = stamp;
                            worker.run(
                                    Worker.Lane.BACKGROUND,
                                    () -> FileStamp.of(present.recording().source().file()),
                                    found -> compare(present, asRead, found),
                                    board::report);
                        });
    }

    private void compare(ShownRecording looked, Optional<FileStamp> asRead, FileStamp found) {
        var source = looked.recording().source();
        boolean still =
                shown.get().filter(now -> now.recording().source().equals(source)).isPresent();
        if (still && !asRead.equals(Optional.of(found))) {
            shown.set(
                    Optional.of(
                            looked.with(
                                    new HealthFinding(
                                            ShownRecording.CHANGED,
                                            HealthFinding.Severity.ALARM,
                                            HealthFinding.Gate.BLOCK,
                                            List.of(),
                                            Messages.text("health.changed")))));
        }
    }

    /// Tells, away from the screen, whether the files of the recording that is on the screen now
    /// are still those that were read.
    public Callable<Boolean> unchangedOnDisk() {
        var asRead = stamp;
        var file = shown.get().map(present -> present.recording().source().file());
        return () -> asRead.equals(file.map(FileStamp::of));
    }

    /// Reads the present file again at this rate, where the file leaves the rate open.
    public void readAtRate(double samplesPerSecond) {
        readAgain(
                said -> with(said, said.countsPerMillivolt(), OptionalDouble.of(samplesPerSecond)));
    }

    private void readAgain(UnaryOperator<ReadOptions> change) {
        shown.get()
                .ifPresent(
                        present ->
                                open(
                                        present.recording().source().file(),
                                        change.apply(present.options())));
    }

    private static ReadOptions with(
            ReadOptions said, OptionalDouble countsPerMillivolt, OptionalDouble samplesPerSecond) {
        return new ReadOptions(
                countsPerMillivolt,
                samplesPerSecond,
                said.unit(),
                said.leadNames(),
                said.delimiter(),
                said.decimalComma());
    }

    private void open(Path file, ReadOptions options) {
        if (job != null) {
            job.cancel();
        }
        board.clear();
        pending.set(Optional.empty());
        reading.set(true);
        boolean asItIs = options.equals(ReadOptions.NONE);
        var begun = asItIs ? ahead.of(file) : ReadAhead.Ahead.NONE;
        job =
                worker.run(
                        Worker.Lane.BACKGROUND,
                        () ->
                                begun.unlessChanged(file)
                                        .orElseGet(() -> source.begin(file, options)),
                        opened -> {
                            if (asItIs) {
                                ahead.remember(file, opened);
                            }
                            done(file, opened);
                        },
                        failure -> {
                            reading.set(false);
                            board.sayFailed(Messages.text("open.failed", file.getFileName()));
                            board.report(failure);
                        });
    }

    private static boolean isSame(ShownRecording one, ShownRecording other) {
        return one.recording().source().equals(other.recording().source())
                && one.options().equals(other.options());
    }

    /// Measures and checks what is on the screen already; what has left it meanwhile is forgotten.
    private void check(Path file, RecordReading.Opened opened, ShownRecording there) {
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> source.check(opened),
                checked ->
                        shown.get()
                                .filter(ShownRecording::isBeingChecked)
                                .filter(now -> isSame(now, there))
                                .ifPresent(
                                        now -> {
                                            var found = checked.shown().orElseThrow();
                                            shown.set(
                                                    Optional.of(
                                                            now.checked(
                                                                    found.health(),
                                                                    found.measurements())));
                                            if (there.options().equals(ReadOptions.NONE)) {
                                                ahead.remember(file, checked);
                                            }
                                        }),
                failure -> {
                    board.sayFailed(Messages.text("health.unchecked"));
                    board.report(failure);
                });
    }

    private void done(Path file, RecordReading.Opened opened) {
        switch (opened.outcome()) {
            case ReadOutcome.Read _ -> {
                stamp = Optional.of(opened.stamp());
                shown.set(opened.shown());
                opened.shown()
                        .filter(ShownRecording::isBeingChecked)
                        .ifPresent(there -> check(file, opened, there));
            }
            case ReadOutcome.Asks asks -> pending.set(Optional.of(new Pending(file, asks)));
            case ReadOutcome.Refused(var problem) -> board.sayFailed(problem.sentence());
        }
        reading.set(false);
    }
}
