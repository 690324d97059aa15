package leadwise.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import leadwise.model.Lead;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.model.Regularity;
import leadwise.model.Signal;
import leadwise.model.StLevel;
import leadwise.samples.Samples;
import leadwise.signal.Beats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Measurements against the simulator's truth.
class MeasuredTruthTest {

    private static final String SINUS = "synthetic-sinus-rhythm";
    private static final String FIBRILLATION = "synthetic-atrial-fibrillation";
    private static final double[] RATES = {100, 250, 500, 1000};

    /// Those whose ST segment does not hide where QRS ends.
    private static final List<String> CLEAR =
            List.of(
                    SINUS,
                    "synthetic-sinus-bradycardia",
                    "synthetic-sinus-tachycardia",
                    "synthetic-first-degree-av-block",
                    "synthetic-right-bundle-branch-block",
                    "synthetic-ventricular-bigeminy");

    @Test
    void intervalsAreThoseOfTheSimulatorAtAnySampleRate() {
        for (var name : CLEAR) {
            for (double rate : RATES) {
                var truth = Samples.exact(name);
                var intervals = Measure.of(Samples.clean(name, rate)).intervals();
                var place = name + " at " + rate + " Hz";
                isNear(intervals.pMs(), truth.pMs().orElseThrow(), 8, "P " + place);
                isNear(intervals.prMs(), truth.prMs().orElseThrow(), 6, "PR " + place);
                isNear(intervals.qrsMs(), truth.qrsMs(), 10, "QRS " + place);
                isNear(intervals.qtMs(), truth.qtMs(), 8, "QT " + place);
            }
        }
    }

    @Test
    void noiseOfAGoodRecordingChangesLittle() {
        for (var name : CLEAR) {
            var truth = Samples.exact(name);
            var intervals = Measure.of(Samples.named(name)).intervals();
            isNear(intervals.prMs(), truth.prMs().orElseThrow(), 8, "PR " + name);
            isNear(intervals.qrsMs(), truth.qrsMs(), 10, "QRS " + name);
            isNear(intervals.qtMs(), truth.qtMs(), 8, "QT " + name);
        }
    }

    /// ST begins to rise before QRS has ended: what is seen ends later than the depolarisation.
    @Test
    void anStThatOverlapsQrsLengthensIt() {
        for (var name :
                List.of("synthetic-left-bundle-branch-block", "synthetic-inferior-st-elevation")) {
            var truth = Samples.exact(name);
            var intervals = Measure.of(Samples.clean(name, 500)).intervals();
            assertThat(intervals.qrsMs().value().orElseThrow())
                    .as(name)
                    .isBetween(truth.qrsMs(), truth.qrsMs() + 24);
            isNear(intervals.prMs(), truth.prMs().orElseThrow(), 8, name);
            isNear(intervals.qtMs(), truth.qtMs(), 8, name);
        }
    }

    @Test
    void axesAreThoseOfTheNetAreas() {
        for (var name : CLEAR) {
            var axes = Measure.of(Samples.clean(name, 500)).axes();
            isNear(axes.qrsDegrees(), Samples.exact(name).qrsAxisDegrees(), 2, name);
        }
        // T is one wave of (0.34, 0.22, −0.20): I sees 0.632 x − 0.235 y + 0.059 z = 0.1514,
        // II 0.235 x + 1.066 y − 0.132 z = 0.3408, aVF = II − I/2 = 0.2651 and 2/√3 of that 0.3061:
        // atan2(0.3061, 0.1514) = 63.7°
        var axes = Measure.of(Samples.clean(SINUS, 500)).axes();
        isNear(axes.tDegrees(), 63.7, 2, "T");
        // P is two waves of equal length, together (0.125, 0.170, −0.020): I 0.0379, II 0.2132,
        // aVF 0.1943 and 2/√3 of that 0.2243: atan2(0.2243, 0.0379) = 80.4°
        isNear(axes.pDegrees(), 80.4, 3, "P");
    }

    @Test
    void stIsWhereTheSimulatorPutIt() {
        for (var name : CLEAR) {
            var st = Measure.of(Samples.clean(name, 500)).st();
            Samples.exact(name)
                    .st60()
                    .forEach(
                            (lead, level) ->
                                    assertThat(level(st, lead).after60Ms())
                                            .as(lead + " of " + name)
                                            .isCloseTo(level, offset(0.025)));
        }
    }

