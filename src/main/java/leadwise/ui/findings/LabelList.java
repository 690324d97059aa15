package leadwise.ui.findings;

import leadwise.model.Label;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The labels in the user's own order, with every earlier state of the list.
final class LabelList {

    private List<Label> now = List.of();
    private final Deque<List<Label>> before = new ArrayDeque<>();
    private final Deque<List<Label>> undone = new ArrayDeque<>();

    List<Label> now() {
        return now;
    }

    /// Begins with these labels; there is nothing to undo then.
    void begin(List<Label> labels) {
        now = List.copyOf(labels);
        before.clear();
        undone.clear();
    }

    /// The label with this text; case means nothing.
    Optional<Label> find(String text) {
        return now.stream().filter(label -> label.text().equalsIgnoreCase(text)).findFirst();
    }

    /// Applies one edit; an edit that changes nothing leaves no step behind.
    ///
    /// @return whether it left one
    boolean change(Consumer<List<Label>> edit) {
        var next = new ArrayList<>(now);
        edit.accept(next);
        if (next.equals(now)) {
            return false;
        }
        before.push(now);
        undone.clear();
        now = List.copyOf(next);
        return true;
    }

    boolean undo() {
        return step(before, undone);
    }

    boolean redo() {
        return step(undone, before);
    }

    private boolean step(Deque<List<Label>> from, Deque<List<Label>> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(now);
        now = from.pop();
        return true;
    }
}
