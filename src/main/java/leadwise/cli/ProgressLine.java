package leadwise.cli;

import leadwise.evaluate.Progress;

import java.io.PrintWriter;
import java.time.Duration;

/// How far an evaluation is, on standard error: a bar that is written over where a person watches,
/// a line for each tenth where the text goes to a file.
final class ProgressLine implements Progress {

    private static final int BAR = 30;

    /// The first recordings take longer: labels are encoded, files opened.
    private static final int LEAST_FOR_AN_ESTIMATE = 20;

    private final PrintWriter err;
    private final boolean terminal;
    private int lastShown = -1;

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void at(int done, int total, Duration left) {
        int percent = (int) (100L * done / total);
        int step = terminal ? percent : percent / 10;
        if (step == lastShown && done != total) {
            return;
        }
        lastShown = step;
        var text =
                "%d of %d recordings, %d %%%s"
                        .formatted(done, total, percent, estimate(done, total, left));
        if (terminal) {
            int full = percent * BAR / 100;
            // blanks over the end of a longer line before it
            err.print(
                    "\r[%s%s] %-60s%s"
                            .formatted(
                                    "#".repeat(full),
                                    "-".repeat(BAR - full),
                                    text,
                                    done == total ? "\n" : ""));
        } else {
            err.println(text);
        }
        err.flush();
    }

    /// ", about 3 min left"; seconds only for the last minute and a half.
    private static String estimate(int done, int total, Duration left) {
        if (done == total || done < LEAST_FOR_AN_ESTIMATE) {
            return "";
        }
        long seconds = left.toSeconds();
        return seconds < 90
                ? ", about " + Math.max(1, seconds) + " s left"
                : ", about " + Math.round(seconds / 60.0) + " min left";
    }
}
