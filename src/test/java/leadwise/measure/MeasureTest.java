package leadwise.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.model.Lead;
import leadwise.model.Measurements;
import leadwise.model.Signal;
import leadwise.model.Wave;
import leadwise.signal.Beats;
import leadwise.signal.RealRecordings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

@ExtendWith(SkippedAloud.class)
class MeasureTest {

    private static final Measurements NOT_MEASURABLE =
            Measurements.not("fewer than three beats stand out", Measure.METHOD);

    @Test
    void theRateOfRegularBeatsIsExactAtAnySampleRate() {
        for (double rate : new double[] {100, 250, 500, 1000}) {
            for (double bpm : new double[] {30, 50, 75, 120, 180, 240}) {
                var measured = Measure.of(Beats.regular(rate, 10, bpm));
                assertThat(measured.heartRatePerMinute().value().orElse(0))
                        .as(bpm + " per minute at " + rate + " Hz")
                        .isCloseTo(bpm, offset(bpm * bpm / 60 / rate + 0.1));
            }
        }
    }

    @Test
    void intervalsAreThoseOfTheBeats() {
        var measured = Measure.of(Beats.at(500, 6, 0.5, 1.3, 2.1, 3.5, 4.3, 5.1));
        assertThat(measured.heartRatePerMinute().value().orElseThrow()).isCloseTo(75, offset(0.5));
        assertThat(measured.rrMeanMs().value().orElseThrow()).isCloseTo(920, offset(4.0));
        assertThat(measured.rrSdMs().value().orElseThrow()).isCloseTo(268.3, offset(4.0));
    }

    @Test
    void noiseAndFlatLinesHaveNoRate() {
        var random = new Random(3);
        var noise = new LinkedHashMap<Lead, Signal>();
        var flat = new LinkedHashMap<Lead, Signal>();
        for (var lead : Lead.INDEPENDENT) {
            noise.put(lead, Signal.of(random.doubles(5000).toArray()));
            flat.put(lead, Signal.of(new double[5000]));
        }
        assertThat(Measure.of(Beats.of(500, noise))).isEqualTo(NOT_MEASURABLE);
        assertThat(Measure.of(Beats.of(500, flat))).isEqualTo(NOT_MEASURABLE);
    }

    @Test
    void twoBeatsAreTooFew() {
        assertThat(Measure.of(Beats.at(500, 4, 1, 2))).isEqualTo(NOT_MEASURABLE);
        assertThat(Measure.of(Beats.of(500, new LinkedHashMap<>()))).isEqualTo(NOT_MEASURABLE);
    }

    @Test
    void aLeadWithALongGapIsLeftOut() {
        var whole = Beats.regular(500, 10, 60);
        var leads = new LinkedHashMap<>(whole.leads());
        var samples = whole.lead(Lead.V4).orElseThrow().toArray();
        Arrays.fill(samples, 1000, 3000, Double.NaN);
        leads.put(Lead.V4, Signal.of(samples));
        assertThat(Measure.of(Beats.of(500, leads)).heartRatePerMinute().value().orElseThrow())
                .isCloseTo(60, offset(0.5));
    }

    /// LUDB marks no beats at the edges of a recording, so what lies outside its first and last
    /// mark is not counted.
    @Test
    void beatsAreWherePhysiciansMarkedThem() throws Exception {
        assumeTrue(Files.isDirectory(RealRecordings.LUDB), "no " + RealRecordings.LUDB);
        int marked = 0;
        int found = 0;
        int extra = 0;
        for (int id = 1; id <= 100; id++) {
            var marks = LudbMarks.of(id, Lead.II).qrs().stream().map(Wave::peakSeconds).toList();
            var beats =
                    QrsDetector.beats(
                            RealRecordings.read(RealRecordings.LUDB.resolve(id + ".dat")));
            marked += marks.size();
            found += (int) marks.stream().filter(m -> near(m, beats)).count();
            extra +=
                    (int)
                            beats.stream()
                                    .filter(b -> b > marks.getFirst() && b < marks.getLast())
                                    .filter(b -> !near(b, marks))
                                    .count();
        }
        assertThat((double) found / marked).as("found of " + marked).isGreaterThan(0.99);
        assertThat((double) extra / marked).as("extra of " + marked).isLessThan(0.01);
    }

    private static boolean near(double beat, List<Double> others) {
        return others.stream().anyMatch(other -> Math.abs(other - beat) < 0.1);
    }
}
