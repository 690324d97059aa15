package leadwise.phrasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Probability;
import leadwise.model.Scope;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class AgreementTest {

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertThat(Ranks.of(new double[] {30, 10, 30, 20, 30})).containsExactly(4, 1, 4, 2, 4);
    }

    /// Ranks 1 2.5 2.5 4 and 1 3 2 4: covariance 4.5, variances 4.5 and 5, so 4.5/√22.5.
    @Test
    void rankCorrelationWithTiesIsPearsonsOfTheRanks() {
        assertThat(Ranks.spearman(new double[] {5, 7, 7, 9}, new double[] {1, 30, 2, 40}))
                .hasValueCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
    }

    @Test
    void withoutTiesItIsTheUsualFormula() {
        // differences of ranks 0 2 −1 1 −2: 1 − 6·10/(5·24)
        assertThat(Ranks.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {10, 30, 20, 60, 25}))
                .hasValueCloseTo(0.5, within(1e-12));
    }

    @Test
    void thereIsNoneForTwoRecordingsOrWhereAllAreAlike() {
        assertThat(Ranks.spearman(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
        assertThat(Ranks.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isEmpty();
    }

    @Test
    void agreementCountsFlippedPairsAndBandsWithHowManyTheyAreFrom() {
        var agreement = Agreement.of(findings(5, 20, 60, 95), findings(8, 60, 20, 99));
        assertThat(agreement).isEqualTo(new Agreement(4, OptionalDouble.of(0.8), 6, 1, 2, false));
    }

    @Test
    void bandsAreOfTheProbabilityWhereAllHaveOne() {
        var first = List.of(finding(50, 0.05), finding(50, 0.6));
        var second = List.of(finding(50, 0.2), finding(50, 0.89));
        assertThat(Agreement.of(first, second))
                .isEqualTo(new Agreement(2, OptionalDouble.empty(), 1, 0, 1, true));
    }

    @Test
    void bandsBeginWhereTheyAreSaidTo() {
        assertThat(Arrays.stream(new double[] {0, 0.0999, 0.1, 0.5, 0.8999, 0.9, 1}))
                .extracting(Band::of)
                .containsExactly(
                        Band.LOW,
                        Band.LOW,
                        Band.MIDDLE,
                        Band.RAISED,
                        Band.RAISED,
                        Band.HIGH,
                        Band.HIGH);
    }

    @Test
    void theLargestDisagreementStandsFirst() {
        var folder =
                new FolderComparison(
                        List.of(Phrasing.of("a"), Phrasing.of("b")),
                        List.of(
                                recording("one", 10, 15),
                                recording("two", 80, 20),
                                recording("six", 50, 55)),
                        List.of());
        assertThat(folder.points(0, 1))
                .extracting(p -> p.recording().name() + " " + p.differencePoints())
                .containsExactly("two -60.0", "one 5.0", "six 5.0");
        assertThat(folder.agreement(0, 1))
                .isEqualTo(new Agreement(3, OptionalDouble.of(0.5), 3, 1, 2, false));
    }

    private static ComparedRecording recording(String name, double a, double b) {
        return new ComparedRecording(
                Path.of(name),
                name,
                new Comparison(
                        "sha",
                        "bundle",
                        List.of(
                                new PhrasingScore(Phrasing.of("a"), findings(a), 1),
                                new PhrasingScore(Phrasing.of("b"), findings(b), 1))));
    }

    private static List<Finding> findings(double... percentiles) {
        return Arrays.stream(percentiles).mapToObj(p -> finding(p, Double.NaN)).toList();
    }

    private static Finding finding(double percentile, double probability) {
        return new Finding(
                Label.of("x"),
                percentile / 200,
                percentile,
                Double.isNaN(probability)
                        ? Optional.empty()
                        : Optional.of(Probability.calibrated(probability)),
                false,
                false,
                Scope.WITHIN,
                Optional.empty());
    }
}
