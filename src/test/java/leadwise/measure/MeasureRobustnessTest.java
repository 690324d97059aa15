package leadwise.measure;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;
import leadwise.signal.RecordHealth;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Whatever the samples are, measuring and checking them ends in numbers or in reasons.
///
/// Every build tries a few; `mvn test -Dtest=MeasureRobustnessTest -Dmeasure.tries=100000` many.
class MeasureRobustnessTest {

    private static final int TRIES = Integer.getInteger("measure.tries", 300);
    private static final double[] RATES = {60, 99.7, 100, 125, 250, 333.3, 500, 1000, 2000, 20_000};

    @Test
    void anySamplesEndInNumbersOrReasons() {
        for (int i = 0; i < TRIES; i++) {
            var recording = recording(new Random(i));
            try {
                var measured = Measure.of(recording);
                RecordHealth.check(recording, List.of(), measured);
                assertThat(measured.method()).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("recording of the seed " + i, e);
            }
        }
    }

    private static Recording recording(Random random) {
        double rate = RATES[random.nextInt(RATES.length)];
        int length = random.nextInt(1, (int) Math.min(6000, 12 * rate));
        var leads = new LinkedHashMap<Lead, Signal>();
        var beats = beats(random, rate, length);
        for (var lead : Lead.STANDARD) {
            if (random.nextInt(6) > 0) {
                leads.put(lead, Signal.of(samples(random, beats)));
            }
        }
        leads.putIfAbsent(Lead.II, Signal.of(samples(random, beats)));
        return new Recording(
                "any",
                rate,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("any"), ""));
    }

    /// Pulses of any width at any distance: what the leads have in common.
    private static double[] beats(Random random, double rate, int length) {
        var samples = new double[length];
        int period = random.nextInt(1, (int) (2 * rate));
        int width = random.nextInt(1, (int) (0.3 * rate) + 2);
        int jitter = random.nextInt(1, 2 + period / 2);
        for (int at = 0; at < length; at += Math.max(1, period + random.nextInt(jitter))) {
            double height = random.nextGaussian();
            for (int i = 0; i < width && at + i < length; i++) {
                samples[at + i] += height * Math.sin(Math.PI * i / width);
            }
        }
        return samples;
    }

    private static double[] samples(Random random, double[] beats) {
        var samples = new double[beats.length];
        double gain = Math.pow(10, random.nextInt(-3, 3)) * random.nextGaussian();
        double noise = random.nextInt(3) == 0 ? random.nextDouble() : 0.01;
        double level = 0;
        for (int i = 0; i < samples.length; i++) {
            level += random.nextInt(500) == 0 ? random.nextGaussian() : 0;
            samples[i] = gain * beats[i] + noise * random.nextGaussian() + level;
        }
        for (int gaps = random.nextInt(4); gaps > 0; gaps--) {
            int from = random.nextInt(samples.length);
            int to = Math.min(samples.length, from + random.nextInt(1, samples.length + 1));
            double value = random.nextBoolean() ? Double.NaN : samples[from];
            for (int i = from; i < to && random.nextInt(20) > 0; i++) {
                samples[i] = value;
            }
        }
        return samples;
    }
}
