package leadwise.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Caliper;
import leadwise.model.Lead;
import leadwise.model.MarkedBeat;
import leadwise.model.Signal;
import leadwise.paper.CaliperPainter;
import leadwise.paper.Layout;
import leadwise.paper.PaperLayout;
import leadwise.paper.PaperScale;
import leadwise.paper.Spot;
import leadwise.paper.Strip;
import leadwise.ui.OpenedSample;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

class CaliperViewModelTest {

    private static final double NEAR = 0.03;
    private static final List<Layout> RHYTHM =
            Arrays.stream(Layout.values()).filter(Layout::isRhythm).toList();

    private final OpenedSample sample = new OpenedSample("sinus-rhythm");
    private final CaliperViewModel model = new CaliperViewModel(sample.recordings, sample.review);
    private final PaperLayout page = page(Layout.THREE_BY_FOUR_RHYTHM, PaperScale.STANDARD);

    @Test
    void aNewCaliperStandsOnTheTraceAndInTheReview() {
        model.begin(at(Lead.II, 3.0011));
        assertThat(calipers())
                .containsExactly(
                        new Caliper(
                                "caliper-1",
                                Caliper.Kind.BOTH,
                                Lead.II,
                                3.002,
                                3.402,
                                millivolts(Lead.II, 3.002),
                                millivolts(Lead.II, 3.402),
                                false));
        assertThat(model.chosen()).contains(calipers().getFirst());
    }

    @Test
    void atTheEndOfTheRecordingANewCaliperReachesBackwards() {
        model.begin(at(Lead.II, 9.9));
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(9.5);
    }

    @Test
    void aWholeDragIsOneEditAndOneStepBack() {
        model.begin(at(Lead.II, 3));
        assertThat(model.press(at(Lead.V5, 8), NEAR)).isTrue();
        for (double seconds = 8; seconds <= 9; seconds += 0.013) {
            model.drag(at(Lead.V5, seconds));
            assertThat(calipers().getFirst().lead()).isEqualTo(Lead.II);
        }
        model.drag(at(Lead.V5, 9));
        model.release();
        var placed = calipers().getFirst();
        assertThat(placed.lead()).isEqualTo(Lead.V5);
        assertThat(placed.fromSeconds()).isEqualTo(8);
        assertThat(placed.toSeconds()).isEqualTo(9);
        sample.undo.undo();
        assertThat(calipers().getFirst().fromSeconds()).isEqualTo(3);
        sample.undo.undo();
        assertThat(calipers()).isEmpty();
        assertThat(model.chosen()).isEmpty();
    }

    @Test
    void aClickAfterAKeyPutsTheCaliperThereAsWideAsANewOne() {
        model.begin(at(Lead.II, 3));
        model.press(at(Lead.V5, 8), NEAR);
        model.release();
        assertThat(calipers().getFirst().fromSeconds()).isEqualTo(8);
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(8.4);
    }

    @Test
    void anEndIsTakenWhereItIsNearAndNowhereElse() {
        model.begin(at(Lead.II, 3));
        model.letGo();
        assertThat(model.press(at(Lead.II, 3.2), NEAR)).isFalse();
        assertThat(model.press(at(Lead.III, 0.5), NEAR)).isFalse();
        assertThat(model.press(at(Lead.II, 3.01), NEAR)).isTrue();
        assertThat(model.secondEndProperty().get()).isFalse();
        model.drag(at(Lead.II, 2.8));
        model.release();
        assertThat(calipers().getFirst().fromSeconds()).isEqualTo(2.8);
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(3.4);
    }

    @Test
    void arrowsMoveOneSampleAndARunOfThemIsOneEdit() {
        model.begin(at(Lead.II, 3));
        model.moveBySamples(1);
        model.moveBySamples(1);
        model.moveBySamples(10);
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(3.4);
        assertThat(model.chosen().orElseThrow().toSeconds()).isEqualTo(3.424);
        model.settle();
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(3.424);
        assertThat(calipers().getFirst().toMillivolts()).isEqualTo(millivolts(Lead.II, 3.424));
        sample.undo.undo();
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(3.4);
        sample.undo.redo();
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(3.424);
    }

