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

    @Test
    void whatIsNotShownFollowsInABlockOfItsOwnByPercentile() {
        assertThat(
                        ordered(
                                finding("wide, unusual", 0.1, 97, wide(0.5)),
                                finding("wide, likely", 0.4, 60, wide(0.6)),
                                finding("no wide", 0.4, 2, wide(0.6)).complement(),
                                finding("outside", 0.9, 100, Optional.empty()),
                                finding("unlikely", 0.1, 5, probability(0.01)),
                                finding("no flutter", 0.1, 5, probability(0.1)).complement()))
                .containsExactly(
                        "unlikely",
                        "no flutter",
                        "wide, unusual",
                        "wide, likely",
                        "no wide",
                        "outside");
    }

    @Test
    void aProbabilityIsShownUpToARangeOfOneHalfAndNotOfARecordingUnlikeTheReference() {
        var narrow = finding("narrow", 0, 50, transferred(0.4, 0.2, 0.7));
        assertThat(narrow.shownProbability()).isEqualTo(narrow.probability());
        assertThat(narrow.whyNoProbability()).isEmpty();
        assertThat(finding("wide", 0, 50, transferred(0.4, 0.2, 0.71)))
                .returns(Optional.empty(), Finding::shownProbability)
                .returns(Optional.of(NoProbability.TOO_WIDE), Finding::whyNoProbability);
        assertThat(finding("sure", 0, 50, probability(0.9)).ofUnlike(true))
                .returns(Optional.empty(), Finding::shownProbability)
                .returns(Optional.of(NoProbability.UNLIKE), Finding::whyNoProbability);
        assertThat(finding("none", 0, 50, Optional.empty()).whyNoProbability())
                .contains(NoProbability.NOT_CALIBRATED);
    }

    @Test
    void recordingsStandByOneLabelsCosineWhetherItsProbabilityIsShownOrNot() {
        var middle = finding("middle", 0.2, 60, wide(0.5));
        var high = finding("high", 0.4, 90, probability(0.9));
        var low = finding("low", 0.1, 10, probability(0.1));
        assertThat(Stream.of(low, middle, high).sorted(Ranking.NEAREST_FIRST))
                .containsExactly(high, middle, low);
    }

    private static Optional<Probability> wide(double value) {
        return transferred(value, value - 0.3, value + 0.3);
    }

    private static Optional<Probability> transferred(double value, double low, double high) {
        return Optional.of(Probability.transferred(value, low, high));
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
