package leadwise.ui.findings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.lexicon.LabelEntry;
import leadwise.model.Label;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The labels in the user's own order and their sets, with every earlier state of them.
final class LabelList {

    private final ReadOnlyObjectWrapper<LabelSheet> sheet =
            new ReadOnlyObjectWrapper<>(LabelSheet.EMPTY);
    private Deque<LabelSheet> before = new ArrayDeque<>();
    private Deque<LabelSheet> undone = new ArrayDeque<>();

    List<Label> now() {
        return sheet.get().labels();
    }

    boolean isPinned(Label label) {
        return sheet.get().pinned().contains(label.text());
    }

    ReadOnlyObjectProperty<LabelSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Begins with these labels; there is nothing to undo then.
    void begin(List<Label> labels) {
        sheet.set(sheet.get().withLabels(labels));
        before.clear();
        undone.clear();
    }

    /// The sets that were kept before; as if they had been there from the beginning.
    void beginSets(NavigableMap<String, List<LabelEntry>> sets) {
        before = withSets(before, sets);
        undone = withSets(undone, sets);
        sheet.set(sheet.get().withSets(sets));
    }

    private static Deque<LabelSheet> withSets(
            Deque<LabelSheet> sheets, NavigableMap<String, List<LabelEntry>> sets) {
        var all = new ArrayDeque<LabelSheet>();
        sheets.forEach(each -> all.add(each.withSets(sets)));
        return all;
    }

    /// The label with this text; case means nothing.
    Optional<Label> find(String text) {
        return now().stream().filter(label -> label.text().equalsIgnoreCase(text)).findFirst();
    }

    /// Applies one edit; an edit that changes nothing leaves no step behind.
    ///
    /// @return whether it left one
    boolean change(Consumer<List<Label>> edit) {
        var next = new ArrayList<>(now());
        edit.accept(next);
        return edit(present -> present.withLabels(next));
    }

    /// The same for the sets.
    boolean edit(UnaryOperator<LabelSheet> edit) {
        var present = sheet.get();
        var next = edit.apply(present);
        if (next.equals(present)) {
            return false;
        }
        before.push(present);
        undone.clear();
        sheet.set(next);
        return true;
    }

    boolean undo() {
        return step(before, undone);
    }

    boolean redo() {
        return step(undone, before);
    }

    private boolean step(Deque<LabelSheet> from, Deque<LabelSheet> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(sheet.get());
        sheet.set(from.pop());
        return true;
    }
}
