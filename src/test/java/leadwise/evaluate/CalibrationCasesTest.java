package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import leadwise.model.Label;

import org.junit.jupiter.api.Test;

class CalibrationCasesTest {

    private static final double[] PROBABILITIES = {0.05, 0.05, 0.95, 1.0};
    private static final boolean[] POSITIVE = {false, true, true, true};
    private static final int[] PATIENTS = {0, 1, 2, 2};

    private static CalibrationCases cases() {
        return new CalibrationCases(PROBABILITIES, POSITIVE, PATIENTS);
    }

    @Test
    void theErrorsAreThoseWorkedOutByHand() {
        var errors = cases().errors(new int[] {1, 1, 1});
        // 0.05 was said of two, one of them positive; 0.975 on average of two, both positive
        assertThat(errors.equalWidth()).isCloseTo((0.9 + 0.05) / 4, offset(1e-12));
        // four bins hold one case each
        assertThat(errors.equalMass()).isCloseTo((0.05 + 0.95 + 0.05 + 0) / 4, offset(1e-12));
        assertThat(errors.brier())
                .isCloseTo((0.05 * 0.05 + 0.95 * 0.95 + 0.05 * 0.05) / 4, offset(1e-12));
    }

    @Test
    void aPatientWhoIsNotDrawnDoesNotCount() {
        var errors = cases().errors(new int[] {1, 0, 0});
        assertThat(errors.equalWidth()).isCloseTo(0.05, offset(1e-12));
        assertThat(cases().errors(new int[] {0, 0, 0}).brier()).isNaN();
    }

    @Test
    void certaintyBelongsToTheLastBin() {
        assertThat(CalibrationCases.binOfEqualWidth(1)).isEqualTo(9);
        assertThat(CalibrationCases.binOfEqualWidth(0.1)).isEqualTo(1);
        assertThat(CalibrationCases.binOfEqualWidth(0)).isEqualTo(0);
    }

    @Test
    void binsOfAllStatementsTogetherSayHowOftenTheyHeld() {
        var study = new CalibrationStudy();
        study.add(Label.of("a"), cases());
        study.add(Label.of("b"), cases());
        var options = new EvaluationOptions(3, 20, 1);
        var section = study.section("calibration", "", 3, new Draws(3, options), options);
        assertThat(section.bins())
                .extracting(ReliabilityBin::pairs, bin -> bin.observed().value())
                .containsExactly(tuple(4L, 0.5), tuple(4L, 1.0));
        assertThat(section.counted()).isEqualTo(2);
        assertThat(section.equalWidth().orElseThrow().value())
                .isCloseTo((0.9 + 0.05) / 4, offset(1e-12));
    }
}
