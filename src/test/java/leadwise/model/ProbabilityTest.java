package leadwise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProbabilityTest {

    @Test
    void aCalibratedOneHasNoRange() {
        assertThat(Probability.calibrated(0.75))
                .isEqualTo(new Probability(0.75, 0.75, 0.75, Probability.Kind.CALIBRATED));
    }

    @Test
    void theComplementSwapsTheEndsOfTheRange() {
        assertThat(Probability.transferred(0.5, 0.25, 0.625).complement())
                .isEqualTo(Probability.transferred(0.5, 0.375, 0.75));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        for (double value : new double[] {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Probability.calibrated(value));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Probability.transferred(0.5, 0.6, 0.7));
    }
}
