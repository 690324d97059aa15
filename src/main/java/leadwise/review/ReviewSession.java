package leadwise.review;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A review while it is being worked on: edits, taking back, doing again, and the history of all
/// three. For one thread.
public final class ReviewSession {

    private final Clock clock;
    private final Consumer<HistoryEntry> journal;
    private final Deque<Review> before = new ArrayDeque<>();
    private final Deque<Review> taken = new ArrayDeque<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    private Review now;
    private String typed = "";

    private ReviewSession(RecordingId recording, Clock clock, Consumer<HistoryEntry> journal) {
        this.now = Review.unread(recording);
        this.clock = clock;
        this.journal = journal;
    }

    /// Takes a review up where its history ends.
    ///
    /// @param history of an earlier session, from its first line; empty for an unread recording
    /// @param clock gives the lines their time
    /// @param journal is told each further line before the screen shows what it did
    public static ReviewSession of(
            RecordingId recording,
            List<HistoryEntry> history,
            Clock clock,
            Consumer<HistoryEntry> journal) {
        var session = new ReviewSession(recording, clock, journal);
        history.forEach(session::replay);
        return session;
    }

    public Review now() {
        return now;
    }

    /// All lines so far, the oldest first.
    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    /// Does `edit`; what changes nothing leaves no line.
    ///
    /// @param who as the reader is called
    /// @return whether it changed anything
    public boolean apply(Edit edit, String who) {
        if (!(edit instanceof Edit.RankAllTheSame) && now.apply(edit).equals(now)) {
            return false;
        }
        write(HistoryEntry.Act.EDIT, who, Optional.of(edit));
        return true;
    }

    /// What stands in the field for a statement; blank where everything was entered.
    public String typed() {
        return typed;
    }

    /// Keeps what stands in the field for a statement.
    ///
    /// @return whether it is another text than before
    public boolean type(String text, String who) {
        if (text.equals(typed)) {
            return false;
        }
        write(HistoryEntry.Act.EDIT, who, Optional.of(new Edit.Typing(text)));
        return true;
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !taken.isEmpty();
    }

    /// Takes the last edit back, where there is one.
    public void undo(String who) {
        if (canUndo()) {
            write(HistoryEntry.Act.UNDO, who, Optional.empty());
        }
    }

    /// Does again what was taken back last, where there is anything.
    public void redo(String who) {
        if (canRedo()) {
            write(HistoryEntry.Act.REDO, who, Optional.empty());
        }
    }

    private void write(HistoryEntry.Act act, String who, Optional<Edit> edit) {
        var entry = new HistoryEntry(history.size() + 1L, clock.instant(), who.strip(), act, edit);
        journal.accept(entry);
        replay(entry);
    }

    private void replay(HistoryEntry entry) {
        history.add(entry);
        switch (entry.act()) {
            case EDIT -> replay(entry.edit().orElseThrow());
            case UNDO -> step(before, taken);
            case REDO -> step(taken, before);
        }
    }

    private void replay(Edit edit) {
        if (edit instanceof Edit.Typing(var text)) {
            typed = text;
            return;
        }
        before.push(now);
        taken.clear();
        now = now.apply(edit);
    }

    private void step(Deque<Review> from, Deque<Review> to) {
        if (!from.isEmpty()) {
            to.push(now);
            now = from.pop();
        }
    }
}
