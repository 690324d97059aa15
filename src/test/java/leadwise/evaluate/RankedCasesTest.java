package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class RankedCasesTest {

    private static RankedCases.Areas areas(double[] scores, boolean... positive) {
        var patients = new int[scores.length];
        for (int i = 0; i < patients.length; i++) {
            patients[i] = i;
        }
        return new RankedCases(scores, positive, patients)
                .areas(RankedCases.everyoneOnce(scores.length));
    }

    @Test
    void theAreasAreThoseWorkedOutByHand() {
        // ranks + - + -: of 4 pairs 3 are right; precision 1/1 and 2/3 at the two positives
        assertThat(areas(new double[] {0.9, 0.8, 0.7, 0.1}, true, false, true, false))
                .isEqualTo(new RankedCases.Areas(0.75, (1 + 2.0 / 3) / 2));
    }

    @Test
    void tiesCountHalfAndShareOneThreshold() {
        // + | + - tied | -: pairs 1, 1, 0.5, 1 of 4; precision 1 at recall 1/2, 2/3 at recall 1
        assertThat(areas(new double[] {0.9, 0.5, 0.5, 0.1}, true, true, false, false))
                .isEqualTo(new RankedCases.Areas(3.5 / 4, (1 + 2.0 / 3) / 2));
        assertThat(areas(new double[] {0.5, 0.5, 0.5}, false, true, false))
                .isEqualTo(new RankedCases.Areas(0.5, 1.0 / 3));
    }

    @Test
    void oneClassAloneHasNoAreas() {
        assertThat(areas(new double[] {0.5, 0.2}, true, true))
                .isEqualTo(new RankedCases.Areas(Double.NaN, Double.NaN));
    }

    @Test
    void aPatientDrawnTwiceCountsLikeTwoPatients() {
        var scores = new double[] {0.9, 0.8, 0.7, 0.1};
        var cases =
                new RankedCases(
                        scores, new boolean[] {true, false, true, false}, new int[] {0, 1, 1, 2});
        assertThat(cases.areas(new int[] {0, 2, 1}))
                .isEqualTo(
                        areas(
                                new double[] {0.8, 0.8, 0.7, 0.7, 0.1},
                                false,
                                false,
                                true,
                                true,
                                false));
    }

    @Test
    void theIntervalIsThatOfTheResamplesPercentiles() {
        var resamples = new double[1002];
        for (int i = 0; i <= 1000; i++) {
            resamples[i] = i / 1000.0;
        }
        resamples[1001] = Double.NaN;
        var estimate = Estimate.of(0.5, resamples).orElseThrow();
        assertThat(estimate.low()).isCloseTo(0.025, offset(1e-12));
        assertThat(estimate.high()).isCloseTo(0.975, offset(1e-12));
        assertThat(Estimate.of(Double.NaN, resamples)).isEmpty();
    }
}
