package leadwise.review;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The program that [ReviewKillTest] kills: edits at random through the real store, as fast as
/// nobody can, and says each edit as soon as it is accepted. A thread in the background writes, as
/// behind the window.
final class ReviewKillChild {

    private static final String WRITE = "write";
    private static final String SAVE = "save";

    private ReviewKillChild() {}

    /// Edits until it is killed.
    ///
    /// @param args folder of the store; digest of the record; seed
    public static void main(String... args) throws Exception {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        var random = new Random(Long.parseLong(args[2]));
        var edits = new RandomEdits(random.nextLong());
        var recording = new RecordingId(args[1], args[1]);
        var store = new ReviewStore(Path.of(args[0]), Clock.systemUTC(), "test");
        var tasks = new LinkedBlockingQueue<String>();
        while (true) {
            if (!(store.open(recording) instanceof Opening.ForWriting opened)) {
                out.println("held");
                return;
            }
            var kept = opened.review();
            var writer = Thread.startVirtualThread(() -> write(kept, tasks, out));
            var session =
                    ReviewSession.of(recording, opened.history(), Clock.systemUTC(), kept::append);
            for (int i = random.nextInt(200); i >= 0; i--) {
                session.apply(edits.next(), "Dr. A");
                tasks.add(random.nextInt(12) == 0 ? SAVE : WRITE);
                var last = session.history().isEmpty() ? null : session.history().getLast();
                if (last != null) {
                    out.println(line(last));
                }
                Thread.sleep(random.nextInt(8));
            }
            tasks.add("");
            writer.join();
            kept.leave();
        }
    }

    /// "7 1767355200000 -81728": number, time in ms since 1970, hash of the whole line.
    static String line(HistoryEntry entry) {
        return entry.number()
                + " "
                + entry.at().toEpochMilli()
                + " "
                + JsonText.write(HistoryJson.write(entry)).hashCode();
    }

    private static void write(KeptReview kept, BlockingQueue<String> tasks, PrintStream out) {
        try {
            for (var task = tasks.take(); !task.isEmpty(); task = tasks.take()) {
                if (task.equals(SAVE)) {
                    kept.save();
                } else {
                    kept.write();
                }
            }
        } catch (InterruptedException | ReviewStoreException e) {
            out.println("failed " + e);
        }
    }
}
