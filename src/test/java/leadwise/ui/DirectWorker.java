package leadwise.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Does the work at once, on the thread that asks; or, when told to hold, keeps results back until
/// they are delivered, to test what becomes of late ones.
public final class DirectWorker implements Worker {

    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    public void hold() {
        holding = true;
    }

    /// Delivers what was handed in last and goes on holding.
    public void deliverLast() {
        held.pollLast().run();
    }

    /// Delivers everything that was held back, and holds no longer.
    public void deliver() {
        holding = false;
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    @Override
    public <T> Job run(
            Lane lane, Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        var job = new DirectJob();
        Runnable callback = outcome(work, onResult, onFailure);
        Runnable unlessCancelled =
                () -> {
                    if (!job.cancelled) {
                        callback.run();
                    }
                };
        if (holding) {
            held.add(unlessCancelled);
        } else {
            unlessCancelled.run();
        }
        return job;
    }

    private static <T> Runnable outcome(
            Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        try {
            var result = work.call();
            return () -> onResult.accept(result);
        } catch (Exception e) {
            return () -> onFailure.accept(e);
        }
    }

    private static final class DirectJob implements Job {

        private boolean cancelled;

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
