package leadwise.app;

import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes what nobody caught: one sentence on the screen for each sort of failure, the details into
/// the log.
///
/// Messages of exceptions are left out of the log: they may quote file names or labels.
final class LastResort implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Set<String> shown = new HashSet<>();
    private final MessageBoard board;
    private final Executor screen;

    /// @param screen runs what touches the screen
    LastResort(MessageBoard board, Executor screen) {
        this.board = board;
        this.screen = screen;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        log(failure);
        screen.execute(
                () -> {
                    if (shown.add(place(failure))) {
                        board.sayFailed(Messages.text("failure.inside"));
                    }
                });
    }

    /// Keeps kinds and places of a failure and its causes.
    static void log(Throwable failure) {
        LOG.error("{}", words(failure));
    }

    static String words(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .map(
                        cause ->
                                Stream.of(cause.getStackTrace())
                                        .map(frame -> "\n    at " + frame)
                                        .collect(
                                                Collectors.joining(
                                                        "", cause.getClass().getName(), "")))
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String place(Throwable failure) {
        var frames = failure.getStackTrace();
        return failure.getClass().getName() + (frames.length == 0 ? "" : " " + frames[0]);
    }
}
