package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Signal;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

class EnvelopeTest {

    private static final double NAN = Double.NaN;

    @Test
    void allSamplesStayWhereColumnsAreWide() {
        var signal = Signal.of(1, 2, 3, 4, 5, 6);
        assertThat(Envelope.kept(signal, 1, 5, 0.7)).containsExactly(1, 2, 3, 4);
        assertThat(Envelope.kept(signal, 1, 5, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void firstLowestHighestAndLastOfAColumnStay() {
        var signal = Signal.of(0, 1, -2, 0, 0, 5, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(Envelope.kept(signal, 0, 16, 8)).containsExactly(0, 2, 5, 7, 8, 15);
    }

    @Test
    void aGapIsKeptAsOneMissingSample() {
        var signal = Signal.of(1, 2, NAN, NAN, NAN, 3, NAN, 4);
        assertThat(Envelope.kept(signal, 0, 8, 1)).containsExactly(0, 1, 2, 5, 6, 7);
        assertThat(Envelope.kept(signal, 0, 8, 100)).containsExactly(0, 1, 2, 5, 6, 7);
    }

    @Test
    void nothingIsKeptOfNothing() {
        assertThat(Envelope.kept(Signal.of(1, 2), 1, 1, 3)).isEmpty();
        assertThat(Envelope.kept(Signal.of(NAN, NAN), 0, 2, 9)).containsExactly(0);
    }

    @RepeatedTest(200)
    void everyColumnKeepsItsExtremesAndNoLineCrossesAGap(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.doubles(1 + random.nextInt(600), -2, 2).toArray();
        for (int gap = random.nextInt(4); gap > 0; gap--) {
            int from = random.nextInt(values.length);
            Arrays.fill(values, from, Math.min(values.length, from + random.nextInt(80)), NAN);
        }
        var signal = Signal.of(values);
        double perColumn = 0.3 + 40 * random.nextDouble();

        var kept = Envelope.kept(signal, 0, values.length, perColumn);

        assertThat(kept).isSorted().doesNotHaveDuplicates();
        assertThat(extremes(values, IntStream.of(kept), perColumn))
                .isEqualTo(extremes(values, IntStream.range(0, values.length), perColumn));
        for (int i = 0; i < values.length; i++) {
            boolean firstOfGap = signal.isGap(i) && (i == 0 || !signal.isGap(i - 1));
            if (firstOfGap) {
                assertThat(kept).contains(i);
            }
        }
        assertThat(kept.length).isLessThanOrEqualTo(values.length);
    }

    /// Lowest and highest value of each column.
    private static Map<Integer, String> extremes(
            double[] values, IntStream indices, double perColumn) {
        var found = new TreeMap<Integer, double[]>();
        indices.filter(i -> !Double.isNaN(values[i]))
                .forEach(
                        i -> {
                            var pair =
                                    found.computeIfAbsent(
                                            (int) Math.floor(i / perColumn),
                                            _ -> new double[] {values[i], values[i]});
                            pair[0] = Math.min(pair[0], values[i]);
                            pair[1] = Math.max(pair[1], values[i]);
                        });
        var text = new TreeMap<Integer, String>();
        found.forEach((column, pair) -> text.put(column, Arrays.toString(pair)));
        return text;
    }
}
