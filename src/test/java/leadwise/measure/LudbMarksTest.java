package leadwise.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.measure.LudbMarks.WaveKind;
import leadwise.signal.RealRecordings;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Waves against physicians' marks, on the records that nothing was tuned on, 31 to 100.
///
/// `mvn test -Dtest=LudbMarksTest -Dmeasurements=write` writes the tables of
/// `docs/measurements.md`.
@ExtendWith(SkippedAloud.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LudbMarksTest {

    private static final String BEGIN = "<!-- figures: written by LudbMarksTest -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private LudbStudy held = new LudbStudy();
    private LudbStudy heldUnpaced = new LudbStudy();
    private LudbStudy all = new LudbStudy();

    @BeforeAll
    void measure() throws Exception {
        assumeTrue(Files.isDirectory(RealRecordings.LUDB), "no " + RealRecordings.LUDB);
        var measured = LudbStudy.measured(1, 100);
        held = LudbStudy.from(31, true, measured);
        heldUnpaced = LudbStudy.from(31, false, measured);
        all = LudbStudy.from(1, true, measured);
    }

    @Test
    void almostEveryBeatIsFoundAndAlmostNoneIsMadeUp() {
        for (var study : new LudbStudy[] {held, all}) {
            assertThat(study.hits(WaveKind.QRS).sensitivity()).isGreaterThanOrEqualTo(99.5);
            assertThat(study.hits(WaveKind.QRS).precision()).isGreaterThanOrEqualTo(99.5);
        }
    }

    /// IEC 60601-2-25: for each interval the mean difference and its standard deviation, in ms.
    @Test
    void intervalsAreWithinWhatTheStandardTolerates() {
        for (var study : List.of(held, heldUnpaced, all)) {
            isWithin(study.interval("P"), 10, 15);
            isWithin(study.interval("PR"), 10, 10);
            isWithin(study.interval("QRS"), 10, 10);
            isWithin(study.interval("QT"), 25, 30);
        }
    }

    /// The standard deviations that the CSE working party tolerates; it leaves pacemakers out.
    @Test
    void marksOfAllLeadsTogetherAreWithinWhatTheWorkingPartyTolerates() {
        isWithin(heldUnpaced.globalOnsets(WaveKind.P), 10, 10.2);
        isWithin(heldUnpaced.globalOffsets(WaveKind.P), 10, 12.7);
        isWithin(heldUnpaced.globalOnsets(WaveKind.QRS), 10, 6.5);
        isWithin(heldUnpaced.globalOffsets(WaveKind.QRS), 10, 11.6);
        isWithin(heldUnpaced.globalOffsets(WaveKind.T), 10, 30.6);
    }

    private static void isWithin(Errors errors, double mean, double sd) {
        assertThat(Math.abs(errors.mean())).as(errors.toString()).isLessThanOrEqualTo(mean);
        assertThat(errors.sd()).as(errors.toString()).isLessThanOrEqualTo(sd);
    }

    /// Lead by lead nothing is tolerated by anyone; this holds what was reached.
    @Test
    void marksOfSingleLeadsStayAsNearAsTheyAre() {
        isWithin(heldUnpaced.onsets(WaveKind.P), 5, 18);
        isWithin(heldUnpaced.offsets(WaveKind.P), 5, 17);
        isWithin(heldUnpaced.onsets(WaveKind.QRS), 5, 10);
        isWithin(heldUnpaced.offsets(WaveKind.QRS), 5, 13);
        isWithin(heldUnpaced.offsets(WaveKind.T), 8, 27);
    }

    @Test
    void theDocumentHoldsTheseFigures() throws Exception {
        var file = Path.of(System.getProperty("leadwise.home", "."), "docs/measurements.md");
        var text = Files.readString(file);
        var before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        var after = text.substring(text.indexOf(END));
        var written = before + "\n" + new LudbTables(held, heldUnpaced, all).text() + "\n" + after;
        if ("write".equals(System.getProperty("measurements"))) {
            Files.writeString(file, written);
        }
        assertThat(Files.readString(file)).isEqualTo(written);
    }
}
