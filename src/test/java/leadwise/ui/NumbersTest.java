package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Scope;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.stream.DoubleStream;

class NumbersTest {

    private static String similarity(double cosine, Scope scope) {
        return Numbers.similarity(
                new Finding(
                        Label.of("x"),
                        cosine,
                        50,
                        Optional.empty(),
                        false,
                        false,
                        scope,
                        Optional.empty()));
    }

    @Test
    void similaritiesHaveTwoDecimalsAndNoNegativeZero() {
        assertThat(DoubleStream.of(0.4249, -0.3, -0.001).mapToObj(c -> similarity(c, Scope.WITHIN)))
                .containsExactly("0.42", "−0.30", "0.00");
    }

    @Test
    void aSimilarityOutsideWhatTheEncodersKnowIsNotShown() {
        assertThat(similarity(0.4249, Scope.OUTSIDE)).isEqualTo("–");
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
