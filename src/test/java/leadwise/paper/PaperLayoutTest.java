package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.paper.Strip.Presence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class PaperLayoutTest {

    private static final Recording TEN_SECONDS = Recordings.of(500, 5000, i -> i % 7);

    @Test
    void columnsAreSuccessiveWindowsAboveTheRhythmStrip() {
        var paper = page(TEN_SECONDS, Layout.THREE_BY_FOUR_RHYTHM);
        assertThat(windows(paper))
                .containsExactly(
                        "I 0.0-2.5 at 15.0",
                        "aVR 2.5-5.0 at 77.5",
                        "V1 5.0-7.5 at 140.0",
                        "V4 7.5-10.0 at 202.5",
                        "II 0.0-2.5 at 15.0",
                        "aVL 2.5-5.0 at 77.5",
                        "V2 5.0-7.5 at 140.0",
                        "V5 7.5-10.0 at 202.5",
                        "III 0.0-2.5 at 15.0",
                        "aVF 2.5-5.0 at 77.5",
                        "V3 5.0-7.5 at 140.0",
                        "V6 7.5-10.0 at 202.5",
                        "II 0.0-10.0 at 15.0");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "THREE_BY_FOUR_RHYTHM",
                "THREE_BY_FOUR",
                "THREE_BY_FOUR_THREE_RHYTHMS",
                "SIX_BY_TWO"
            })
    void eachColumnShowsItsOwnSecondsAboveThoseOfTheRhythmStrip(Layout layout) {
        // a spike each second, each of another height
        var recording = Recordings.of(500, 5000, i -> i % 500 == 250 ? 0.1 * (1 + i / 500) : 0);
        var pen = new RecordingPen(5);
        var paper = page(recording, layout);
        new TracePainter().paint(pen, paper);
        var allSeconds = new ArrayList<String>();
        for (int second = 0; second < 10; second++) {
            allSeconds.add(Numbers.plain(15 + (second + 0.5) * 25) + " " + (second + 1));
        }
        var style = paper.style();
        int columns = style.columns().size();
        for (int row = 0; row < style.columns().getFirst().size(); row++) {
            var inColumns = new ArrayList<String>();
            for (int column = 0; column < columns; column++) {
                int strip = columns * row + column;
                inColumns.addAll(peaks(pen.polylines.get(strip), paper.strips().get(strip)));
            }
            assertThat(inColumns).isEqualTo(allSeconds);
        }
        for (int i = 0; i < style.rhythms().size(); i++) {
            int strip = paper.strips().size() - 1 - i;
            assertThat(peaks(pen.polylines.get(strip), paper.strips().get(strip)))
                    .isEqualTo(allSeconds);
        }
    }

    @Test
    void aSpikeOfOneSampleReachesItsMillimetresAtEveryZoom() {
        var recording = Recordings.of(1000, 10_000, i -> i == 6543 ? 1 : 0);
        for (var layout : List.of(Layout.SIX_BY_TWO, Layout.TWELVE_BY_ONE)) {
            for (double dotsPerMm = 0.3; dotsPerMm < 100; dotsPerMm *= 1.3) {
                var pen = new RecordingPen(dotsPerMm);
                var paper = page(recording, layout);
                new TracePainter().paint(pen, paper);
                var last = paper.strips().getLast();
                assertThat(
                                pen.polylines.getLast().points().stream()
                                        .mapToDouble(RecordingPen.Point::yMm)
                                        .min())
                        .hasValue(last.baselineMm() - 10);
            }
        }
    }

    @Test
    void onlyWhatIsSeenIsDrawn() {
        var recording = Recordings.of(500, 5000, i -> i % 7);
        var pen =
                new RecordingPen(40) {
                    @Override
                    public Area visible() {
                        return new Area(100, 0, 110, 40);
                    }
                };
        new TracePainter().paint(pen, page(recording, Layout.TWELVE_BY_ONE));
        for (var trace : pen.polylines) {
            assertThat(trace.points()).hasSizeBetween(200, 204);
            assertThat(trace.points().getFirst().xMm()).isLessThan(100);
            assertThat(trace.points().getLast().xMm()).isGreaterThanOrEqualTo(110);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_LEAD")
    void everyLayoutShowsEveryLeadOnceInItsColumns(Layout layout) {
        for (var order : LeadOrder.values()) {
            var style = PaperStyle.of(layout, PaperScale.STANDARD).with(order);
            var leads = style.columns().stream().flatMap(List::stream).toList();
            assertThat(leads).containsExactlyInAnyOrderElementsOf(Lead.STANDARD);
        }
        assertThat(Layout.named(layout.id())).contains(layout);
    }

    @Test
    void aRowHasOneBaselineAndRowsStandOnMillimetres() {
        for (var layout : Layout.values()) {
            var paper = page(TEN_SECONDS, layout);
            var baselines =
                    paper.strips().stream().map(Strip::baselineMm).distinct().sorted().toList();
            var style = paper.style();
            assertThat(baselines)
                    .hasSize(style.columns().getFirst().size() + style.rhythms().size());
            assertThat(baselines).allMatch(mm -> mm == Math.rint(mm));
        }
    }

    @Test
    void theMedianOfThePageIsTheBaselineWithoutItsGaps() {
        var recording = Recordings.of(100, 3000, i -> i < 1000 ? (i % 2 == 0 ? Double.NaN : 4) : 9);
        var first = page(recording, Layout.SIX_BY_TWO).strips();
        assertThat(first).extracting(Strip::baselineMillivolts).containsOnly(4.0);
        var second = page(recording, Layout.SIX_BY_TWO, 10).strips();
        assertThat(second).extracting(Strip::baselineMillivolts).containsOnly(9.0);
    }

    @Test
    void derivedAndAbsentLeadsAreTold() {
        var recording =
                Recordings.of(
                        500, 5000, List.of(Lead.I, Lead.II, Lead.III), Set.of(Lead.III), i -> i);
        assertThat(page(recording, Layout.TWELVE_BY_ONE).strips().subList(0, 4))
                .extracting(Strip::presence)
                .containsExactly(
                        Presence.RECORDED, Presence.RECORDED, Presence.DERIVED, Presence.ABSENT);
    }

    @Test
    void oneMillivoltAndOneSecondAreTheSameInEveryLead() {
        for (var scale : List.of(PaperScale.STANDARD, new PaperScale(50, 5))) {
            var paper = PaperLayout.of(TEN_SECONDS, Layout.SIX_BY_TWO, scale, 530, 160);
            for (var strip : paper.strips()) {
                assertThat(paper.yMm(strip, 0) - paper.yMm(strip, 1))
                        .isCloseTo(scale.mmPerMillivolt(), within(1e-9));
                assertThat(paper.xMm(strip, 4) - paper.xMm(strip, 3))
                        .isCloseTo(scale.mmPerSecond(), within(1e-9));
            }
        }
    }

    @Test
    void aShortRecordingIsNotStretched() {
        var recording = Recordings.of(500, 3650, i -> 0);
        var pen = new RecordingPen(5);
        var paper = page(recording, Layout.THREE_BY_FOUR_RHYTHM);
        new TracePainter().paint(pen, paper);
        var rhythm = pen.polylines.getLast().points();
        assertThat(rhythm.getLast().xMm() - rhythm.getFirst().xMm())
                .isCloseTo(7.298 * 25, within(1e-6));
        assertThat(pen.polylines).as("V4 to V6 begin after the end").hasSize(10);
    }

    @Test
    void aPaperTooNarrowForTenSecondsShowsFewerAtTheSameSpeed() {
        var paper =
                PaperLayout.of(TEN_SECONDS, Layout.SIX_BY_TWO, new PaperScale(50, 10), 270, 160);
        assertThat(paper.seconds()).isEqualTo(4.9);
        assertThat(paper.strips().getFirst().toSeconds()).isEqualTo(2.45);
    }

    @Test
    void aPageFitsTheWidthAndFiveMillimetresAreWholeDots() {
        for (int width = 300; width < 4000; width += 37) {
            var fit = PaperFit.toWidth(PaperStyle.STANDARD, 10, width);
            assertThat(fit.widthMm()).isGreaterThanOrEqualTo(270);
            assertThat(5 * fit.dotsPerMm()).isCloseTo(Math.rint(5 * fit.dotsPerMm()), within(1e-9));
        }
    }

    @Test
    void aLowWideSurfaceMakesThePaperSmallerSoThatRowsKeepRoom() {
        var fit = PaperFit.to(PaperStyle.STANDARD.with(Layout.TWELVE_BY_ONE), 10, 2000, 300);
        assertThat(fit.heightMm()).isGreaterThanOrEqualTo(12 * 9);
    }

    @Test
    void tinyAndOddSurfacesAreLaidOutAllTheSame() {
        for (double mm : new double[] {0.5, 3, 17}) {
            for (var layout : Layout.values()) {
                var pen = new RecordingPen(0.3);
                var paper = PaperLayout.of(TEN_SECONDS, layout, PaperScale.STANDARD, mm, mm);
                Painter.content("notice", true).forEach(painter -> painter.paint(pen, paper));
                assertThat(pen.polylines).isNotEmpty();
            }
        }
    }

    private static PaperLayout page(Recording recording, Layout layout) {
        return page(recording, layout, 0);
    }

    private static PaperLayout page(Recording recording, Layout layout, double fromSeconds) {
        return PaperLayout.of(
                recording, PaperStyle.of(layout, PaperScale.STANDARD), 270, 156, fromSeconds);
    }

    private static List<String> windows(PaperLayout paper) {
        return paper.strips().stream()
                .map(
                        strip ->
                                "%s %s-%s at %s"
                                        .formatted(
                                                strip.lead(),
                                                strip.fromSeconds(),
                                                strip.toSeconds(),
                                                strip.leftMm()))
                .toList();
    }

    /// Where the line rises above the strip's baseline, and how high.
    private static List<String> peaks(RecordingPen.Polyline polyline, Strip strip) {
        return polyline.points().stream()
                .filter(point -> point.yMm() < strip.baselineMm() - 0.5)
                .map(
                        point ->
                                Numbers.plain(point.xMm())
                                        + " "
                                        + Numbers.plain(strip.baselineMm() - point.yMm()))
                .toList();
    }
}
