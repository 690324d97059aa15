package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.paper.RecordingPen.Point;
import leadwise.paper.RecordingPen.Polyline;
import leadwise.samples.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class PaintersTest {

    private static final PaperScale FAST_AND_HIGH = new PaperScale(50, 20);

    @Test
    void theGridIsMillimetresWithEveryFifthLineMajor() {
        var pen = new RecordingPen(6);
        new GridPainter().paint(pen, 12, 7);
        assertThat(pen.lines.stream().filter(line -> line.ink() == Ink.MAJOR))
                .containsExactly(
                        line(Ink.MAJOR, 0, 0, 0, 7),
                        line(Ink.MAJOR, 5, 0, 5, 7),
                        line(Ink.MAJOR, 10, 0, 10, 7),
                        line(Ink.MAJOR, 0, 0, 12, 0),
                        line(Ink.MAJOR, 0, 5, 12, 5));
        assertThat(pen.lines.stream().filter(line -> line.ink() == Ink.MINOR)).hasSize(10 + 6);
    }

    @Test
    void minorLinesFadeAndGo() {
        assertThat(GridPainter.minorOpacity(4)).isEqualTo(1);
        assertThat(GridPainter.minorOpacity(3.25)).isCloseTo(0.5, within(1e-9));
        assertThat(GridPainter.minorOpacity(2.5)).isZero();
        var pen = new RecordingPen(2.4);
        new GridPainter().paint(pen, 12, 7);
        assertThat(pen.lines).extracting(RecordingPen.Line::ink).containsOnly(Ink.MAJOR);
    }

    @Test
    void thePulseIsOneMillivoltAndTwoHundredMillisecondsBeforeEachRow() {
        for (var scale : List.of(PaperScale.STANDARD, FAST_AND_HIGH, new PaperScale(12.5, 2.5))) {
            var pen = new RecordingPen(5);
            new PulsePainter().paint(pen, page(Recordings.of(500, 5000, i -> 0.3), scale));
            assertThat(pen.polylines).hasSize(4);
            for (var pulse : pen.polylines) {
                var up = pulse.points().get(1);
                var top = pulse.points().get(2);
                var end = pulse.points().get(3);
                assertThat(up.yMm() - top.yMm()).isCloseTo(scale.mmPerMillivolt(), within(1e-6));
                assertThat(end.xMm() - top.xMm())
                        .isCloseTo(0.2 * scale.mmPerSecond(), within(1e-6));
            }
        }
    }

    @Test
    void aGapBreaksTheLineAndIsShaded() {
        var recording = Recordings.of(100, 1000, i -> i >= 200 && i < 280 ? Double.NaN : 0);
        var paper = PaperLayout.of(recording, Layout.TWELVE_BY_ONE, PaperScale.STANDARD, 270, 200);
        var pen = new RecordingPen(6);
        new TracePainter().paint(pen, paper);
        new GapPainter().paint(pen, paper);
        assertThat(pen.polylines).hasSize(24);
        assertThat(ends(pen.polylines.get(0))).containsExactly(15.0, 15 + 1.99 * 25);
        assertThat(ends(pen.polylines.get(1))).containsExactly(15 + 2.8 * 25, 15 + 9.99 * 25);
        assertThat(pen.fills).hasSize(12);
        assertThat(pen.fills.getFirst().leftMm()).isCloseTo(15 + 2 * 25, within(1e-9));
        assertThat(pen.fills.getFirst().widthMm()).isCloseTo(0.8 * 25, within(1e-9));
    }

    @Test
    void aLeadWithoutAnySampleDrawsNoLine() {
        var pen = new RecordingPen(6);
        var paper = page(Recordings.of(500, 5000, _ -> Double.NaN), PaperScale.STANDARD);
        new TracePainter().paint(pen, paper);
        assertThat(pen.polylines).isEmpty();
    }

    @Test
    void aLoneSampleBetweenGapsIsADot() {
        var pen = new RecordingPen(5);
        var recording = Recordings.of(100, 1000, i -> i == 500 ? 1 : Double.NaN);
        var paper = PaperLayout.of(recording, Layout.TWELVE_BY_ONE, PaperScale.STANDARD, 270, 200);
        new TracePainter().paint(pen, paper);
        double y = paper.strips().getFirst().baselineMm();
        assertThat(pen.polylines.getFirst())
                .isEqualTo(
                        new Polyline(Ink.TRACE, List.of(new Point(140, y), new Point(140.2, y))));
    }

    @Test
    void aTallBeatIsNotCut() {
        var pen = new RecordingPen(5);
        var recording = Recordings.of(500, 5000, i -> i == 600 ? 9 : 0);
        var paper = page(recording, PaperScale.STANDARD);
        new TracePainter().paint(pen, paper);
        double highest =
                pen.polylines.getFirst().points().stream()
                        .mapToDouble(Point::yMm)
                        .min()
                        .orElseThrow();
        assertThat(highest).isEqualTo(paper.strips().getFirst().baselineMm() - 90);
    }

    @Test
    void namesAreWrittenOverTheirStripsWithWhatIsSpecialAboutThem() {
        var pen = new RecordingPen(5);
        var recording =
                Recordings.of(
                        500, 5000, List.of(Lead.I, Lead.II, Lead.III), Set.of(Lead.III), i -> 0);
        new NamesPainter().paint(pen, page(recording, PaperScale.STANDARD));
        assertThat(String.join(" ", pen.texts()))
                .isEqualTo(
                        "I aVR absent V1 absent V4 absent II aVL absent V2 absent V5 absent"
                                + " III derived aVF absent V3 absent V6 absent II");
    }

    @Test
    void theFootTellsScaleAndRateApart() {
        var paper = page(Samples.named("synthetic-sinus-rhythm"), PaperScale.STANDARD);
        assertThat(FooterPainter.parts(paper))
                .containsExactly(
                        "25 mm/s  10 mm/mV",
                        "SYNTHETIC",
                        "500 Hz recording",
                        "10 s",
                        "synthetic-sinus-rhythm");
    }

    @Test
    void theFootTellsWhichPartOfALongRecordingIsShown() {
        var recording = Recordings.of(250, 7500, i -> 0);
        var paper =
                PaperLayout.of(
                        recording,
                        PaperStyle.of(Layout.SIX_BY_TWO, new PaperScale(12.5, 2.5)),
                        150,
                        160,
                        20);
        assertThat(FooterPainter.parts(paper))
                .containsExactly(
                        "12.5 mm/s  2.5 mm/mV", "250 Hz recording", "20–30 s of 30 s", "record");
    }

    @Test
    void theFootNamesLeadsThatHaveNoPlace() {
        var recording =
                Recordings.of(500, 3650, List.of(Lead.I, new Lead("V3R")), Set.of(), i -> 0);
        assertThat(FooterPainter.parts(page(recording, PaperScale.STANDARD)))
                .contains("7.3 s", "not shown: V3R");
    }

    @Test
    void partsThatDoNotFitAreLeftOutButNeverTheScale() {
        var pen = new RecordingPen(5);
        var paper =
                PaperLayout.of(
                        Samples.named("synthetic-sinus-rhythm"),
                        Layout.SIX_BY_TWO,
                        PaperScale.STANDARD,
                        30,
                        160);
        new FooterPainter("", "as recorded").paint(pen, paper);
        assertThat(pen.texts()).containsExactly("25 mm/s  10 mm/mV");
    }

    @Test
    void theFootAlwaysSaysWhatIsFilteredAway() {
        var paper = page(Samples.named("synthetic-sinus-rhythm"), PaperScale.STANDARD);
        for (var filter : List.of("as recorded", "0.5–40 Hz, 50 Hz notch")) {
            var pen = new RecordingPen(5);
            Painter.content("", true, filter).forEach(painter -> painter.paint(pen, paper));
            assertThat(pen.texts()).containsSequence("25 mm/s  10 mm/mV", filter);
        }
        var pen = new RecordingPen(5);
        Painter.content("", true).forEach(painter -> painter.paint(pen, paper));
        assertThat(pen.texts()).contains("as recorded");
    }

    @Test
    void thePaperCanBeHeard() {
        var paper = page(Samples.named("synthetic-noisy-lead-off"), PaperScale.STANDARD);
        assertThat(PaperSummary.of(paper))
                .isEqualTo(
                        "Synthetic ECG synthetic-noisy-lead-off; layout 3×4 with rhythm strip II;"
                                + " 25 mm/s, 10 mm/mV; 10 s; sampled at 500 Hz;"
                                + " V2 has no samples 6.1–10 s.");
    }

    @Test
    void manyGapsAreCountedNotRead() {
        var leads = List.of(Lead.V1);
        var recording =
                Recordings.of(100, 1000, leads, Set.of(), i -> i % 100 == 50 ? Double.NaN : 0);
        var paper = page(recording, PaperScale.STANDARD);
        assertThat(PaperSummary.of(paper))
                .contains(
                        "V1 has no samples 0.5–0.51 s; V1 has no samples 1.5–1.51 s;"
                                + " V1 has no samples 2.5–2.51 s; V1 has 7 more gaps.");
    }

    private static PaperLayout page(Recording recording, PaperScale scale) {
        return PaperLayout.of(
                recording,
                Layout.THREE_BY_FOUR_RHYTHM,
                scale,
                PaperLayout.pageWidthMm(scale, 10),
                PaperLayout.pageHeightMm(PaperStyle.STANDARD.with(scale)));
    }

    private static List<Double> ends(Polyline polyline) {
        return List.of(polyline.points().getFirst().xMm(), polyline.points().getLast().xMm());
    }

    private static RecordingPen.Line line(Ink ink, double x1, double y1, double x2, double y2) {
        return new RecordingPen.Line(ink, 1, new Point(x1, y1), new Point(x2, y2));
    }
}
