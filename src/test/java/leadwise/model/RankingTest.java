package leadwise.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.stream.Stream;

class RankingTest {

    @Test
    void withoutACalibrationTheOrderIsByCosineThenByPercentile() {
        assertThat(
                        ordered(
                                finding("low", 0.1, 99, Optional.empty()),
                                finding("high", 0.3, 5, Optional.empty()),
                                finding("high, unusual", 0.3, 50, Optional.empty())))
                .containsExactly("high, unusual", "high", "low");
    }

    @Test
    void aProbabilityGoesBeforeTheCosine() {
        assertThat(
                        ordered(
                                finding("near", 0.3, 99, probability(0.2)),
                                finding("likely", 0.1, 5, probability(0.9)),
                                finding("as likely, nearer", 0.2, 5, probability(0.9))))
                .containsExactly("as likely, nearer", "likely", "near");
    }

    @Test
    void whatHasNoProbabilityComesLastHoweverSimilar() {
        assertThat(
                        ordered(
                                finding("outside", 0.9, 100, Optional.empty()),
                                finding("unlikely", -0.5, 0, probability(0))))
                .containsExactly("unlikely", "outside");
    }

    @Test
    void denialsFollowBehindWhatIsAffirmedHoweverLikely() {
        assertThat(
                        ordered(
                                finding("no block", 0.2, 90, probability(0.9)).complement(),
                                finding("no flutter", 0.1, 5, probability(0.01)).complement(),
                                finding("block", 0.2, 90, probability(0.9)),
                                finding("pause", 0, 40, probability(0.02)),
                                finding("outside", 0.3, 95, Optional.empty())))
                .containsExactly("block", "pause", "no flutter", "no block", "outside");
    }

    private static Optional<Probability> probability(double value) {
        return Optional.of(Probability.calibrated(value));
    }

    private static Finding finding(
            String text, double cosine, double percentile, Optional<Probability> probability) {
        return new Finding(
                Label.of(text),
                cosine,
                percentile,
                probability,
                false,
                false,
                Scope.UNKNOWN,
                Optional.empty());
    }

    private static Stream<String> ordered(Finding... findings) {
        return Stream.of(findings).sorted(Ranking.BEST_FIRST).map(f -> f.label().text());
    }
}
