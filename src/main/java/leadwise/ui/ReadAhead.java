package leadwise.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import leadwise.io.FileStamp;
import leadwise.io.ReadOptions;
import leadwise.ui.RecordReading.Opened;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

/// Reads the few recordings that are likely to be asked for next, one after the other, so that they
/// appear at once; and keeps the one on the screen for the way back. What is no longer expected is
/// forgotten, and so is what has changed on the disk.
public final class ReadAhead {

    /// A Holter recording is not kept a second time: it would take the memory of hundreds.
    private static final long MOST_BYTES = 32 << 20;

    private final RecordReading reading;
    private final Worker worker;
    private final MessageBoard board;
    private final Map<Path, FutureTask<Optional<Opened>>> begun = new HashMap<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private List<Path> expected = List.of();
    private BiConsumer<Path, Opened> onRead = (_, _) -> {};

    ReadAhead(RecordReading reading, Worker worker, MessageBoard board) {
        this.reading = reading;
        this.worker = worker;
        this.board = board;
    }

    /// Whether something is being read ahead.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Reads these files, the first one first; all others are forgotten.
    ///
    /// @param toldOfEach is given each file that was read for this, once
    public void expect(List<Path> files, BiConsumer<Path, Opened> toldOfEach) {
        expected = List.copyOf(files);
        onRead = toldOfEach;
        begun.keySet().retainAll(expected);
        readNext();
    }

    /// Keeps what was read otherwise.
    void remember(Path file, Opened opened) {
        begun.keySet().retainAll(expected);
        if (bytes(opened.stamp()) <= MOST_BYTES) {
            var done = new FutureTask<>(() -> Optional.of(opened));
            done.run();
            begun.put(file, done);
        }
    }

    /// What is known of a file ahead: the reading that has begun, where one has.
    Ahead of(Path file) {
        return new Ahead(Optional.ofNullable(begun.get(file)));
    }

    private void readNext() {
        var next = expected.stream().filter(file -> !begun.containsKey(file)).findFirst();
        if (busy.get() || next.isEmpty()) {
            return;
        }
        var file = next.get();
        var task = new FutureTask<>(() -> readUnlessLarge(file));
        begun.put(file, task);
        busy.set(true);
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> new Ahead(Optional.of(task)).finished(),
                opened -> {
                    busy.set(false);
                    if (Objects.equals(begun.get(file), task)) {
                        opened.ifPresent(there -> onRead.accept(file, there));
                    }
                    readNext();
                },
                failure -> {
                    busy.set(false);
                    board.report(failure);
                    readNext();
                });
    }

    private Optional<Opened> readUnlessLarge(Path file) {
        return bytes(FileStamp.of(file)) <= MOST_BYTES
                ? Optional.of(reading.begin(file, ReadOptions.NONE))
                : Optional.empty();
    }

    private static long bytes(FileStamp stamp) {
        return stamp.files().values().stream().mapToLong(FileStamp.State::bytes).sum();
    }

    /// A reading that has begun, or none.
    record Ahead(Optional<FutureTask<Optional<Opened>>> task) {

        static final Ahead NONE = new Ahead(Optional.empty());

        /// What was read, where the files are still those; waits for a reading that is under way.
        /// Not for the JavaFX thread.
        Optional<Opened> unlessChanged(Path file) {
            try {
                return finished().filter(opened -> isStill(file, opened.stamp()));
            } catch (ExecutionException _) {
                return Optional.empty(); // it was reported, and is tried again
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        private Optional<Opened> finished() throws ExecutionException, InterruptedException {
            if (task.isEmpty()) {
                return Optional.empty();
            }
            task.get().run(); // does nothing where it runs or has run
            return task.get().get();
        }

        private static boolean isStill(Path file, FileStamp asRead) {
            return !asRead.files().isEmpty() && asRead.equals(FileStamp.of(file));
        }
    }
}
