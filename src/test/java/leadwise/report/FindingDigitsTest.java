package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;
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
        assertThat(FindingDigits.probability(OptionalDouble.empty())).isEqualTo("–");
        assertThat(FindingDigits.probability(OptionalDouble.of(0.004))).isEqualTo("< 0.01");
        assertThat(FindingDigits.probability(OptionalDouble.of(0.999))).isEqualTo("> 0.99");
        assertThat(FindingDigits.probability(OptionalDouble.of(0.5))).isEqualTo("0.50");
    }

    @Test
    void aSimilarityThatRoundsToNothingHasNoSign() {
        assertThat(DoubleStream.of(0.4249, -0.3, -0.001).mapToObj(FindingDigits::similarity))
                .containsExactly("0.42", "-0.30", "0.00");
    }
}