    @Test
    void theOtherEndMovesAfterItWasChosen() {
        model.begin(at(Lead.II, 3));
        model.switchEnd();
        model.moveBySamples(-1);
        model.settle();
        assertThat(calipers().getFirst().fromSeconds()).isEqualTo(2.998);
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(3.4);
    }

    @Test
    void anEndStaysWithinTheRecording() {
        model.begin(at(Lead.II, 9.5));
        model.moveBySamples(100_000);
        assertThat(model.chosen().orElseThrow().toSeconds()).isEqualTo(9.998);
        model.moveBySamples(-100_000);
        assertThat(model.chosen().orElseThrow().toSeconds()).isEqualTo(0);
    }

    @Test
    void upAndDownMoveTheAmplitudeByWholeCounts() {
        model.begin(at(Lead.II, 3));
        double before = model.chosen().orElseThrow().toMillivolts();
        var gain = Optional.ofNullable(sample.recording().gains().get(Lead.II)).orElseThrow();
        double count = 1 / Math.abs(gain.countsPerMillivolt());
        model.moveBySteps(1);
        double by = model.chosen().orElseThrow().toMillivolts() - before;
        assertThat(by).isCloseTo(0.01, within(count / 2 + 1e-9));
        assertThat(by / count).isCloseTo(Math.rint(by / count), within(1e-6));
        assertThat(model.chosen().orElseThrow().toSeconds()).isEqualTo(3.4);
    }

    @Test
    void theWayOfMeasuringGoesRoundAndTheNextCaliperKeepsIt() {
        model.begin(at(Lead.II, 3));
        model.cycleKind();
        assertThat(calipers().getFirst().kind()).isEqualTo(Caliper.Kind.TIME);
        model.begin(at(Lead.II, 5));
        assertThat(calipers().getLast().kind()).isEqualTo(Caliper.Kind.TIME);
        model.cycleKind();
        assertThat(calipers().getLast().kind()).isEqualTo(Caliper.Kind.AMPLITUDE);
        model.cycleKind();
        assertThat(calipers().getLast().kind()).isEqualTo(Caliper.Kind.BOTH);
    }

    @Test
    void severalCalipersAreChosenInTurnAndTheLastOneLetsTabGoOn() {
        model.begin(at(Lead.II, 3));
        model.begin(at(Lead.V1, 5.5));
        assertThat(model.step(1)).isFalse();
        assertThat(model.step(-1)).isTrue();
        assertThat(model.chosen().map(Caliper::id)).contains("caliper-1");
        model.remove();
        assertThat(calipers()).extracting(Caliper::id).containsExactly("caliper-2");
        assertThat(model.chosen()).isEmpty();
        model.switchEnd();
        assertThat(model.chosen().map(Caliper::id)).contains("caliper-2");
    }

    @Test
    void whatIsLetGoStaysAndIsNotMovedByKeys() {
        model.begin(at(Lead.II, 3));
        model.letGo();
        model.moveBySamples(5);
        model.toggleMarchOut();
        model.settle();
        assertThat(calipers().getFirst().toSeconds()).isEqualTo(3.4);
        assertThat(calipers().getFirst().marchOut()).isFalse();
    }

    @Test
    void anotherRecordingHasItsOwnCalipers() {
        model.begin(at(Lead.II, 3));
        sample.open("atrial-fibrillation");
        assertThat(model.chosen()).isEmpty();
        assertThat(model.painterProperty().get()).isEmpty();
        assertThat(calipers()).isEmpty();
    }

    @Test
    void marchedOutFromBeatToBeatEveryMarkMeetsABeat() {
        var beats = beats();
        model.begin(at(Lead.II, beats.get(2)));
        model.press(at(Lead.II, beats.get(2)), NEAR);
        model.drag(at(Lead.II, beats.get(3)));
        model.release();
        model.toggleMarchOut();
        assertThat(calipers().getFirst().marchOut()).isTrue();
        var drawn = ((CaliperPainter) model.painterProperty().get().orElseThrow()).calipers();
        assertThat(drawn.getFirst().words().getFirst()).matches("\\d+ of \\d+ marks on a beat.*");
        var march = drawn.getFirst().marchOut().orElseThrow();
        assertThat(march.onBeats()).isGreaterThan(5);
        assertThat(march.meanRrMs().orElseThrow()).isCloseTo(833, within(25.0));
    }

