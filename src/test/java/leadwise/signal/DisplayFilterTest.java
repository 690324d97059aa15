package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

class DisplayFilterTest {

    private static final double RATE = 500;
    private static final DisplayFilter NONE = DisplayFilter.AS_RECORDED;
    private static final DisplayFilter MONITOR =
            DisplayFilter.band(0.5, 40).withNotch(OptionalDouble.of(50));

    static final List<DisplayFilter> ALL =
            Stream.concat(
                            Stream.of(MONITOR),
                            Stream.concat(
                                    DisplayFilter.HIGH_PASSES_HZ.stream()
                                            .map(hz -> NONE.withHighPass(OptionalDouble.of(hz))),
                                    Stream.concat(
                                            DisplayFilter.LOW_PASSES_HZ.stream()
                                                    .map(
                                                            hz ->
                                                                    NONE.withLowPass(
                                                                            OptionalDouble.of(hz))),
                                            DisplayFilter.NOTCHES_HZ.stream()
                                                    .map(
                                                            hz ->
                                                                    NONE.withNotch(
                                                                            OptionalDouble.of(
                                                                                    hz))))))
                    .toList();

    private static Recording recording(int samples, IntToDoubleFunction millivolts) {
        var values = new double[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = millivolts.applyAsDouble(i);
        }
        var leads = new LinkedHashMap<Lead, Signal>();
        leads.put(Lead.I, Signal.of(values));
        return Beats.of(RATE, leads);
    }

    private static double[] filtered(
            DisplayFilter filter, int samples, IntToDoubleFunction millivolts) {
        return filter.of(recording(samples, millivolts)).lead(Lead.I).orElseThrow().toArray();
    }

    private static double wave(double hertz, int sample) {
        return Math.sin(2 * Math.PI * hertz * sample / RATE);
    }

    /// The share of a sine wave's amplitude that is left, far from the ends.
    private static double left(DisplayFilter filter, double hertz) {
        int samples = 60 * (int) RATE;
        var out = filtered(filter, samples, i -> wave(hertz, i));
        double sum = 0;
        int periods = (int) (20 * hertz);
        int inside = (int) Math.round(periods / hertz * RATE);
        for (int i = samples / 2 - inside / 2; i < samples / 2 - inside / 2 + inside; i++) {
            sum += out[i] * wave(hertz, i);
        }
        return 2 * sum / inside;
    }

