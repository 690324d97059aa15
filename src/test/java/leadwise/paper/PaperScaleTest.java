package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Lead;

import org.junit.jupiter.api.Test;

class PaperScaleTest {

    private static final PaperScale TWO = PaperScale.STANDARD.withChestGain(5);

    @Test
    void bothGainsArePrinted() {
        assertThat(TWO.text()).isEqualTo("25 mm/s  10/5 mm/mV");
        assertThat(PaperScale.STANDARD.text()).isEqualTo("25 mm/s  10 mm/mV");
        assertThat(TWO.withSpeed(50).text()).isEqualTo("50 mm/s  10/5 mm/mV");
        assertThat(TWO.withGain(20).text()).isEqualTo("25 mm/s  20 mm/mV");
    }

    @Test
    void oneMillivoltIsTheGainOfItsKindInEveryLeadWhateverItsHeight() {
        var recording = Recordings.of(500, 5000, i -> 3 * Math.sin(i));
        for (var layout : Layout.values()) {
            var paper =
                    PaperLayout.of(
                            recording, PaperStyle.STANDARD.with(layout).with(TWO), 270, 160, 0);
            for (var strip : paper.strips()) {
                assertThat(paper.yMm(strip, 0) - paper.yMm(strip, 1))
                        .isCloseTo(strip.lead().isLimb() ? 10 : 5, within(1e-9));
            }
        }
    }

    @Test
    void thePulseOfARowWithTwoGainsIsAStair() {
        var pen = new RecordingPen(5);
        new PulsePainter().paint(pen, page(PaperStyle.STANDARD.with(TWO)));
        assertThat(pen.polylines).hasSize(4);
        for (int row = 0; row < 3; row++) {
            var points = pen.polylines.get(row).points();
            double zero = points.getFirst().yMm();
            assertThat(points.stream().map(point -> zero - point.yMm()))
                    .containsExactly(0.0, 0.0, 10.0, 10.0, 5.0, 5.0, 0.0, 0.0);
            assertThat(points.get(6).xMm() - points.get(1).xMm()).isCloseTo(5, within(1e-9));
        }
        var rhythm = pen.polylines.getLast().points();
        assertThat(rhythm).hasSize(6);
        assertThat(rhythm.get(0).yMm() - rhythm.get(2).yMm()).isEqualTo(10);
    }

    @Test
    void aRowOfChestLeadsAloneHasTheirPulse() {
        var pen = new RecordingPen(5);
        new PulsePainter().paint(pen, page(PaperStyle.of(Layout.TWELVE_BY_ONE, TWO)));
        var v6 = pen.polylines.getLast().points();
        assertThat(v6.get(0).yMm() - v6.get(2).yMm()).isEqualTo(5);
    }

    @Test
    void bothGainsAreHeard() {
        assertThat(PaperSummary.of(page(PaperStyle.STANDARD.with(TWO))))
                .contains("25 mm/s, 10 mm/mV in limb leads and 5 mm/mV in chest leads;");
    }

    @Test
    void otherLeadsHaveTheGainOfTheLimbLeads() {
        assertThat(TWO.mmPerMillivolt(new Lead("MLII"))).isEqualTo(10);
        assertThat(TWO.mmPerMillivolt(Lead.V1)).isEqualTo(5);
    }

    @Test
    void nothingIsDrawnWithoutHeight() {
        assertThatThrownBy(() -> new PaperScale(25, 10, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PaperLayout page(PaperStyle style) {
        return PaperLayout.of(Recordings.of(500, 5000, _ -> 0.2), style, 270, 160, 0);
    }
}