    /// 0.2 mV more in V2 from the end of QRS on, and less in V5; the onset of T does not matter.
    @Test
    void aShiftedStIsMeasuredInItsLeadAlone() {
        var recording = Samples.clean("synthetic-sinus-bradycardia", 500);
        var truth = Samples.exact("synthetic-sinus-bradycardia");
        var leads = new LinkedHashMap<>(recording.leads());
        leads.put(Lead.V2, stepped(recording, Lead.V2, truth.qrsSeconds(), 0.2));
        leads.put(Lead.V5, stepped(recording, Lead.V5, truth.qrsSeconds(), -0.2));
        var st = Measure.of(Beats.of(500, leads)).st();
        assertThat(level(st, Lead.V2).after60Ms()).isCloseTo(0.2, offset(0.02));
        assertThat(level(st, Lead.V2).after80Ms()).isCloseTo(0.2, offset(0.02));
        assertThat(level(st, Lead.V5).after60Ms()).isCloseTo(-0.2, offset(0.02));
        assertThat(level(st, Lead.V3).after60Ms()).isCloseTo(0, offset(0.02));
    }

    private static StLevel level(Map<Lead, StLevel> st, Lead lead) {
        return Objects.requireNonNull(st.get(lead));
    }

    private static Signal stepped(
            Recording recording, Lead lead, List<Double> onsets, double millivolts) {
        var samples = recording.lead(lead).orElseThrow().toArray();
        for (double onset : onsets) {
            int from = (int) Math.round(500 * (onset + 0.09));
            int to = Math.min(samples.length, from + 90);
            for (int i = from; i < to; i++) {
                samples[i] += millivolts;
            }
        }
        return Signal.of(samples);
    }

    @Test
    void qtIsCorrectedByFourFormulas() {
        // 71.8 per minute: RR = 0.8357 s
        var measured = Measure.of(Samples.clean(SINUS, 500));
        double rate = measured.heartRatePerMinute().value().orElseThrow();
        double qt = measured.intervals().qtMs().value().orElseThrow();
        var qtc = measured.intervals().qtc();
        isNear(qtc.bazettMs(), qt * Math.sqrt(rate / 60), 0.01, "Bazett");
        isNear(qtc.fridericiaMs(), qt * Math.pow(rate / 60, 1 / 3.0), 0.01, "Fridericia");
        isNear(qtc.framinghamMs(), qt + 154 - 154 * 60 / rate, 0.01, "Framingham");
        isNear(qtc.hodgesMs(), qt + 1.75 * rate - 105, 0.01, "Hodges");
    }

    @Test
    void everyWholeBeatIsMarked() {
        var measured = Measure.of(Samples.clean(SINUS, 500));
        for (double onset : Samples.exact(SINUS).qrsSeconds()) {
            var beat =
                    measured.beats().stream()
                            .filter(b -> Math.abs(b.seconds() - onset - 0.04) < 0.1)
                            .findFirst()
                            .orElseThrow();
            assertThat(beat.dominant()).isTrue();
            assertThat(beat.global().qrs().orElseThrow().onsetSeconds())
                    .isCloseTo(onset, offset(0.012));
            assertThat(beat.global().p().orElseThrow().onsetSeconds())
                    .isCloseTo(onset - 0.158, offset(0.012));
            assertThat(beat.global().t().orElseThrow().offsetSeconds())
                    .isCloseTo(onset + 0.384, offset(0.012));
            assertThat(beat.leads().keySet()).containsAll(Lead.STANDARD);
        }
    }

    @Test
    void theMedianBeatHasItsLevelAtZeroAndItsMarks() {
        var median = Measure.of(Samples.named(SINUS)).medianBeat().orElseThrow();
        var qrs = median.global().qrs().orElseThrow();
        var v2 = Objects.requireNonNull(median.leads().get(Lead.V2));
        int before = (int) Math.round(median.samplesPerSecond() * (qrs.onsetSeconds() - 0.01));
        assertThat(v2.at(before)).isCloseTo(0, offset(0.01));
        assertThat(median.beats()).isBetween(10, 12);
        assertThat(qrs.durationMs()).isCloseTo(90, offset(10.0));
    }

    @Test
    void rhythmsAreAsRegularAsTheyAre() {
        assertThat(regularity(SINUS)).isEqualTo(Regularity.REGULAR);
        assertThat(regularity(FIBRILLATION)).isEqualTo(Regularity.IRREGULAR);
        assertThat(
                        Measure.of(
                                        Beats.at(
                                                500, 10, 0.5, 1.3, 2.1, 2.9, 3.5, 4.5, 5.3, 6.1,
                                                6.9, 7.7))
                                .regularity()
                                .orElseThrow())
                .isEqualTo(Regularity.SLIGHTLY_IRREGULAR);
    }

