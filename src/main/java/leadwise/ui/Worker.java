package leadwise.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work away from the screen and brings results back to it.
public interface Worker {

    /// Which kind of thread does the work.
    enum Lane {
        /// Reading, filtering, writing; many at once.
        BACKGROUND,
        /// The encoders; one after the other, on the thread that owns them.
        INFERENCE
    }

    /// Work that was handed in.
    interface Job {
        /// The result is no longer wanted: neither callback is called after this.
        void cancel();
    }

    /// Does `work` on `lane`, then calls one of the two on the JavaFX thread, unless the job was
    /// cancelled.
    <T> Job run(Lane lane, Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure);
}
