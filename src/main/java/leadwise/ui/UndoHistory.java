package leadwise.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/// In which order things were done that can be taken back, whoever keeps them: one key undoes
/// whatever was done last.
public final class UndoHistory {

    /// Keeps the steps of one kind of thing.
    public interface Steps {

        /// Takes the last step back.
        void undo();

        /// Does the step again that was taken back last.
        void redo();
    }

    private final Deque<Steps> done = new ArrayDeque<>();
    private final Deque<Steps> taken = new ArrayDeque<>();

    /// A step was done; what had been taken back cannot be done again.
    public void did(Steps by) {
        done.push(by);
        taken.clear();
    }

    /// Takes the last step back, where there is one.
    public void undo() {
        if (!done.isEmpty()) {
            var last = done.pop();
            taken.push(last);
            last.undo();
        }
    }

    /// Does the step again that was taken back last, where there is one.
    public void redo() {
        if (!taken.isEmpty()) {
            var last = taken.pop();
            done.push(last);
            last.redo();
        }
    }

    /// The steps of this kind can no longer be taken back: they belong to what is gone from the
    /// screen.
    public void forget(Steps of) {
        done.removeIf(of::equals);
        taken.removeIf(of::equals);
    }
}
