package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Lead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpotTest {

    @ParameterizedTest
    @EnumSource
    void whatIsDrawnAtAPlaceIsFoundThere(Layout layout) {
        var style = PaperStyle.STANDARD.with(layout).with(LeadOrder.CABRERA);
        var paper = PaperLayout.of(Recordings.of(500, 20_000, i -> i % 5), style, 400, 300, 12);
        for (var strip : paper.strips()) {
            double seconds = (strip.fromSeconds() + strip.toSeconds()) / 2;
            double millivolts = strip.baselineMillivolts() + 0.2;
            var spot =
                    paper.spotAt(paper.xMm(strip, seconds), paper.yMm(strip, millivolts))
                            .orElseThrow();
            assertThat(spot.strip()).isEqualTo(strip);
            assertThat(spot.seconds()).isCloseTo(seconds, within(1e-9));
            assertThat(spot.millivolts()).isCloseTo(millivolts, within(1e-9));
        }
    }

    @Test
    void aboveTheBaselineOfMinusAvrLieTheNegativeVoltsOfAvr() {
        var style = PaperStyle.STANDARD.with(LeadOrder.CABRERA);
        var paper = PaperLayout.of(Recordings.of(500, 5000, _ -> 0), style, 270, 160, 0);
        var strip =
                paper.strips().stream()
                        .filter(there -> there.lead().equals(Lead.AVR))
                        .findFirst()
                        .orElseThrow();
        var spot = paper.spotAt(strip.leftMm(), strip.baselineMm() - 5).orElseThrow();
        assertThat(spot.millivolts()).isCloseTo(-0.5, within(1e-9));
    }

    @Test
    void besideTheStripsThereIsNothing() {
        var paper =
                PaperLayout.of(Recordings.of(500, 5000, _ -> 0), PaperStyle.STANDARD, 300, 160, 0);
        assertThat(paper.spotAt(3, 50)).isEmpty();
        assertThat(paper.spotAt(299, 50)).isEmpty();
    }
}
