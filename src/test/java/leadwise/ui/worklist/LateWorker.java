package leadwise.ui.worklist;

import leadwise.ui.Worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Does work late and, on the background lane, in any order; what was cancelled before its turn is
/// not done, and what was cancelled after it is not heard: as real threads would, but the same each
/// time.
final class LateWorker implements Worker {

    private final RandomGenerator random;
    private final List<Task<?>> waiting = new ArrayList<>();

    LateWorker(RandomGenerator random) {
        this.random = random;
    }

    /// Does one piece of work, or delivers one that was done; false where there is none.
    boolean step() {
        waiting.removeIf(task -> task.cancelled);
        if (waiting.isEmpty()) {
            return false;
        }
        var task = waiting.get(random.nextInt(waiting.size()));
        if (task.lane == Lane.INFERENCE) {
            task = waiting.stream().filter(t -> t.lane == Lane.INFERENCE).findFirst().orElseThrow();
        }
        if (task.advance()) {
            waiting.remove(task);
        }
        return true;
    }

    void finish() {
        while (step()) {
            // goes on until nothing is handed in any more
        }
    }

    @Override
    public <T> Job run(
            Lane lane, Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        var task = new Task<>(lane, work, onResult, onFailure);
        waiting.add(task);
        return () -> task.cancelled = true;
    }

    private static final class Task<T> {

        private final Lane lane;
        private final Callable<T> work;
        private final Consumer<T> onResult;
        private final Consumer<Exception> onFailure;
        private Runnable delivery = () -> {};
        private boolean done;
        private boolean cancelled;

        Task(Lane lane, Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
            this.lane = lane;
            this.work = work;
            this.onResult = onResult;
            this.onFailure = onFailure;
        }

        /// First the work, then, maybe much later, the delivery; true after that.
        boolean advance() {
            if (done) {
                delivery.run();
                return true;
            }
            done = true;
            try {
                var result = work.call();
                delivery = () -> onResult.accept(result);
            } catch (Exception e) {
                delivery = () -> onFailure.accept(e);
            }
            return false;
        }
    }
}