    @Test
    void nearPeaksADraggedEndGoesToTheTopOfR() {
        double beat = beats().get(3);
        double top =
                IntStream.rangeClosed((int) ((beat - 0.06) * 500), (int) ((beat + 0.06) * 500))
                                .boxed()
                                .max(Comparator.comparingDouble(signal(Lead.II)::at))
                                .orElseThrow()
                        / 500.0;
        model.toggleNearPeaks();
        for (double off : new double[] {-0.03, -0.012, 0, 0.01}) {
            model.begin(at(Lead.II, top + off));
            assertThat(model.chosen().orElseThrow().fromSeconds()).isEqualTo(top);
        }
    }

    @Test
    void readingsAreThoseOfSamplesAtEverySpeedGainAndWidth() {
        var random = new Random(5);
        double rate = sample.recording().samplesPerSecond();
        for (double speed : PaperScale.SPEEDS) {
            for (double gain : PaperScale.GAINS) {
                for (var layout : RHYTHM) {
                    var paper = page(layout, new PaperScale(speed, gain));
                    for (int i = 0; i < 20; i++) {
                        var strip = paper.strips().get(random.nextInt(paper.strips().size()));
                        double length = strip.toSeconds() - strip.fromSeconds();
                        double from = strip.fromSeconds() + random.nextDouble() * length;
                        double to = strip.fromSeconds() + random.nextDouble() * length;
                        check(place(paper, strip, from, to), from, to, rate);
                    }
                }
            }
        }
    }

    private Caliper place(PaperLayout paper, Strip strip, double from, double to) {
        model.letGo();
        var start = spot(paper, strip, from);
        model.begin(start);
        model.press(start, NEAR);
        model.drag(spot(paper, strip, to));
        model.release();
        return model.chosen().orElseThrow();
    }

    private void check(Caliper read, double from, double to, double rate) {
        int first = (int) Math.round(read.fromSeconds() * rate);
        int second = (int) Math.round(read.toSeconds() * rate);
        assertThat(read.fromSeconds()).isEqualTo(first / rate);
        // closer together it is a click, which opens the caliper
        if (Math.abs(to - from) > 1 / rate) {
            assertThat(read.durationMs())
                    .isCloseTo(1000 * Math.abs(to - from), within(1000 / rate + 1e-6));
        }
        assertThat(read.differenceMillivolts())
                .isEqualTo(signal(read.lead()).at(second) - signal(read.lead()).at(first));
    }

    private static Spot spot(PaperLayout paper, Strip strip, double seconds) {
        double x = paper.xMm(strip, seconds);
        return paper.spotAt(x, strip.baselineMm()).orElseThrow();
    }

    private Spot at(Lead lead, double seconds) {
        var strip =
                page.strips().stream()
                        .filter(s -> s.lead().equals(lead))
                        .filter(s -> seconds >= s.fromSeconds() && seconds < s.toSeconds())
                        .findFirst()
                        .orElseThrow();
        return new Spot(strip, seconds, 0.3);
    }

    private PaperLayout page(Layout layout, PaperScale scale) {
        return PaperLayout.of(sample.recording(), layout, scale, 277, 190);
    }

    private List<Caliper> calipers() {
        return sample.inReview().calipers();
    }

    private List<Double> beats() {
        return sample.recordings.shown().orElseThrow().measurements().beats().stream()
                .map(MarkedBeat::seconds)
                .toList();
    }

    private double millivolts(Lead lead, double seconds) {
        return signal(lead).at((int) Math.round(seconds * 500));
    }

    private Signal signal(Lead lead) {
        return Optional.ofNullable(sample.recording().leads().get(lead)).orElseThrow();
    }
}
