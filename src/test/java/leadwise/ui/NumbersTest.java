package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

class NumbersTest {

    @Test
    void percentilesAreRoundedDownAndNeverZeroOrHundred() {
        assertThat(DoubleStream.of(0, 0.99, 1, 96.99, 99, 99.01, 100).mapToObj(Numbers::percentile))
                .containsExactly("< 1", "< 1", "1", "96", "99", "> 99", "> 99");
    }

    @Test
    void similaritiesHaveTwoDecimalsAndNoNegativeZero() {
        assertThat(DoubleStream.of(0.4249, -0.3, -0.001).mapToObj(Numbers::similarity))
                .containsExactly("0.42", "−0.30", "0.00");
    }

    @Test
    void probabilitiesAreNeverCertain() {
        assertThat(Numbers.probability(OptionalDouble.empty())).isEqualTo("–");
        assertThat(Numbers.probability(OptionalDouble.of(0.004))).isEqualTo("< 0.01");
        assertThat(Numbers.probability(OptionalDouble.of(0.999))).isEqualTo("> 0.99");
        assertThat(Numbers.probability(OptionalDouble.of(0.5))).isEqualTo("0.50");
    }

    @Test
    void differencesCarryTheirSign() {
        assertThat(Numbers.difference(-3)).isEqualTo("−3");
        assertThat(Numbers.difference(3)).isEqualTo("+3");
        assertThat(Numbers.difference(0)).isEqualTo("0");
        assertThat(Numbers.difference(-0.001)).isEqualTo("0.00");
        assertThat(Numbers.difference(0.126)).isEqualTo("+0.13");
    }
}
