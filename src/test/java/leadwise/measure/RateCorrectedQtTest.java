package leadwise.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.CorrectedQt;
import leadwise.model.Intervals;
import leadwise.model.MarkedBeat;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Regularity;
import leadwise.model.Wave;
import leadwise.model.Waves;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

class RateCorrectedQtTest {

    private static final Measured QT = Measured.of(400);

    @Test
    void withEvenBeatsItIsThatOfTheMedianBeat() {
        var even = of(Regularity.REGULAR, QT, beats(1, 1, 1, 1, 1, 1, 1));
        assertThat(RateCorrectedQt.of(even))
                .isEqualTo(new RateCorrectedQt(even.intervals().qtc(), 0));
    }

    @Test
    void withUnevenBeatsItIsTheMeanOfEachBeatCorrectedByTheIntervalBeforeIt() {
        var uneven = of(Regularity.IRREGULAR, QT, beats(0.5, 1, 0.64, 1.44, 0.81, 1));
        var corrected = RateCorrectedQt.of(uneven);
        assertThat(corrected.beats()).isEqualTo(6);
        double mean =
                DoubleStream.of(0.5, 1, 0.64, 1.44, 0.81, 1)
                        .map(rr -> 400 / Math.sqrt(rr))
                        .average()
                        .orElseThrow();
        assertThat(corrected.qtc().bazettMs().value().orElseThrow()).isCloseTo(mean, within(1e-6));
    }

    @Test
    void ofFewerThanFiveUnevenBeatsThereIsNone() {
        var few = of(Regularity.IRREGULAR, QT, beats(0.5, 1, 0.64, 1.44));
        assertThat(RateCorrectedQt.of(few).qtc().fridericiaMs())
                .isEqualTo(Measured.not(RateCorrectedQt.TOO_FEW));
    }

    @Test
    void whereQtIsNotMeasurableItsReasonStays() {
        var flutter = Measured.not("flutter waves");
        var none = of(Regularity.IRREGULAR, flutter, beats(0.5, 1, 0.64, 1.44, 0.81, 1));
        assertThat(RateCorrectedQt.of(none).qtc().hodgesMs()).isEqualTo(flutter);
    }

    /// Beats at these intervals, the first at second 1.
    private static List<MarkedBeat> beats(double... rr) {
        var beats = new ArrayList<MarkedBeat>();
        double at = 1;
        beats.add(beat(at));
        for (double interval : rr) {
            at += interval;
            beats.add(beat(at));
        }
        return beats;
    }

    private static MarkedBeat beat(double at) {
        return new MarkedBeat(
                at,
                true,
                new Waves(
                        Optional.empty(),
                        Optional.of(new Wave(at - 0.04, at, at + 0.05)),
                        Optional.of(new Wave(at + 0.2, at + 0.3, at + 0.36))),
                Map.of());
    }

    private static Measurements of(Regularity regularity, Measured qt, List<MarkedBeat> beats) {
        var none = Measurements.not("not measured", "test");
        var not = Measured.not("not measured");
        var rate = Measured.of(70);
        return new Measurements(
                rate,
                none.rrMeanMs(),
                none.rrSdMs(),
                Optional.of(regularity),
                new Intervals(not, not, not, qt, CorrectedQt.of(qt, rate)),
                none.axes(),
                none.st(),
                beats,
                Optional.empty(),
                Map.of(),
                "test");
    }
}
