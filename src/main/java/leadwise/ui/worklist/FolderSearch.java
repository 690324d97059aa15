package leadwise.ui.worklist;

import leadwise.io.Formats;
import leadwise.ui.MessageBoard;
import leadwise.ui.Worker;
import leadwise.worklist.FolderScan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Searches a folder in the background, piece by piece; a new search ends the one before it.
final class FolderSearch {

    /// What a piece brought.
    ///
    /// @param unreadable places that could not be looked at, each with its sentence
    record Found(List<Path> files, SequencedMap<Path, String> unreadable) {}

    private final Worker worker;
    private final MessageBoard board;
    private Worker.Job job = () -> {};
    private boolean running;
    private int searches;

    FolderSearch(Worker worker, MessageBoard board) {
        this.worker = worker;
        this.board = board;
    }

    boolean isRunning() {
        return running;
    }

    /// @param onFound told of each piece that holds anything
    /// @param onEnd told after the last
    void begin(
            Path folder, boolean deep, Formats formats, Consumer<Found> onFound, Runnable onEnd) {
        cancel();
        running = true;
        searches++;
        step(
                deep ? FolderScan.deep(folder, formats) : FolderScan.flat(folder, formats),
                onFound,
                onEnd);
    }

    void cancel() {
        job.cancel();
        running = false;
    }

    private void step(FolderScan scan, Consumer<Found> onFound, Runnable onEnd) {
        int mine = searches;
        job =
                worker.run(
                        Worker.Lane.BACKGROUND,
                        scan::next,
                        piece -> {
                            running = !piece.last();
                            if (!piece.found().isEmpty()) {
                                onFound.accept(found(piece));
                            }
                            if (mine != searches) {
                                return; // whoever was told has begun another search
                            }
                            if (piece.last()) {
                                onEnd.run();
                            } else {
                                step(scan, onFound, onEnd);
                            }
                        },
                        failure -> {
                            running = false;
                            board.report(failure);
                            onEnd.run();
                        });
    }

    private static Found found(FolderScan.Piece piece) {
        var files = new ArrayList<Path>();
        var unreadable = new LinkedHashMap<Path, String>();
        for (var each : piece.found()) {
            if (each.problem().isPresent()) {
                unreadable.put(each.file(), each.problem().get().sentence());
            } else {
                files.add(each.file());
            }
        }
        return new Found(files, unreadable);
    }
}
