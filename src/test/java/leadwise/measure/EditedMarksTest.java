package leadwise.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.CorrectedQt;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Wave;
import leadwise.model.WaveMark;
import leadwise.model.Waves;
import leadwise.samples.Samples;

import org.junit.jupiter.api.Test;

import java.util.Map;

class EditedMarksTest {

    private static final Measurements SINUS =
            Measure.of(Samples.clean("synthetic-sinus-rhythm", 500));
    private static final Measurements FIBRILLATION =
            Measure.of(Samples.clean("synthetic-atrial-fibrillation", 500));

    @Test
    void withoutEditsNothingChanges() {
        assertThat(EditedMarks.apply(SINUS, Map.of())).isSameAs(SINUS);
    }

    @Test
    void theProgramsMarksGiveTheProgramsIntervals() {
        var marks = EditedMarks.machine(SINUS.medianBeat().orElseThrow());
        var again = EditedMarks.apply(SINUS, marks).intervals();
        assertThat(marks).hasSize(5);
        assertThat(again.pMs()).satisfies(v -> near(v, SINUS.intervals().pMs(), 0));
        assertThat(again.prMs()).satisfies(v -> near(v, SINUS.intervals().prMs(), 0));
        assertThat(again.qrsMs()).satisfies(v -> near(v, SINUS.intervals().qrsMs(), 0));
        assertThat(again.qtMs()).satisfies(v -> near(v, SINUS.intervals().qtMs(), 0));
    }

    @Test
    void theEndOfTChangesQtAndItsCorrectionsAlone() {
        var edited =
                EditedMarks.apply(SINUS, Map.of(WaveMark.T_OFFSET, later(WaveMark.T_OFFSET, 20)));
        near(edited.intervals().qtMs(), SINUS.intervals().qtMs(), 20);
        assertThat(edited.intervals().qtc())
                .isEqualTo(CorrectedQt.of(edited.intervals().qtMs(), SINUS.heartRatePerMinute()));
        assertThat(edited.intervals().prMs()).isEqualTo(SINUS.intervals().prMs());
        assertThat(edited.intervals().qrsMs()).isEqualTo(SINUS.intervals().qrsMs());
        assertThat(edited.axes()).isEqualTo(SINUS.axes());
    }

    @Test
    void theOnsetOfQrsChangesEveryIntervalThatBeginsOrEndsThere() {
        var edited =
                EditedMarks.apply(SINUS, Map.of(WaveMark.QRS_ONSET, later(WaveMark.QRS_ONSET, -6)))
                        .intervals();
        near(edited.prMs(), SINUS.intervals().prMs(), -6);
        near(edited.qrsMs(), SINUS.intervals().qrsMs(), 6);
        near(edited.qtMs(), SINUS.intervals().qtMs(), 6);
        assertThat(edited.pMs()).isEqualTo(SINUS.intervals().pMs());
    }

    @Test
    void theBeatsOfTheClassMoveAlong() {
        var edited =
                EditedMarks.apply(SINUS, Map.of(WaveMark.QRS_ONSET, later(WaveMark.QRS_ONSET, -6)));
        assertThat(edited.beats()).hasSameSizeAs(SINUS.beats());
        for (int i = 0; i < edited.beats().size(); i++) {
            var before = SINUS.beats().get(i).global();
            var now = edited.beats().get(i).global();
            assertThat(onset(now)).isCloseTo(onset(before) - 0.006, within(1e-9));
            assertThat(now.t()).isEqualTo(before.t());
        }
    }

    @Test
    void whatIsNotMeasurableKeepsItsReasonUntilTheReaderPutsBothMarks() {
        var reason = FIBRILLATION.intervals().prMs();
        assertThat(reason.isPresent()).isFalse();
        double qrs = at(FIBRILLATION, WaveMark.QRS_ONSET);
        var offsetOnly = EditedMarks.apply(FIBRILLATION, Map.of(WaveMark.P_OFFSET, qrs - 0.06));
        assertThat(offsetOnly.intervals().pMs()).isEqualTo(FIBRILLATION.intervals().pMs());
        assertThat(offsetOnly.intervals().prMs()).isEqualTo(reason);
        var both =
                EditedMarks.apply(
                        FIBRILLATION,
                        Map.of(WaveMark.P_ONSET, qrs - 0.16, WaveMark.P_OFFSET, qrs - 0.06));
        near(both.intervals().pMs(), Measured.of(100), 0);
        near(both.intervals().prMs(), Measured.of(160), 0);
        assertThat(both.medianBeat().orElseThrow().global().p().map(Wave::durationMs).orElseThrow())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void anEndBeforeItsBeginningIsNoInterval() {
        double onset = later(WaveMark.QRS_ONSET, -2);
        assertThat(EditedMarks.apply(SINUS, Map.of(WaveMark.QRS_OFFSET, onset)).intervals().qrsMs())
                .isEqualTo(Measured.not(EditedMarks.TURNED));
    }

    private static double later(WaveMark mark, double ms) {
        return at(SINUS, mark) + ms / 1000;
    }

    private static double at(Measurements measured, WaveMark mark) {
        return EditedMarks.machine(measured.medianBeat().orElseThrow())
                .getOrDefault(mark, Double.NaN);
    }

    private static double onset(Waves waves) {
        return waves.qrs().orElseThrow().onsetSeconds();
    }

    private static void near(Measured value, Measured other, double ms) {
        assertThat(value.value().orElseThrow())
                .isCloseTo(other.value().orElseThrow() + ms, within(1e-6));
    }
}
