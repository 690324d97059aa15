package leadwise.app;

import javafx.application.Platform;

import leadwise.ui.Worker;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Background work on virtual threads, inference on one platform thread, results on the JavaFX
/// thread.
final class FxWorker implements Worker, AutoCloseable {

    private static final long LAST_WORK_SECONDS = 3;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService inference =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("inference").daemon(true).factory());

    @Override
    public <T> Job run(
            Lane lane, Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        var job = new FxJob();
        Runnable task = () -> job.finish(work, onResult, onFailure);
        try {
            job.future =
                    switch (lane) {
                        case BACKGROUND -> background.submit(task);
                        case INFERENCE -> inference.submit(task);
                    };
        } catch (RejectedExecutionException _) {
            job.cancel();
        }
        return job;
    }

    /// Lets the work that was handed in end, for a short while.
    @Override
    public void close() {
        background.shutdown();
        inference.shutdown();
        try {
            if (!inference.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
                inference.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Cancelling takes work off the queue or lets it run to its end unheard; it never interrupts:
    /// an interrupted file channel is closed for good.
    private static final class FxJob implements Job {

        private volatile boolean cancelled;
        private volatile Future<?> future = CompletableFuture.completedFuture(0);

        @Override
        public void cancel() {
            cancelled = true;
            future.cancel(false);
        }

        <T> void finish(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
            if (cancelled) {
                return;
            }
            try {
                var result = work.call();
                deliver(() -> onResult.accept(result));
            } catch (Exception e) {
                deliver(() -> onFailure.accept(e));
            } catch (Error e) {
                deliver(() -> onFailure.accept(new IllegalStateException(e)));
            }
        }

        private void deliver(Runnable callback) {
            Platform.runLater(
                    () -> {
                        if (!cancelled) {
                            callback.run();
                        }
                    });
        }
    }
}
