package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Signal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// Records of several segments.
class SegmentedRecordTest {

    private static final double GAP = Double.NaN;

    @TempDir Path folder;
    private RecordFixture record;

    @BeforeEach
    void twoSegments() {
        record = new RecordFixture(folder);
        record.file("a.dat", RecordFixture.words(1, 10, 2, 20));
        header("a", "a 2 500 2", "a.dat 16 1000 0 0 1 3 0 I", "a.dat 16 1000 0 0 10 30 0 II");
        record.file("b.dat", RecordFixture.words(30, 3));
        header("b", "b 2 500 1", "b.dat 16 1000 0 0 30 30 0 II", "b.dat 16 1000 0 0 3 3 0 I");
    }

    private Path header(String name, String... lines) {
        return record.file(
                name + ".hea", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void segmentsFollowEachOtherAndLeadsGoByName() {
        var header = header("r", "r/2 2 500 3", "a 2", "b 1");

        var recording = RecordFixture.recording(header);

        assertThat(recording.lead(Lead.I)).contains(Signal.of(0.001, 0.002, 0.003));
        assertThat(recording.lead(Lead.II)).contains(Signal.of(0.01, 0.02, 0.03));
        assertThat(recording.gains().get(Lead.I)).isEqualTo(new Gain(1000, 0, Gain.Origin.FILE));
        assertThat(RecordFixture.remarks(header)).isEmpty();
    }

    @Test
    void whatWasNotRecordedIsAGap() {
        var header = header("r", "r/3 2 500 6", "a 2", "~ 3", "b 1");

        assertThat(RecordFixture.recording(header).lead(Lead.II))
                .contains(Signal.of(0.01, 0.02, GAP, GAP, GAP, 0.03));
    }

    @Test
    void theLayoutSegmentNamesTheLeadsAndTheirOrder() {
        header(
                "layout",
                "layout 3 500 0",
                "~ 0 200 0 0 0 0 0 V1",
                "~ 0 1000 0 0 0 0 0 II",
                "~ 0 1000 0 0 0 0 0 I");
        header("c", "c 1 500 2", "c.dat 16 200(-2) 0 0 6 14 0 V1");
        record.file("c.dat", RecordFixture.words(6, 8));
        var header = header("r", "r/3 3 500 4", "layout 0", "a 2", "c 2");

        var recording = RecordFixture.recording(header);

        assertThat(recording.leads().keySet().stream().limit(3))
                .containsExactly(Lead.V1, Lead.II, Lead.I);
        assertThat(recording.lead(Lead.V1)).contains(Signal.of(GAP, GAP, 0.04, 0.05));
        assertThat(recording.lead(Lead.I)).contains(Signal.of(0.001, 0.002, GAP, GAP));
    }

    @Test
    void eachSegmentCountsByItsOwnGain() {
        header("b", "b 2 500 1", "b.dat 16 100 0 0 30 30 0 II", "b.dat 16 1000 0 0 3 3 0 I");
        var header = header("r", "r/2 2 500 3", "a 2", "b 1");

        assertThat(RecordFixture.recording(header).lead(Lead.II))
                .contains(Signal.of(0.01, 0.02, 0.3));
        assertThat(RecordFixture.remarks(header))
                .containsExactly(
                        "r.hea: the gain of II changes from segment to segment; each counts by its"
                                + " own.");
    }

    @Test
    void aSegmentThatIsNotThereIsAGapWithARemark() {
        var header = header("r", "r/3 2 500 5", "a 2", "lost 2", "b 1");

        assertThat(RecordFixture.recording(header).lead(Lead.I))
                .contains(Signal.of(0.001, 0.002, GAP, GAP, 0.003));
        assertThat(RecordFixture.remarks(header))
                .containsExactly("r.hea, line 3: the segment 'lost' is missing and is a gap.");
    }

    @Test
    void lengthsThatDoNotAddUpAreRemarkedUpon() {
        var header = header("r", "r/2 2 500 9", "a 2", "b 1");

        assertThat(RecordFixture.remarks(header))
                .containsExactly(
                        "r.hea: the segments add up to 3 samples, not to the 9 announced.");
    }

    @Test
    void segmentsDoNotNest() {
        header("n", "n/1 2 500 2", "n 2");

        assertThat(RecordFixture.refusal(header("r", "r/1 2 500 2", "n 2")))
                .isEqualTo(
                        "r.hea, line 2: the segment 'n' has segments itself; segments do not"
                                + " nest.");
    }

    @Test
    void segmentsOfAnotherRateAreRefused() {
        header("b", "b 2 250 1", "b.dat 16 1000 0 0 30 30 0 II", "b.dat 16 1000 0 0 3 3 0 I");

        assertThat(RecordFixture.refusal(header("r", "r/2 2 500 3", "a 2", "b 1")))
                .isEqualTo(
                        "r.hea, line 3: the segment has 250.0 samples per second where the record"
                                + " has 500.0.");
    }

    @Test
    void aSegmentsNameLeadsToNoOtherFolder() {
        assertThat(RecordFixture.refusal(header("r", "r/1 2 500 2", "../a 2")))
                .contains("the segment '../a' is not a plain file name");
    }

    @Test
    void aGapOfAnyLengthTakesNoMemory() {
        var header = header("r", "r/3 2 500 0", "a 2", "~ 9000000000000", "b 1");

        assertThat(RecordFixture.recording(header).length()).isEqualTo(2);
        assertThat(RecordFixture.remarks(header))
                .anyMatch(remark -> remark.contains("it is read up to here"));
    }

    @Test
    void aHundredThousandTimesTheSameSegmentIsReadInTime() {
        var lines = new StringBuilder("r/100000 2 500\n");
        lines.repeat("a 2\n", 100_000);
        var header = record.file("r.hea", lines.toString().getBytes(StandardCharsets.UTF_8));

        long start = System.nanoTime();
        var outcome = RecordFixture.outcome(header, ReadOptions.NONE);

        assertThat(((ReadOutcome.Read) outcome).recording().length()).isEqualTo(200_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void thousandsOfSegmentsOfThousandsOfSignalsAreReadInTime() {
        var signals = new StringBuilder("w 4000 500 1\n");
        for (int i = 0; i < 4000; i++) {
            signals.append("w.dat 16 1000 0 0 0 0 0 signal\n");
        }
        record.file("w.dat", RecordFixture.words(new int[4000]));
        record.file("w.hea", signals.toString().getBytes(StandardCharsets.UTF_8));
        var lines = "r/2000 4000 500\n" + "w 1\n".repeat(2000);
        var header = record.file("r.hea", lines.getBytes(StandardCharsets.UTF_8));

        long start = System.nanoTime();
        var outcome = RecordFixture.outcome(header, ReadOptions.NONE);

        // 4,000,000 values, and five times the 4,000 that the file holds: 1,005 frames
        assertThat(((ReadOutcome.Read) outcome).recording().length()).isEqualTo(1005);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
