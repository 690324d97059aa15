package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Caliper;
import leadwise.model.Lead;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class MarchOutTest {

    private static final List<Double> EVEN = beats(0.5, 0.8, 12);

    @Test
    void theIntervalIsRepeatedBothWaysWithinTheRecording() {
        var march = MarchOut.of(caliper(2.1, 2.9), 10, EVEN);
        assertThat(march.marks())
                .extracting(MarchOut.Mark::number)
                .containsExactly(-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(march.marks().getFirst().seconds()).isCloseTo(0.5, within(1e-9));
        assertThat(march.marks().getLast().seconds()).isCloseTo(9.3, within(1e-9));
        assertThat(march.onBeats()).isEqualTo(12);
        assertThat(march.meanRrMs().orElseThrow()).isCloseTo(800, within(1e-6));
    }

    @Test
    void itDoesNotMatterWhichEndWasPutDownFirst() {
        assertThat(MarchOut.of(caliper(2.9, 2.1), 10, EVEN))
                .isEqualTo(MarchOut.of(caliper(2.1, 2.9), 10, EVEN));
    }

    @Test
    void atMostTwentyMarksAreAddedForwardsFirst() {
        var march = MarchOut.of(caliper(5, 5.1), 60, EVEN);
        assertThat(march.marks()).hasSize(2 + MarchOut.MOST);
        assertThat(march.marks().getFirst().number()).isZero();
        assertThat(march.marks().getLast().number()).isEqualTo(21);
    }

    @Test
    void aMarkOnTheVeryEndOfTheRecordingIsOne() {
        assertThat(MarchOut.of(caliper(0, 0.1), 1, List.of()).marks()).hasSize(11);
    }

    @Test
    void marksThatDriftAwayFromTheBeatsMeetNoneAndGiveNoMean() {
        var march = MarchOut.of(caliper(0.5, 1.5), 10, EVEN);
        assertThat(march.marks().get(1).onBeat()).isFalse();
        assertThat(march.onBeats()).isEqualTo(3); // 0.5, 4.5 and 8.5 s
        assertThat(march.meanRrMs()).isEmpty();
    }

    @Test
    void theMeanIsThatOfTheBeatsAndNotOfTheMarks() {
        var march = MarchOut.of(caliper(0.5, 1.31), 4, EVEN);
        assertThat(march.onBeats()).isEqualTo(5);
        assertThat(march.meanRrMs().orElseThrow()).isCloseTo(800, within(1e-6));
    }

    @Test
    void noIntervalIsNotRepeated() {
        assertThat(MarchOut.of(caliper(1, 1), 10, EVEN).marks()).isEmpty();
    }

    private static List<Double> beats(double first, double interval, int count) {
        return IntStream.range(0, count).mapToObj(i -> first + i * interval).toList();
    }

    private static Caliper caliper(double from, double to) {
        return new Caliper("1", Caliper.Kind.TIME, Lead.II, from, to, 0, 0, true);
    }
}
