package leadwise.ui;

import leadwise.review.KeptReview;

import java.util.function.Consumer;

/// Brings one review to the disk in the background. One task at a time: what is entered meanwhile
/// goes with the next one.
final class ReviewSaving {

    private enum Task {
        NOTHING,
        WRITE,
        SAVE
    }

    private final KeptReview kept;
    private final Worker worker;
    private final Consumer<SaveState> state;
    private Task wanted = Task.NOTHING;
    private boolean running;
    private boolean failed;
    private boolean quiet = true;
    private boolean untouched;

    /// @param isRecovered whether the reader may still discard some of it: then no version is made
    ///   of it before it is edited or left
    /// @param state is told each change
    ReviewSaving(KeptReview kept, boolean isRecovered, Worker worker, Consumer<SaveState> state) {
        this.kept = kept;
        this.untouched = isRecovered;
        this.worker = worker;
        this.state = state;
    }

    KeptReview kept() {
        return kept;
    }

    /// Something was appended: into the journal with it.
    void changed() {
        quiet = false;
        untouched = false;
        if (!failed) {
            state.accept(new SaveState.Saving());
        }
        want(Task.WRITE);
    }

    void save() {
        untouched = false;
        want(Task.SAVE);
    }

    /// To be called every few seconds: saves once nobody has edited from one call to the next, and
    /// tries again what failed.
    void tick() {
        if (!untouched && !kept.isSaved() && (quiet || failed)) {
            save();
        }
        quiet = true;
    }

    private void want(Task task) {
        wanted = wanted.compareTo(task) > 0 ? wanted : task;
        if (!running) {
            start();
        }
    }

    private void start() {
        var task = wanted;
        wanted = Task.NOTHING;
        running = true;
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> {
                    if (task == Task.SAVE) {
                        kept.save();
                    } else {
                        kept.write();
                    }
                    return true;
                },
                _ -> done(),
                this::failed);
    }

    private void done() {
        running = false;
        failed = false;
        state.accept(kept.isSaved() ? new SaveState.Saved() : new SaveState.Saving());
        if (wanted != Task.NOTHING) {
            start();
        }
    }

    /// What was wanted meanwhile waits for the next call of [#tick], or the next edit.
    private void failed(Exception failure) {
        running = false;
        failed = true;
        wanted = Task.NOTHING;
        state.accept(new SaveState.NotSaved(ReviewWords.reasonOf(failure)));
    }
}
