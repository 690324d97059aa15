package leadwise.ui.findings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import leadwise.lexicon.LabelEntry;
import leadwise.lexicon.LabelSets;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.Worker;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The user's named label sets: one for each clinic or question. Choosing, keeping, renaming and
/// deleting are steps like any other change of the list, so they can be taken back; what is on the
/// disk follows.
public final class LabelSetsViewModel {

    private final FindingsViewModel findings;
    private final LabelSets store;
    private final Worker worker;
    private final MessageBoard board;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    public LabelSetsViewModel(
            FindingsViewModel findings, LabelSets store, Worker worker, MessageBoard board) {
        this.findings = findings;
        this.store = store;
        this.worker = worker;
        this.board = board;
        worker.run(Worker.Lane.BACKGROUND, store::read, this::begin, this::failed);
    }

    private void begin(NavigableMap<String, List<LabelEntry>> kept) {
        findings.beginSets(kept);
        findings.sheetProperty()
                .subscribe(
                        (before, now) -> {
                            follow(before, now);
                            title.set(titleOf(now));
                        });
        title.set(titleOf(sheet()));
    }

    private LabelSheet sheet() {
        return findings.sheetProperty().get();
    }

    /// Of the button: the chosen set, and whether the list was changed since.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// All names in alphabetical order.
    public List<String> names() {
        return List.copyOf(sheet().sets().keySet());
    }

    /// The set that the list was taken from.
    public Optional<String> chosen() {
        return sheet().setName();
    }

    /// Takes the list from a set.
    public void choose(String name) {
        var entries = sheet().sets().get(name);
        if (entries != null) {
            findings.take(entries, Optional.of(name));
        }
    }

    /// Keeps the list as the set that it was taken from.
    public void keep() {
        chosen().ifPresent(this::keepAs);
    }

    /// Keeps the list under a name, in place of what had that name. A blank name is none.
    public void keepAs(String name) {
        if (!name.isBlank()) {
            findings.editSheet(sheet -> sheet.keptAs(name.strip()));
        }
    }

    /// Gives the chosen set another name; one that is taken is refused.
    public void rename(String name) {
        var to = name.strip();
        var from = chosen();
        if (from.isEmpty() || to.isEmpty() || to.equals(from.get())) {
            return;
        }
        if (!to.equalsIgnoreCase(from.get()) && sheet().sets().containsKey(to)) {
            board.sayFailed(Messages.text("sets.taken", to));
        } else {
            findings.editSheet(sheet -> sheet.renamed(from.get(), to));
        }
    }

    /// Deletes the chosen set; the list stays, and undo brings the set back.
    public void delete() {
        chosen().ifPresent(
                        name -> {
                            findings.editSheet(sheet -> sheet.without(name));
                            board.say(Messages.text("sets.deleted", name));
                        });
    }

    /// Writes what differs.
    private void follow(LabelSheet before, LabelSheet now) {
        if (before.sets().equals(now.sets()) && spellings(before).equals(spellings(now))) {
            return;
        }
        Callable<Boolean> writing =
                () -> {
                    for (var name : before.sets().keySet()) {
                        if (!spellings(now).contains(name)) {
                            store.delete(name);
                        }
                    }
                    for (var set : now.sets().entrySet()) {
                        if (!set.getValue().equals(before.sets().get(set.getKey()))
                                || !spellings(before).contains(set.getKey())) {
                            store.write(set.getKey(), set.getValue());
                        }
                    }
                    return true;
                };
        worker.run(Worker.Lane.BACKGROUND, writing, _ -> {}, this::failed);
    }

    /// Names are found whatever their case, files are not.
    private static List<String> spellings(LabelSheet sheet) {
        return List.copyOf(sheet.sets().keySet());
    }

    private void failed(Exception failure) {
        board.sayFailed(Messages.text("sets.disk"));
        board.report(failure);
    }

    private static String titleOf(LabelSheet sheet) {
        return sheet.setName()
                .map(
                        name ->
                                Messages.text(
                                        sheet.isChanged() ? "sets.changed" : "sets.chosen", name))
                .orElseGet(() -> Messages.text("action.sets"));
    }
}