    private static Regularity regularity(String name) {
        return Measure.of(Samples.named(name)).regularity().orElseThrow();
    }

    @Test
    void noiseIsItsRootMeanSquare() {
        for (double millivolts : new double[] {0.02, 0.05}) {
            var noise =
                    Measure.of(noisy(Samples.clean(SINUS, 500), millivolts, 1)).noiseMicrovolts();
            for (var lead : Lead.INDEPENDENT) {
                assertThat(noise.get(lead))
                        .as(lead + " with " + millivolts + " mV")
                        .isCloseTo(1000 * millivolts, offset(200 * millivolts));
            }
        }
    }

    /// The truth of these beats is PR 158, QRS 90, QT 384.
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.5})
    void noiseMakesNotMeasurableAndNotWrong(double millivolts) {
        for (int seed = 0; seed < 3; seed++) {
            var measured = Measure.of(noisy(Samples.clean(SINUS, 500), millivolts, seed));
            isNearOrNotMeasurable(measured.intervals().prMs(), 158, 20);
            isNearOrNotMeasurable(measured.intervals().qrsMs(), 90, 15);
            isNearOrNotMeasurable(measured.intervals().qtMs(), 384, 20);
            isNearOrNotMeasurable(measured.axes().qrsDegrees(), 30, 15);
            if (millivolts >= 0.3) {
                assertThat(measured.intervals().qrsMs().isPresent()).isFalse();
            }
        }
    }

    private static Recording noisy(Recording recording, double millivolts, long seed) {
        var random = new Random(seed);
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var lead : Lead.INDEPENDENT) {
            var samples = recording.lead(lead).orElseThrow().toArray();
            for (int i = 0; i < samples.length; i++) {
                samples[i] += millivolts * random.nextGaussian();
            }
            leads.put(lead, Signal.of(samples));
        }
        return Beats.of(recording.samplesPerSecond(), leads);
    }

    @Test
    void fibrillationHasNoPButQrsAndQt() {
        var measured = Measure.of(Samples.named(FIBRILLATION));
        var none = Measured.not("no P wave before most beats");
        assertThat(measured.intervals().pMs()).isEqualTo(none);
        assertThat(measured.intervals().prMs()).isEqualTo(none);
        assertThat(measured.axes().pDegrees()).isEqualTo(none);
        isNear(measured.intervals().qrsMs(), 90, 15, "QRS");
        isNear(measured.intervals().qtMs(), 358, 12, "QT");
        assertThat(measured.beats()).allMatch(beat -> beat.global().p().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void flutterHasNeitherPNorQt(int conduction) {
        var measured = Measure.of(Samples.flutter(290, conduction));
        var none = Measured.not("flutter waves");
        isNear(measured.heartRatePerMinute(), 290.0 / conduction, 1, "rate");
        assertThat(measured.intervals().prMs()).isEqualTo(none);
        assertThat(measured.intervals().qtMs()).isEqualTo(none);
        assertThat(measured.intervals().qtc().bazettMs()).isEqualTo(none);
        assertThat(measured.intervals().qrsMs().isPresent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {250, 500, 1000})
    void pacingSpikesLeaveTheRateAlone(double rate) {
        var measured = Measure.of(paced(rate));
        var none = Measured.not("pacing spikes");
        isNear(measured.heartRatePerMinute(), 71.8, 1, "rate");
        var intervals = measured.intervals();
        assertThat(List.of(intervals.pMs(), intervals.prMs(), intervals.qrsMs(), intervals.qtMs()))
                .containsOnly(none);
        assertThat(measured.axes().qrsDegrees()).isEqualTo(none);
        assertThat(measured.st()).isEmpty();
    }

    /// A spike of 1 mV and one sample or 2 ms, 8 ms before each QRS.
    private static Recording paced(double rate) {
        var recording = Samples.clean(SINUS, rate);
        var leads = new LinkedHashMap<Lead, Signal>();
        recording
                .leads()
                .forEach(
                        (lead, signal) -> {
                            var samples = signal.toArray();
                            for (double onset : Samples.exact(SINUS).qrsSeconds()) {
                                int at = (int) Math.round((onset - 0.008) * rate);
                                int width = (int) Math.max(1, 0.002 * rate);
                                for (int i = at; i < at + width; i++) {
                                    samples[i] += 1;
                                }
                            }
                            leads.put(lead, Signal.of(samples));
                        });
        return Beats.of(rate, leads);
    }

    @Test
    void noSpikesAreSeenWhereThereAreNone() {
        for (var name : Samples.names()) {
            assertThat(PacingSpikes.of(Samples.named(name))).as(name).isEmpty();
        }
    }

    @Test
    void aGapInOneLeadLeavesTheOthers() {
        var measured = Measure.of(Samples.named("synthetic-noisy-lead-off"));
        isNear(measured.intervals().qrsMs(), 90, 12, "QRS");
        isNear(measured.intervals().qtMs(), 370, 12, "QT");
        var last = measured.beats().get(measured.beats().size() - 2);
        assertThat(last.leads()).doesNotContainKey(Lead.V2).containsKey(Lead.V3);
    }

    @Test
    void aGapInAllLeadsTakesItsBeats() {
        var leads = new LinkedHashMap<Lead, Signal>();
        Samples.clean(SINUS, 500)
                .leads()
                .forEach(
                        (lead, signal) -> {
                            var samples = signal.toArray();
                            Arrays.fill(samples, 2500, 2550, Double.NaN);
                            leads.put(lead, Signal.of(samples));
                        });
        var measured = Measure.of(Beats.of(500, leads));
        isNear(measured.intervals().prMs(), 158, 8, "PR");
        isNear(measured.intervals().qtMs(), 384, 8, "QT");
    }

    @Test
    void oneLeadIsEnoughForIntervalsButNotForAxes() {
        var leads = new LinkedHashMap<Lead, Signal>();
        leads.put(Lead.II, Samples.named(SINUS).lead(Lead.II).orElseThrow());
        var measured = Measure.of(Beats.of(500, leads));
        isNear(measured.intervals().prMs(), 158, 15, "PR");
        isNear(measured.intervals().qrsMs(), 90, 15, "QRS");
        isNear(measured.intervals().qtMs(), 384, 15, "QT");
        assertThat(measured.axes().qrsDegrees())
                .isEqualTo(Measured.not("lead I or aVF is missing"));
    }

    @Test
    void aLeadOfAnotherNameIsMeasuredWhereThereIsNoOther() {
        var leads = new LinkedHashMap<Lead, Signal>();
        leads.put(new Lead("MLII"), Samples.named(SINUS).lead(Lead.II).orElseThrow());
        var measured = Measure.of(Beats.of(500, leads));
        isNear(measured.heartRatePerMinute(), 71.8, 1, "rate");
        isNear(measured.intervals().qrsMs(), 90, 15, "QRS");
    }

    @Test
    void aFlatLeadIsLeftOut() {
        var leads = new LinkedHashMap<>(Samples.named(SINUS).leads());
        leads.put(Lead.V4, Signal.of(new double[5000]));
        var measured = Measure.of(Beats.of(500, leads));
        isNear(measured.intervals().qrsMs(), 90, 10, "QRS");
        assertThat(measured.st()).doesNotContainKey(Lead.V4).containsKey(Lead.V5);
    }

    @Test
    void twoAndAHalfSecondsAreEnough() {
        var leads = new LinkedHashMap<Lead, Signal>();
        Samples.named("synthetic-sinus-tachycardia")
                .leads()
                .forEach((lead, signal) -> leads.put(lead, signal.range(0, 1250)));
        var intervals = Measure.of(Beats.of(500, leads)).intervals();
        isNear(intervals.prMs(), 132, 10, "PR");
        isNear(intervals.qrsMs(), 90, 12, "QRS");
        isNear(intervals.qtMs(), 304, 12, "QT");
    }

    @Test
    void lowVoltageIsMeasuredToo() {
        var leads = new LinkedHashMap<Lead, Signal>();
        Samples.clean(SINUS, 500)
                .leads()
                .forEach(
                        (lead, signal) ->
                                leads.put(
                                        lead,
                                        Signal.of(
                                                Arrays.stream(signal.toArray())
                                                        .map(v -> 0.25 * v)
                                                        .toArray())));
        Measurements measured = Measure.of(noisy(Beats.of(500, leads), 0.005, 3));
        isNear(measured.intervals().prMs(), 158, 10, "PR");
        isNear(measured.intervals().qtMs(), 384, 10, "QT");
    }

    private static void isNear(Measured measured, double truth, double within, String place) {
        assertThat(measured.isPresent()).as(place + ": " + measured.reason()).isTrue();
        assertThat(measured.value().getAsDouble()).as(place).isCloseTo(truth, offset(within));
    }

    private static void isNearOrNotMeasurable(Measured measured, double truth, double within) {
        if (measured.isPresent()) {
            assertThat(measured.value().getAsDouble()).isCloseTo(truth, offset(within));
        }
    }
}
