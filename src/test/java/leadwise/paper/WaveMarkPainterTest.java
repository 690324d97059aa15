package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.MarkedBeat;
import leadwise.model.Wave;
import leadwise.model.WaveMark;
import leadwise.model.Waves;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class WaveMarkPainterTest {

    private static final MarkedBeat BEAT = beat(1.0, true);
    private static final MarkedBeat OTHER_CLASS = beat(2.0, false);
    private static final PaperLayout PAGE =
            PaperLayout.of(
                    Recordings.of(500, 5000, _ -> 0),
                    Layout.TWELVE_BY_ONE,
                    PaperScale.STANDARD,
                    270,
                    200);

    @Test
    void fiveMarksStandOnEveryStripAndWavesAreNamedOnce() {
        var pen = paint(List.of(BEAT), Set.of());
        assertThat(pen.lines).hasSize(12 * 5);
        var first = PAGE.strips().getFirst();
        assertThat(pen.lines.subList(0, 5))
                .extracting(line -> line.from().xMm())
                .containsExactly(
                        PAGE.xMm(first, 0.85),
                        PAGE.xMm(first, 0.95),
                        PAGE.xMm(first, 0.98),
                        PAGE.xMm(first, 1.06),
                        PAGE.xMm(first, 1.4));
        assertThat(pen.texts()).containsExactly("P", "T");
    }

    @Test
    void theProgramsMarksAreHollowAndTheReadersFilled() {
        assertThat(paint(List.of(BEAT), Set.of()).fills).isEmpty();
        var pen = paint(List.of(BEAT, OTHER_CLASS), Set.of(WaveMark.T_OFFSET));
        assertThat(pen.fills).hasSize(12);
        assertThat(pen.polylines).hasSize(2 * 12 * 5);
    }

    @Test
    void aWaveThatWasNotFoundHasNoMarks() {
        var bare =
                new MarkedBeat(
                        1,
                        true,
                        new Waves(Optional.empty(), BEAT.global().qrs(), Optional.empty()),
                        Map.of());
        assertThat(paint(List.of(bare), Set.of()).lines).hasSize(12 * 2);
    }

    private static RecordingPen paint(List<MarkedBeat> beats, Set<WaveMark> edited) {
        var pen = new RecordingPen(6);
        new WaveMarkPainter(beats, Optional.of(BEAT.global()), edited).paint(pen, PAGE);
        return pen;
    }

    private static MarkedBeat beat(double at, boolean dominant) {
        return new MarkedBeat(
                at,
                dominant,
                new Waves(
                        Optional.of(new Wave(at - 0.15, at - 0.1, at - 0.05)),
                        Optional.of(new Wave(at - 0.02, at, at + 0.06)),
                        Optional.of(new Wave(at + 0.2, at + 0.3, at + 0.4))),
                Map.of());
    }
}
