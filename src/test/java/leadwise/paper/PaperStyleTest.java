package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Lead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class PaperStyleTest {

    private static final PaperStyle STANDARD = PaperStyle.STANDARD;

    @Test
    void cabreraOrderIsThatOfTheAnglesInTheFrontalPlane() {
        assertThat(STANDARD.with(LeadOrder.CABRERA).columns().subList(0, 2))
                .containsExactly(
                        List.of(Lead.AVL, Lead.I, Lead.AVR), List.of(Lead.II, Lead.AVF, Lead.III));
        assertThat(LeadOrder.CABRERA.nameOf(Lead.AVR)).isEqualTo("−aVR");
        assertThat(LeadOrder.STANDARD.nameOf(Lead.AVR)).isEqualTo("aVR");
    }

    @ParameterizedTest
    @EnumSource
    void togglingCabreraTurnsAvrOverAndNamesItSoInEveryLayout(Layout layout) {
        var style = STANDARD.with(layout);
        style = layout == Layout.ONE_LEAD ? style.withLarge(Lead.AVR) : style;
        var standard = avr(style);
        var cabrera = avr(style.with(LeadOrder.CABRERA));

        assertThat(standard.name).isEqualTo("aVR");
        assertThat(cabrera.name).isEqualTo("−aVR");
        assertThat(standard.riseMm).isCloseTo(10, within(1e-6));
        assertThat(cabrera.riseMm).isCloseTo(-10, within(1e-6));
    }

    @Test
    void aRhythmStripOfAvrIsTurnedOverToo() {
        var style = STANDARD.withRhythm(Lead.AVR).with(LeadOrder.CABRERA);
        var paper = page(style);
        assertThat(paper.strips().getLast().name()).isEqualTo("−aVR");
        assertThat(style.title()).isEqualTo("3×4 with rhythm strip −aVR, Cabrera order");
    }

    @Test
    void theRhythmLeadCanBeAnyLead() {
        for (var lead : Lead.STANDARD) {
            assertThat(STANDARD.withRhythm(lead).rhythms()).containsExactly(lead);
        }
    }

    @Test
    void threeStripsAreV1AndV5WithTheRhythmLeadBetweenThem() {
        var three = STANDARD.with(Layout.THREE_BY_FOUR_THREE_RHYTHMS);
        assertThat(three.rhythms()).containsExactly(Lead.V1, Lead.II, Lead.V5);
        assertThat(three.withRhythm(Lead.AVF).rhythms())
                .containsExactly(Lead.V1, Lead.AVF, Lead.V5);
        assertThat(three.withRhythm(Lead.V5).rhythms()).containsExactly(Lead.V1, Lead.II, Lead.V5);
    }

    @Test
    void aLargeLeadIsTwiceAsLargeInBothDirectionsOverAnotherLead() {
        var large = STANDARD.withLarge(Lead.V2);
        var all = PaperFit.to(STANDARD, STANDARD.pageSeconds(10), 1350, 2000);
        var one = PaperFit.to(large, large.pageSeconds(10), 1350, 2000);
        assertThat(one.dotsPerMm() / all.dotsPerMm()).isBetween(1.8, 2.0);

        var paper = page(large);
        assertThat(paper.strips()).extracting(Strip::lead).containsExactly(Lead.V2, Lead.II);
        assertThat(paper.strips().get(0).roomMm()).isEqualTo(3 * paper.strips().get(1).roomMm());
        assertThat(page(STANDARD.withLarge(Lead.II)).strips())
                .extracting(Strip::lead)
                .containsExactly(Lead.II, Lead.V1);
    }

    /// @param riseMm how far a rise of 1 mV goes upwards
    private record Drawn(String name, double riseMm) {}

    /// How a lead is drawn in which one sample is 1 mV.
    private static Drawn avr(PaperStyle style) {
        var paper = page(style);
        var strip =
                paper.strips().stream()
                        .filter(there -> there.lead().equals(Lead.AVR))
                        .findFirst()
                        .orElseThrow();
        var pen = new RecordingPen(20);
        new TracePainter().paint(pen, paper);
        var trace = pen.polylines.get(paper.strips().indexOf(strip));
        double y =
                trace.points().stream()
                        .filter(point -> Math.abs(point.yMm() - strip.baselineMm()) > 1)
                        .findFirst()
                        .orElseThrow()
                        .yMm();
        var names = new RecordingPen(20);
        new NamesPainter().paint(names, paper);
        assertThat(names.texts()).contains(strip.name());
        return new Drawn(strip.name(), strip.baselineMm() - y);
    }

    private static PaperLayout page(PaperStyle style) {
        // a spike in each column of each layout
        var recording = Recordings.of(500, 5000, i -> i % 500 == 100 ? 1 : 0);
        return PaperLayout.of(recording, style, 270, 200, 0);
    }
}
