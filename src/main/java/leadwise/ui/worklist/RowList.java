package leadwise.ui.worklist;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import leadwise.model.Finding;
import leadwise.ui.FolderScoring;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ScoreKey;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;
import leadwise.worklist.Entry;
import leadwise.worklist.Worklist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The lines of the list, made from what is known of the entries and from the numbers that belong
/// to them.
final class RowList {

    /// How far the background work is.
    ///
    /// @param ranked how many recordings were encoded
    record Progress(int read, int ranked, int all) {}

    private final Worklist list;
    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final FolderScoring folderScoring;
    private final PhraseNumbers numbers;
    private boolean covered;
    private final ObservableList<WorklistRow> rows = FXCollections.observableArrayList();

    RowList(
            Worklist list,
            RecordingViewModel recordings,
            Scoring scoring,
            FolderScoring folderScoring,
            PhraseNumbers numbers) {
        this.list = list;
        this.recordings = recordings;
        this.scoring = scoring;
        this.folderScoring = folderScoring;
        this.numbers = numbers;
    }

    void cover(boolean now) {
        covered = now;
    }

    ObservableList<WorklistRow> rows() {
        return rows;
    }

    /// Makes the lines anew.
    void refresh() {
        var byFile = new HashMap<Path, Finding>();
        for (var entry : list.all()) {
            if (!covered) {
                finding(entry).ifPresent(finding -> byFile.put(entry.file(), finding));
            }
        }
        list.numbers(byFile);
        var onScreen = recordings.shown().map(RowList::fileOf);
        var current = list.current().map(Entry::file);
        var now = new ArrayList<WorklistRow>();
        for (var entry : list.rows()) {
            var here = Optional.of(entry.file());
            now.add(
                    new WorklistRow(
                            entry,
                            here.equals(onScreen),
                            here.equals(current),
                            numbers.phrase().isPresent() && !covered,
                            isNeverRanked(entry),
                            Optional.ofNullable(byFile.get(entry.file()))));
        }
        publish(now);
    }

    Progress progress() {
        int read = 0;
        int ranked = 0;
        for (var entry : list.all()) {
            read += entry.content() instanceof Entry.Content.Waiting ? 0 : 1;
            ranked += isEncoded(entry) ? 1 : 0;
        }
        return new Progress(read, ranked, list.size());
    }

    /// The recordings that can be scored.
    List<ScoreKey> encodedKeys() {
        return list.all().stream()
                .filter(this::isEncoded)
                .flatMap(entry -> keyOf(entry).stream())
                .distinct()
                .toList();
    }

    /// The file of a recording as the list knows it.
    static Path fileOf(ShownRecording shown) {
        return shown.recording().source().file().toAbsolutePath().normalize();
    }

    private boolean isEncoded(Entry entry) {
        return keyOf(entry)
                .filter(key -> folderScoring.has(key.recordingSha256()))
                .filter(key -> !folderScoring.declines(key))
                .isPresent();
    }

    private Optional<Finding> finding(Entry entry) {
        return keyOf(entry).flatMap(numbers::of);
    }

    /// Empty where its ranking is withheld: then there is no number of it anywhere.
    private Optional<ScoreKey> keyOf(Entry entry) {
        return entry.known()
                .filter(known -> !known.isGated())
                .flatMap(known -> folderScoring.keyOf(known.sha256()));
    }

    private boolean isNeverRanked(Entry entry) {
        if (scoring.state() instanceof Scoring.State.Absent) {
            return true;
        }
        return switch (entry.content()) {
            case Entry.Content.Known known ->
                    known.isGated() || keyOf(entry).filter(folderScoring::declines).isPresent();
            case Entry.Content.Unreadable _, Entry.Content.Asking _ -> true;
            case Entry.Content.Waiting _ -> false;
        };
    }

    /// Changes only the lines that differ, so that the list stands still below the pointer.
    private void publish(List<WorklistRow> now) {
        if (!files(rows).equals(files(now))) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!rows.get(i).equals(now.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    private static List<Path> files(List<WorklistRow> rows) {
        return rows.stream().map(WorklistRow::file).toList();
    }
}
