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

/// Waves against physicians' marks, on the records that nothing was tuned on, 31 to 100.
///
/// `mvn test -Dtest=LudbMarksTest -Dmeasurements=write` writes the tables of `docs/measurements.md`.
@ExtendWith(SkippedAloud.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LudbMarksTest {

    private static final String BEGIN = "<!-- figures: written by LudbMarksTest -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private LudbStudy held = new LudbStudy();
    private LudbStudy all = new LudbStudy();

    @BeforeAll
    void measure() throws Exception {
        assumeTrue(Files.isDirectory(RealRecordings.LUDB), "no " + RealRecordings.LUDB);
        var measured = LudbStudy.measured(1, 100);
        held = LudbStudy.of(31, 100, measured);
        all = LudbStudy.of(1, 100, measured);
    }

    @Test
    void almostEveryBeatIsFoundAndAlmostNoneIsMadeUp() {
        for (var study : new LudbStudy[] {held, all}) {
            assertThat(study.hits.get(WaveKind.QRS).sensitivity()).isGreaterThanOrEqualTo(99.5);
            assertThat(study.hits.get(WaveKind.QRS).precision()).isGreaterThanOrEqualTo(99.5);
        }
    }

    @Test
    void theDocumentHoldsTheseFigures() throws Exception {
        var file = Path.of(System.getProperty("leadwise.home", "."), "docs/measurements.md");
        var text = Files.readString(file);
        var before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        var after = text.substring(text.indexOf(END));
        var written = before + "\n" + new LudbTables(held, all).text() + "\n" + after;
        if ("write".equals(System.getProperty("measurements"))) {
            Files.writeString(file, written);
        }
        assertThat(Files.readString(file)).isEqualTo(written);
    }
}
