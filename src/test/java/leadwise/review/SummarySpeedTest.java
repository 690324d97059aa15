package leadwise.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// How long a list of many records waits for its summaries, for `-Dsummaries=10000`; the figure
/// stands in `target/summaries.txt`. Without, nothing is timed: a build may run beside anything.
class SummarySpeedTest {

    private static final int RECORDS = Integer.getInteger("summaries", 0);
    private static final int EDITS = 30;
    private static final Duration EACH_AT_MOST = Duration.ofMillis(2);

    @TempDir Path folder;

    @Test
    void aSummaryTakesOneFile() throws Exception {
        var bench = new StoreBench(folder);
        var store = bench.store(1);
        bench.open(store).add("sinus rhythm").kept().leave();
        bench.disk.reads.clear();
        assertThat(store.summary(StoreBench.RECORDING.sha256())).isPresent();
        assertThat(bench.disk.reads).containsExactly("review.json");
    }

    @Test
    @EnabledIfSystemProperty(named = "summaries", matches = "\\d+")
    void manySummariesAreReadQuickly() throws Exception {
        var bench = new StoreBench(folder);
        var reading = bench.open(bench.store(1));
        for (int i = 0; i < EDITS; i++) {
            reading.enter("finding number " + i);
        }
        reading.kept().leave();
        var bytes = Files.readAllBytes(bench.file("review.json"));
        for (int i = 0; i < RECORDS; i++) {
            var record = Files.createDirectory(folder.resolve(sha256(i)));
            Files.write(record.resolve("review.json"), bytes);
        }
        var store = new ReviewStore(folder, Clock.systemUTC(), "test");
        long begun = System.nanoTime();
        for (int i = 0; i < RECORDS; i++) {
            assertThat(store.summary(sha256(i)).orElseThrow().accepted()).hasSize(EDITS);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("summaries.txt"),
                "%d summaries of %d edits each in %d ms%n"
                        .formatted(RECORDS, EDITS, took.toMillis()));
        assertThat(took).isLessThan(EACH_AT_MOST.multipliedBy(RECORDS));
    }

    private static String sha256(int number) {
        return "%064x".formatted(number);
    }
}
