package leadwise.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds the newest whole version of a review and goes on with the journals behind it, up to the
/// first line that is not good.
final class Loading {

    private final Disk disk;
    private final Path folder;
    private final List<Integer> versions;
    private final List<HistoryEntry> history = new ArrayList<>();
    private OptionalLong newer = OptionalLong.empty();
    private Optional<String> takenOverFrom = Optional.empty();
    private long goodBytes;
    private boolean broken;

    /// @param versions the numbers of earlier versions, ascending
    Loading(Disk disk, Path folder, List<Integer> versions) {
        this.disk = disk;
        this.folder = folder;
        this.versions = versions;
    }

    Loaded load(RecordingId recording) throws IOException {
        boolean currentGood = begin(RecordFolder.CURRENT);
        int inFile = history.size();
        boolean previousUsed = !currentGood && !isUntouched();
        if (!currentGood) {
            goOnFrom(newestGoodVersion());
        }
        int before = history.size();
        replay(RecordFolder.JOURNAL);
        return new Loaded(
                new StoredReview(recording, takenOverFrom, history),
                inFile,
                history.size() - before,
                goodBytes,
                broken,
                previousUsed,
                newer);
    }

    /// Whether nothing was ever saved.
    private boolean isUntouched() {
        return versions.isEmpty() && !disk.exists(folder.resolve(RecordFolder.CURRENT));
    }

    /// The number of the newest version that begins the history; 0 where none does.
    private int newestGoodVersion() throws IOException {
        for (int version : versions.reversed()) {
            if (begin(RecordFolder.version(version, "json"))) {
                return version;
            }
        }
        return 0;
    }

    private void goOnFrom(int first) throws IOException {
        for (int version : versions) {
            if (version >= first) {
                replay(RecordFolder.version(version, "journal"));
            }
        }
    }

    private boolean begin(String name) throws IOException {
        var file = folder.resolve(name);
        if (!disk.exists(file)) {
            return false;
        }
        return switch (ReviewFile.read(disk.read(file))) {
            case ReviewFile.Content.Good(var review) -> {
                begin(review);
                yield true;
            }
            case ReviewFile.Content.Newer(var schema, var review) -> {
                newer = OptionalLong.of(schema);
                review.ifPresent(this::begin);
                yield true;
            }
            case ReviewFile.Content.Damaged() -> false;
        };
    }

    private void begin(StoredReview review) {
        takenOverFrom = review.takenOverFrom();
        history.addAll(review.history());
    }

    private void replay(String name) throws IOException {
        goodBytes = 0;
        broken = false;
        var file = folder.resolve(name);
        if (!disk.exists(file)) {
            return;
        }
        var text = new String(disk.read(file), StandardCharsets.ISO_8859_1);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            if (!replayLine(text.substring(from, end))) {
                broken = true;
                break;
            }
            from = end + 1;
        }
        goodBytes = from;
    }

    private boolean replayLine(String line) {
        return switch (JournalLine.read(line).orElse(null)) {
            case JournalLine.Content.Good(var entry) -> goOn(entry);
            case JournalLine.Content.Newer(var schema) -> {
                newer = OptionalLong.of(schema);
                yield false;
            }
            case null -> false;
        };
    }

    /// A line that the file holds already was left behind by a crash between its renaming and the
    /// new journal.
    private boolean goOn(HistoryEntry entry) {
        if (entry.number() == history.size() + 1L) {
            history.add(entry);
            return true;
        }
        return entry.number() <= history.size();
    }
}
