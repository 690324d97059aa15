package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import leadwise.model.Signal;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;

class ResamplerTest {

    @Test
    void windowedSincFollowsTheFormulaOfTheBundleFormat() throws Exception {
        for (var line :
                Files.readAllLines(Path.of("src/test/resources/golden/windowed-sinc.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            var parts = line.split(";", -1);
            var expected = Arrays.stream(parts[4].split(" ", -1)).mapToDouble(Double::parseDouble);
            var in = wave(Integer.parseInt(parts[2]), parts[3].equals("gap"));
            var resampler =
                    new Resampler(
                            Resampler.Method.WINDOWED_SINC,
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]));
            assertThat(resampler.resample(in).toArray())
                    .as(line.substring(0, 16))
                    .containsExactly(expected.toArray(), offset(1e-9));
        }
    }

    @Test
    void theSameRateCopies() {
        var signal = Signal.of(1, Double.NaN, 3);
        for (var method : Resampler.Method.values()) {
            assertThat(new Resampler(method, 500, 500).resample(signal)).isEqualTo(signal);
        }
    }

    @Test
    void aConstantStaysConstantToTheEdges() {
        var constant = new double[501];
        Arrays.fill(constant, 0.7);
        var out =
                new Resampler(Resampler.Method.WINDOWED_SINC, 500, 100)
                        .resample(Signal.of(constant));
        var expected = new double[100];
        Arrays.fill(expected, 0.7);
        assertThat(out.toArray()).containsExactly(expected, offset(1e-12));
    }

    @Test
    void aToneAboveTheNewNyquistFrequencyIsTakenOut() {
        var tone =
                Signal.of(
                        IntStream.range(0, 5000)
                                .mapToDouble(i -> Math.sin(2 * Math.PI * 60 * i / 500))
                                .toArray());
        var out = new Resampler(Resampler.Method.WINDOWED_SINC, 500, 100).resample(tone).toArray();
        assertThat(Arrays.copyOfRange(out, 30, 970))
                .containsExactly(new double[940], offset(0.005));
    }

    @Test
    void linearKeepsGapsAndHoldsTheLastSample() {
        var out =
                new Resampler(Resampler.Method.LINEAR, 100, 200)
                        .resample(Signal.of(0, 2, Double.NaN, 4, 6));
        assertThat(out)
                .isEqualTo(Signal.of(0, 1, 2, Double.NaN, Double.NaN, Double.NaN, 4, 5, 6, 6));
    }

    @Test
    void onlyTheOutputsAskedForAreMade() {
        var resampler = new Resampler(Resampler.Method.WINDOWED_SINC, 500, 100);
        var in = wave(900, false);
        assertThat(resampler.resample(Collections.nCopies(2, in), 50))
                .containsExactly(
                        resampler.resample(in).range(0, 50), resampler.resample(in).range(0, 50));
    }

    private static Signal wave(int samples, boolean gap) {
        var x = new double[samples];
        for (int i = 0; i < samples; i++) {
            double v = Math.sin(i * 0.7) + 0.5 * Math.cos(i * 0.11) + ((i * 37) % 11) / 10.0;
            x[i] = gap && i >= 20 && i <= 60 ? Double.NaN : Math.rint(v * 1e6) / 1e6;
        }
        return Signal.of(x);
    }
}
