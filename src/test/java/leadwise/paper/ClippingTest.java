package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.function.IntToDoubleFunction;

class ClippingTest {

    private final RecordingPen pen = new RecordingPen(10);

    private PaperLayout draw(IntToDoubleFunction millivolts) {
        var paper =
                PaperLayout.of(
                        Recordings.of(500, 5000, millivolts),
                        PaperStyle.STANDARD.with(Layout.TWELVE_BY_ONE),
                        270,
                        300,
                        0);
        new ClippingPainter().paint(pen, paper);
        return paper;
    }

    @Test
    void aPlateauAtTheLeadsHighestValueIsMarkedAboveItAlongItsLength() {
        var paper = draw(i -> i >= 1000 && i < 1050 ? 1.2 : 0.01 * (i % 3));
        assertThat(pen.texts()).hasSize(12).containsOnly("clipped");
        var strip = paper.strips().getFirst();
        var along = pen.lines.getFirst();
        assertThat(along.from().xMm()).isCloseTo(strip.leftMm() + 2 * 25, within(1e-9));
        assertThat(along.to().xMm()).isCloseTo(strip.leftMm() + 2.098 * 25, within(1e-9));
        assertThat(along.from().yMm()).isLessThan(paper.yMm(strip, 1.2));
    }

    @Test
    void theMarkOfAPlateauBeyondThePaperStandsAtItsEdge() {
        draw(i -> i >= 1000 && i < 1050 ? 5 : 0.01 * (i % 3));
        assertThat(pen.lines.getFirst().from().yMm()).isEqualTo(4);
    }

    @Test
    void whatIsCutOffBelowIsMarkedBelow() {
        var paper = draw(i -> i >= 1000 && i < 1020 ? -1.5 : 0.01 * (i % 3));
        assertThat(pen.lines.getFirst().from().yMm())
                .isGreaterThan(paper.yMm(paper.strips().getFirst(), -1.5));
    }

    @Test
    void aFlatBaselineIsNotClipped() {
        draw(i -> i % 500 == 0 ? 2 : 0);
        assertThat(pen.lines).isEmpty();
    }

    @Test
    void aRoundedPeakIsNotClipped() {
        // a T wave of 1.5 mV in steps of 5 µV
        draw(i -> Math.rint(1.5 * Math.exp(-Math.pow((i % 500 - 250) / 30.0, 2)) * 200) / 200);
        assertThat(pen.lines).isEmpty();
    }

    @Test
    void lowPlateausAreClippedWhereTheyComeAgainAndAgain() {
        draw(i -> i % 500 >= 100 && i % 500 < 112 ? 0.5 : 0.01 * (i % 3));
        assertThat(pen.lines).hasSize(12 * 10 * 3);
        var once = new RecordingPen(10);
        var recording = Recordings.of(500, 5000, i -> i >= 100 && i < 112 ? 0.5 : 0.01 * (i % 3));
        new ClippingPainter()
                .paint(once, PaperLayout.of(recording, PaperStyle.STANDARD, 270, 160, 0));
        assertThat(once.lines).isEmpty();
    }

    @Test
    void gapsAreNoPlateaus() {
        draw(i -> i < 3000 ? Double.NaN : Math.sin(i));
        assertThat(pen.lines).isEmpty();
    }

    @Test
    void clippedLeadsAreHeard() {
        var paper = draw(i -> i >= 1000 && i < 1050 ? 2 : 0.01 * (i % 3));
        assertThat(PaperSummary.of(paper))
                .endsWith("clipped: I, II, III, aVR, aVL, aVF, V1, V2, V3, V4, V5, V6.");
    }
}
