package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Caliper;
import leadwise.model.Lead;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CaliperPainterTest {

    private static final Caliper RR =
            new Caliper("1", Caliper.Kind.BOTH, Lead.II, 1, 1.832, -0.1, 1.04, false);

    @Test
    void theValuesStandBesideItInAllUnitsAtOnce() {
        var pen = paint(PaperScale.STANDARD, drawn(RR, true));
        assertThat(pen.texts()).containsExactly("832 ms  20.8 mm  72/min", "1.140 mV  11.4 mm");
    }

    @Test
    void speedAndGainChangeMillimetresOnly() {
        assertThat(CaliperReading.lines(RR, new PaperScale(50, 20)))
                .containsExactly("832 ms  41.6 mm  72/min", "1.140 mV  22.8 mm");
        assertThat(CaliperReading.lines(RR.measuring(Caliper.Kind.TIME), PaperScale.STANDARD))
                .containsExactly("832 ms  20.8 mm  72/min");
        assertThat(CaliperReading.lines(RR.measuring(Caliper.Kind.AMPLITUDE), PaperScale.STANDARD))
                .containsExactly("1.140 mV  11.4 mm");
        assertThat(CaliperReading.lines(RR.on(Lead.V2), PaperScale.STANDARD.withChestGain(5)))
                .contains("1.140 mV  5.7 mm");
    }

    @Test
    void downwardsIsWrittenWithATrueMinusAndNoIntervalHasNoRate() {
        var down = RR.withEnd(true, 1, -0.6);
        assertThat(CaliperReading.lines(down, PaperScale.STANDARD))
                .containsExactly("0 ms  0.0 mm", "−0.500 mV  −5.0 mm");
    }

    @Test
    void uprightLinesStandOnTheTimesInEveryLeadThatShowsThem() {
        for (double speed : PaperScale.SPEEDS) {
            var scale = new PaperScale(speed, 10);
            var pen = paint(scale, drawn(RR.measuring(Caliper.Kind.TIME), false));
            var upright = pen.lines.stream().filter(l -> l.from().xMm() == l.to().xMm()).toList();
            var page = page(scale);
            assertThat(upright)
                    .extracting(line -> line.from().xMm())
                    .containsOnly(
                            page.xMm(page.strips().getLast(), 1),
                            page.xMm(page.strips().getLast(), 1.832));
            // I, II, III of the first column and the rhythm strip
            assertThat(upright).hasSize(8);
            assertThat(upright.stream().filter(line -> line.opacity() < 1)).hasSize(4);
        }
    }

    @Test
    void anAmplitudeHasLevelLinesAtItsMillivoltsAndNoGuides() {
        var pen = paint(PaperScale.STANDARD, drawn(RR.measuring(Caliper.Kind.AMPLITUDE), false));
        var page = page(PaperScale.STANDARD);
        var rhythm = page.strips().getLast();
        assertThat(pen.lines.stream().filter(l -> l.from().yMm() == l.to().yMm()))
                .extracting(line -> line.from().yMm())
                .contains(page.yMm(rhythm, -0.1), page.yMm(rhythm, 1.04));
        assertThat(pen.lines).allMatch(line -> line.opacity() == 1);
    }

    @Test
    void onlyTheChosenOneHasSquaresAndTheEndThatKeysMoveIsFilled() {
        assertThat(paint(PaperScale.STANDARD, drawn(RR, false)).polylines).isEmpty();
        var pen = paint(PaperScale.STANDARD, drawn(RR, true));
        assertThat(pen.polylines).hasSize(4);
        var page = page(PaperScale.STANDARD);
        var filled =
                pen.fills.stream()
                        .filter(fill -> fill.ink() == Ink.MARK)
                        .mapToDouble(fill -> fill.leftMm() + fill.widthMm() / 2)
                        .distinct()
                        .toArray();
        assertThat(filled).hasSize(1);
        assertThat(filled[0]).isCloseTo(page.xMm(page.strips().getLast(), 1.832), within(1e-9));
    }

    @Test
    void theMarchOutIsNumberedOnItsLeadAndStaysOnTheIntervalAtEverySpeed() {
        var caliper = RR.measuring(Caliper.Kind.TIME).marchedOut(true);
        var march = MarchOut.of(caliper, 10, List.of());
        for (double speed : PaperScale.SPEEDS) {
            var scale = new PaperScale(speed, 10);
            var pen =
                    paint(
                            scale,
                            new CaliperPainter.Drawn(
                                    caliper, false, false, Optional.of(march), List.of("x of y")));
            var page = page(scale);
            var rhythm = page.strips().getLast();
            assertThat(pen.lines)
                    .extracting(line -> Math.rint(1e6 * line.from().xMm()) / 1e6)
                    .contains(
                            Math.rint(1e6 * page.xMm(rhythm, 1 + 2 * 0.832)) / 1e6,
                            Math.rint(1e6 * page.xMm(rhythm, 1 - 0.832)) / 1e6);
            assertThat(pen.texts()).contains("−1", "2", "x of y");
        }
    }

    private static CaliperPainter.Drawn drawn(Caliper caliper, boolean chosen) {
        return new CaliperPainter.Drawn(caliper, chosen, true, Optional.empty(), List.of());
    }

    private static RecordingPen paint(PaperScale scale, CaliperPainter.Drawn drawn) {
        var pen = new RecordingPen(6);
        new CaliperPainter(List.of(drawn)).paint(pen, page(scale));
        return pen;
    }

    private static PaperLayout page(PaperScale scale) {
        return PaperLayout.of(
                Recordings.of(500, 5000, _ -> 0),
                Layout.THREE_BY_FOUR_RHYTHM,
                scale,
                PaperLayout.pageWidthMm(scale, 10),
                160);
    }
}
