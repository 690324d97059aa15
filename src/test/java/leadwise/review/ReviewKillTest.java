package leadwise.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kills the program at random moments. `-Dkills=200` for the long run; its figures stand in
/// `target/kills.txt`.
class ReviewKillTest {

    private static final int KILLS = Integer.getInteger("kills", 8);
    private static final int LONGEST_LIFE_MS = 1500;
    private static final int KILLS_OF_ONE_RECORD = 10;
    private static final long LOST_AT_MOST_MS = 1000;

    @TempDir Path folder;

    private final Random random = new Random(8);
    private int edits;
    private int lost;
    private int recovered;
    private int unreadable;
    private long oldestLostMs;

    @Test
    void H13_ofAProgramThatIsKilledAtAnyMomentTheLastSecondIsLostAtMost() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce("%064x".formatted(1 + kill / KILLS_OF_ONE_RECORD), kill);
        }
        var figures =
                "%d kills, %d edits, %d lost, the oldest of them %d ms before the kill; %d edits recovered, %d files unreadable%n"
                        .formatted(KILLS, edits, lost, oldestLostMs, recovered, unreadable);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("kills.txt"), figures);
        assertThat(edits).as(figures).isGreaterThan(10 * KILLS);
        assertThat(unreadable).as(figures).isZero();
        assertThat(oldestLostMs).as(figures).isLessThanOrEqualTo(LOST_AT_MOST_MS);
    }

    private void killOnce(String sha256, int seed) throws Exception {
        var child = new ProcessBuilder(command(sha256, seed)).redirectErrorStream(true).start();
        List<String> said;
        long killedAt;
        try (var lines = child.inputReader(StandardCharsets.US_ASCII)) {
            said = new ArrayList<>(listen(lines, random.nextInt(LONGEST_LIFE_MS)));
            killedAt = System.currentTimeMillis();
            child.toHandle().destroyForcibly(); // what it said can still be read
            lines.lines().forEach(said::add);
        } finally {
            child.destroyForcibly().waitFor();
        }
        // the last line may have been cut off
        var whole = said.stream().filter(line -> line.matches("\\d+ \\d+ -?\\d+")).toList();
        assertThat(said.size() - whole.size()).as(String.join("\n", said)).isLessThanOrEqualTo(1);
        compare(sha256, whole, killedAt);
    }

    /// Reads what the child says until its time is over; its life begins with its first line.
    private static List<String> listen(BufferedReader lines, int lifeMs) throws Exception {
        var said = new ArrayList<String>();
        said.add(lines.readLine());
        long end = System.nanoTime() + lifeMs * 1_000_000L;
        while (System.nanoTime() < end) {
            said.add(String.valueOf(lines.readLine()));
        }
        return said;
    }

    private void compare(String sha256, List<String> said, long killedAt) throws Exception {
        var store = new ReviewStore(folder, Clock.systemUTC(), "test");
        assertThat(store.summary(sha256)).isPresent();
        var opening = store.open(new RecordingId(sha256, sha256));
        assertThat(opening).isInstanceOf(Opening.ForWriting.class);
        var opened = (Opening.ForWriting) opening;
        unreadable += opened.remarks().size();
        recovered += opened.recovered().map(Opening.Recovered::edits).orElse(0);
        var kept = opened.history().stream().map(ReviewKillChild::line).collect(Collectors.toSet());
        for (var line : said.stream().distinct().toList()) {
            edits++;
            if (!kept.contains(line)) {
                lost++;
                long made = Long.parseLong(line.split(" ", -1)[1]);
                oldestLostMs = Math.max(oldestLostMs, killedAt - made);
            }
        }
        if (random.nextBoolean()) {
            opened.review().leave();
        } else {
            // as if this one had been killed, too, before it wrote anything
            Files.delete(folder.resolve(sha256).resolve("lock"));
        }
    }

    private List<String> command(String sha256, int seed) {
        var classPath =
                Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                        .map(name -> System.getProperty(name, ""))
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ReviewKillChild.class.getName(),
                folder.toString(),
                sha256,
                Integer.toString(seed));
    }
}
