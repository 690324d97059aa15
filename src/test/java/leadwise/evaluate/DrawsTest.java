package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class DrawsTest {

    private static final EvaluationOptions OPTIONS = new EvaluationOptions(1, 500, 3);

    @Test
    void eachResampleDrawsAsManyPatientsAsThereAre() {
        var draws = new Draws(7, OPTIONS);
        for (int resample = 0; resample < draws.resamples(); resample++) {
            assertThat(Arrays.stream(draws.weights(resample)).sum()).isEqualTo(7);
        }
    }

    @Test
    void theIntervalOfAShareIsThatOfItsPatients() {
        // 100 patients with one pair each, 30 of them right: standard deviation 0.046
        var pairs = new int[100];
        var right = new int[100];
        Arrays.fill(pairs, 1);
        Arrays.fill(right, 0, 30, 1);
        var share = new Draws(100, OPTIONS).share(right, pairs).orElseThrow();
        assertThat(share.value()).isEqualTo(0.3);
        assertThat(share.low()).isCloseTo(0.3 - 1.96 * 0.046, offset(0.02));
        assertThat(share.high()).isCloseTo(0.3 + 1.96 * 0.046, offset(0.02));
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThat(new Draws(2, OPTIONS).share(new int[2], new int[2])).isEmpty();
    }
}
