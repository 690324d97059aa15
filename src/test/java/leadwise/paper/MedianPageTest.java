package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Lead;
import leadwise.model.MedianBeat;
import leadwise.model.Signal;
import leadwise.model.Waves;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MedianPageTest {

    private static final PaperStyle STYLE = PaperStyle.STANDARD.with(Layout.MEDIAN_BEAT);

    /// 0.8 s with a peak of 1 mV at 0.4 s in every lead.
    private static MedianBeat beat() {
        var values = new double[400];
        values[200] = 1;
        var leads = new LinkedHashMap<Lead, Signal>();
        Lead.STANDARD.forEach(lead -> leads.put(lead, Signal.of(values)));
        var none = new Waves(Optional.empty(), Optional.empty(), Optional.empty());
        return new MedianBeat(9, 500, leads, none, Map.of());
    }

    private static PaperLayout page(Optional<MedianBeat> beat) {
        // the rhythm has no peak at all
        var drawn = STYLE.drawn(Recordings.of(500, 5000, _ -> 0), beat);
        double width =
                PaperLayout.pageWidthMm(STYLE.scale(), STYLE.pageSeconds(drawn.durationSeconds()));
        return PaperLayout.of(drawn, STYLE, width, PaperLayout.pageHeightMm(STYLE), 0);
    }

    @Test
    void everyLeadShowsTheSameInstantOfTheBeatAtTheChosenScale() {
        var paper = page(Optional.of(beat()));
        assertThat(paper.strips())
                .extracting(Strip::lead)
                .containsExactlyInAnyOrderElementsOf(Lead.STANDARD);
        assertThat(paper.strips()).extracting(Strip::fromSeconds).containsOnly(0.0);
        var pen = new RecordingPen(20);
        new TracePainter().paint(pen, paper);
        assertThat(pen.polylines).hasSize(12);
        for (int i = 0; i < 12; i++) {
            var strip = paper.strips().get(i);
            assertThat(pen.polylines.get(i).points())
                    .contains(
                            new RecordingPen.Point(
                                    strip.leftMm() + 0.4 * 25, strip.baselineMm() - 10));
        }
    }

    @Test
    void theBeatsOfTwoColumnsDoNotTouch() {
        var paper = page(Optional.of(beat()));
        var first = paper.strips().get(0);
        var second = paper.strips().get(1);
        assertThat(second.leftMm() - paper.xMm(first, first.toSeconds()))
                .isCloseTo(0.2 * 25, within(1e-9));
    }

    @Test
    void frameAndFootSayMedianBeat() {
        var pen = new RecordingPen(5);
        var paper = page(Optional.of(beat()));
        Painter.content("", true).forEach(painter -> painter.paint(pen, paper));
        assertThat(pen.texts()).contains("median beat, not a rhythm", "median beat");
        assertThat(pen.texts()).noneMatch(text -> text.contains("10 s"));
        assertThat(PaperSummary.of(paper)).contains("layout median beat").doesNotContain("10 s");
    }

    @Test
    void withoutAMedianBeatThePaperSaysSoAndDrawsNoRhythm() {
        var pen = new RecordingPen(5);
        var paper = page(Optional.empty());
        Painter.content("", true).forEach(painter -> painter.paint(pen, paper));
        assertThat(pen.polylines).isEmpty();
        assertThat(pen.texts())
                .isEqualTo(
                        List.of(
                                "25 mm/s  10 mm/mV",
                                "median beat",
                                "record",
                                "no median beat: none could be measured"));
    }

    @Test
    void otherLayoutsDrawTheRecording() {
        var recording = Recordings.of(500, 5000, _ -> 0);
        assertThat(PaperStyle.STANDARD.drawn(recording, Optional.of(beat()))).isSameAs(recording);
    }
}
