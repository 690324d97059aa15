package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.DoubleStream;

class NumbersTest {

    @Test
    void similaritiesHaveTwoDecimalsAndNoNegativeZero() {
        assertThat(DoubleStream.of(0.4249, -0.3, -0.001).mapToObj(Numbers::similarity))
                .containsExactly("0.42", "−0.30", "0.00");
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