    @Test
    void asRecordedIsTheVeryRecording() {
        var recording = recording(100, i -> i);
        assertThat(NONE.of(recording)).isSameAs(recording);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.67"})
    void aHighPassLeavesSeventyOnePercentAtItsCutOff(double hertz) {
        var filter = NONE.withHighPass(OptionalDouble.of(hertz));
        assertThat(left(filter, hertz)).isCloseTo(Math.sqrt(0.5), offset(0.01));
        assertThat(left(filter, hertz / 5)).isLessThan(0.01);
        assertThat(left(filter, hertz * 5)).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @CsvSource({"40", "100", "150"})
    void aLowPassLeavesSeventyOnePercentAtItsCutOff(double hertz) {
        var filter = NONE.withLowPass(OptionalDouble.of(hertz));
        assertThat(left(filter, hertz)).isCloseTo(Math.sqrt(0.5), offset(0.01));
        assertThat(left(filter, hertz / 5)).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @CsvSource({"50", "60"})
    void aNotchTakesTheMainsAndLittleElse(double hertz) {
        var filter = NONE.withNotch(OptionalDouble.of(hertz));
        assertThat(left(filter, hertz)).isCloseTo(0, offset(1e-6));
        assertThat(left(filter, hertz - 10)).isGreaterThan(0.94);
        assertThat(left(filter, 10)).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theAnswerToAnImpulseIsSymmetricSoNoPhaseIsShifted(DisplayFilter filter) {
        int middle = 15_000;
        var out = filtered(filter, 2 * middle + 1, i -> i == middle ? 1 : 0);
        for (int k = 1; k < 2500; k++) {
            assertThat(out[middle - k]).isCloseTo(out[middle + k], offset(1e-9));
        }
        for (double value : out) {
            assertThat(value).isLessThanOrEqualTo(out[middle]);
        }
    }

    @Test
    void aStepGoesThroughALowPassWithoutMovingInTime() {
        var out = filtered(NONE.withLowPass(OptionalDouble.of(40)), 1000, i -> i < 500 ? 0 : 1);
        assertThat((out[499] + out[500]) / 2).isCloseTo(0.5, offset(1e-9));
        assertThat(out[400]).isCloseTo(0, offset(1e-6));
        assertThat(out[600]).isCloseTo(1, offset(1e-6));
    }

    /// A triangle of 1 mV and 100 ms each second, as QRS has it, and no ST deviation at all.
    @ParameterizedTest
    @CsvSource({"0.05, 0.005", "0.5, 0.02", "0.67, 0.03"})
    void stAfterQrsHardlyMoves(double hertz, double millivolts) {
        var out =
                filtered(
                        NONE.withHighPass(OptionalDouble.of(hertz)),
                        10_000,
                        i -> Math.max(0, 1 - Math.abs(i % 500 - 250) / 25.0));
        double levelBefore = out[5000 + 250 - 40];
        double st = out[5000 + 250 + 25 + 40];
        assertThat(st - levelBefore).isCloseTo(0, offset(millivolts));
    }

    /// Of an ST elevation of 0.2 mV and 300 ms after each QRS.
    @ParameterizedTest
    @CsvSource({"0.05, 0.002", "0.5, 0.01", "0.67, 0.02"})
    void anElevatedStStaysElevated(double hertz, double millivolts) {
        var out =
                filtered(
                        NONE.withHighPass(OptionalDouble.of(hertz)),
                        10_000,
                        i -> i % 500 >= 100 && i % 500 < 250 ? 0.2 : 0);
        assertThat(out[5000 + 110] - out[5000 + 90]).isCloseTo(0.2, offset(millivolts));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aStretchBetweenGapsIsFilteredAsIfItWereAlone(DisplayFilter filter) {
        var whole =
                filtered(
                        filter,
                        3000,
                        i -> i >= 1000 && i < 1100 ? Double.NaN : wave(1.3, i) + i / 1000.0);
        var after = filtered(filter, 1900, i -> wave(1.3, i + 1100) + (i + 1100) / 1000.0);
        for (int i = 0; i < 3000; i++) {
            if (i >= 1000 && i < 1100) {
                assertThat(whole[i]).isNaN();
            } else if (i >= 1100) {
                assertThat(whole[i]).isEqualTo(after[i - 1100]);
            } else {
                assertThat(whole[i]).isFinite();
            }
        }
    }

    @Test
    void loneSamplesBetweenGapsStayFinite() {
        var out = filtered(MONITOR, 9, i -> i % 2 == 0 ? Double.NaN : 1);
        for (int i = 0; i < 9; i++) {
            assertThat(Double.isNaN(out[i])).isEqualTo(i % 2 == 0);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theRecordingIsLeftAsItIs(DisplayFilter filter) {
        IntToDoubleFunction samples = i -> wave(1.1, i) + 0.1 * wave(50, i);
        var recording = recording(5000, samples);
        var shown = filter.of(recording);
        assertThat(recording.leads()).isEqualTo(recording(5000, samples).leads());
        assertThat(shown.leads()).isNotEqualTo(recording.leads());
        assertThat(shown.source()).isEqualTo(recording.source());
        assertThat(shown.facts()).isEqualTo(recording.facts());
    }

    @Test
    void halfTheSampleRateAndMoreIsNotPossible() {
        assertThat(DisplayFilter.isPossible(40, 100)).isTrue();
        assertThat(DisplayFilter.isPossible(50, 100)).isFalse();
        assertThat(MONITOR.isPossible(100)).isFalse();
        assertThat(MONITOR.possibleAt(100)).isEqualTo(DisplayFilter.band(0.5, 40));
        assertThat(MONITOR.isPossible(500)).isTrue();
    }

    @Test
    void oneKeyGoesThroughTheBandsAndKeepsTheNotch() {
        var notch = NONE.withNotch(OptionalDouble.of(50));
        assertThat(Stream.iterate(notch, filter -> filter.next(500)).limit(5))
                .extracting(DisplayFilter::text)
                .containsExactly(
                        "50 Hz notch",
                        "0.05–150 Hz, 50 Hz notch",
                        "0.5–100 Hz, 50 Hz notch",
                        "0.5–40 Hz, 50 Hz notch",
                        "50 Hz notch");
        assertThat(NONE.next(100)).isEqualTo(DisplayFilter.band(0.5, 40));
        assertThat(NONE.next(100).next(100)).isEqualTo(NONE);
    }

    @Test
    void itIsWrittenInWords() {
        assertThat(NONE.text()).isEqualTo("as recorded");
        assertThat(NONE.withHighPass(OptionalDouble.of(0.67)).text()).isEqualTo("from 0.67 Hz");
        assertThat(NONE.withLowPass(OptionalDouble.of(100)).text()).isEqualTo("up to 100 Hz");
    }

    @Test
    void fortyHertzIsNotDiagnosticBandwidth() {
        assertThat(MONITOR.isDiagnostic()).isFalse();
        assertThat(DisplayFilter.band(0.05, 100).isDiagnostic()).isTrue();
        assertThat(NONE.isDiagnostic()).isTrue();
    }
}
