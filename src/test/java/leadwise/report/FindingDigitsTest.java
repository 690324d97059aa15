package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Probability;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.stream.DoubleStream;

class FindingDigitsTest {

    @Test
    void percentilesAreRoundedDownAndNeverZeroOrHundred() {
        assertThat(
                        DoubleStream.of(0, 0.99, 1, 96.99, 99, 99.01, 100)
                                .mapToObj(FindingDigits::percentile))
                .containsExactly("< 1", "< 1", "1", "96", "99", "> 99", "> 99");
    }

    @Test
    void probabilitiesAreNeverCertain() {
        assertThat(FindingDigits.probability(Optional.empty())).isEqualTo("–");
        assertThat(DoubleStream.of(0.004, 0.999, 0.5, 0.934).mapToObj(Probability::calibrated))
                .extracting(p -> FindingDigits.probability(Optional.of(p)))
                .containsExactly("< 0.01", "> 0.99", "0.50", "0.93");
    }

    @Test
    void aTransferredProbabilityHasItsRangeAndNoMoreDigitsThanItIsWorth() {
        assertThat(transferred(0.42, 0.18, 0.71)).isEqualTo("0.4 (0.2–0.7)");
        assertThat(transferred(0.034, 0.004, 0.12)).isEqualTo("0.03 (<0.01–0.1)");
        assertThat(transferred(0.95, 0.8, 0.996)).isEqualTo("0.95 (0.8–>0.99)");
    }

    private static String transferred(double value, double low, double high) {
        return FindingDigits.probability(Optional.of(Probability.transferred(value, low, high)));
    }

    @Test
    void aSimilarityThatRoundsToNothingHasNoSign() {
        assertThat(DoubleStream.of(0.4249, -0.3, -0.001).mapToObj(FindingDigits::similarity))
                .containsExactly("0.42", "-0.30", "0.00");
    }
}
