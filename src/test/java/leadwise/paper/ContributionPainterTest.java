package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Explanation;
import leadwise.model.Explanation.Part;
import leadwise.model.Explanation.Region;
import leadwise.model.Explanation.Segment;
import leadwise.model.Explanation.Span;
import leadwise.model.Label;
import leadwise.model.Lead;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ContributionPainterTest {

    private static final Region CELL = new Region.Window(Optional.of(Lead.V1), new Span(5, 5.5));
    private static final Region MOMENT = new Region.Window(Optional.empty(), new Span(1, 1.5));
    private static final Region QRS =
            new Region.Beats(
                    Optional.empty(),
                    Segment.QRS,
                    List.of(new Span(1, 1.1), new Span(2, 2.1), new Span(3, 3.1)));

    private final PaperLayout page =
            PaperLayout.of(
                    Recordings.of(100, 1000, _ -> 0),
                    Layout.TWELVE_BY_ONE,
                    PaperScale.STANDARD,
                    300,
                    250);

    private RecordingPen painted(Part... parts) {
        var pen = new RecordingPen(10);
        new ContributionPainter(
                        new Explanation(Label.of("any"), List.of(parts), 0.01, 0.3, 97, 41),
                        "raises",
                        "lowers")
                .paint(pen, page);
        return pen;
    }

    private double baselineMm(Lead lead) {
        return page.strips().stream()
                .filter(strip -> strip.lead().equals(lead))
                .findFirst()
                .orElseThrow()
                .baselineMm();
    }

    @Test
    void nothingIsDrawnBelowTheNoiseFloor() {
        var pen = painted(new Part(CELL, 0.03), new Part(QRS, -0.029));
        assertThat(pen.fills).isEmpty();
        assertThat(pen.lines).isEmpty();
        assertThat(pen.texts()).isEmpty();
    }

    @Test
    void whatRaisesStandsFilledOnTheBaselineOfItsLead() {
        var pen = painted(new Part(CELL, 0.1));
        var bar = pen.fills.getFirst();
        assertThat(bar.ink()).isEqualTo(Ink.RAISES);
        assertThat(bar.widthMm()).isEqualTo(12.5);
        assertThat(bar.topMm() + bar.heightMm()).isEqualTo(baselineMm(Lead.V1));
        assertThat(pen.texts()).containsExactly("raises");
    }

    @Test
    void whatLowersHangsHatchedBelowItWithoutAnyFill() {
        var pen = painted(new Part(CELL, -0.1));
        assertThat(pen.fills).isEmpty();
        assertThat(pen.lines).hasSizeGreaterThan(5).allMatch(line -> line.ink() == Ink.LOWERS);
        assertThat(pen.lines.subList(0, 5))
                .allMatch(line -> line.from().yMm() >= baselineMm(Lead.V1));
        assertThat(pen.texts()).containsExactly("lowers");
    }

    @Test
    void theStrongerIsTheHigher() {
        var pen =
                painted(
                        new Part(CELL, 0.05),
                        new Part(new Region.Window(Optional.of(Lead.V2), new Span(5, 5.5)), 0.1));
        assertThat(pen.fills.get(1).heightMm()).isEqualTo(2 * pen.fills.get(0).heightMm());
    }

    @Test
    void aSegmentOfAllLeadsIsShownAtEachBeatOfEachLead() {
        // and once beside its words
        assertThat(painted(new Part(QRS, 0.1)).fills).hasSize(12 * 3 + 1);
    }

    @Test
    void aHalfSecondOfAllLeadsIsShownOnceBelowTheLowestRow() {
        var fills = painted(new Part(MOMENT, 0.1)).fills;
        assertThat(fills).hasSize(2);
        assertThat(fills.getFirst().topMm()).isGreaterThan(baselineMm(Lead.V6));
    }

    @Test
    void aWholeLeadIsShownOverAllThatTheEncoderSaw() {
        var pen =
                painted(
                        new Part(new Region.WholeLead(Lead.II), 0.1),
                        new Part(new Region.Window(Optional.of(Lead.II), new Span(7.5, 8)), 0));
        assertThat(pen.fills.getFirst().widthMm()).isEqualTo(8 * 25);
    }
}
