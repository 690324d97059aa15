package leadwise.ui.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Caliper;
import leadwise.model.Lead;
import leadwise.model.Wave;
import leadwise.model.WaveMark;
import leadwise.model.Waves;
import leadwise.paper.WaveMarkPainter;
import leadwise.review.Edit;
import leadwise.review.Signature;
import leadwise.ui.OpenedSample;
import leadwise.ui.measurements.MeasurementRow.Origin;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class MeasurementsViewModelTest {

    private final OpenedSample sample = new OpenedSample("sinus-rhythm");
    private final MeasurementsViewModel model =
            new MeasurementsViewModel(sample.recordings, sample.review);

    @Test
    void everyRowSaysValueMethodAndOrigin() {
        assertThat(model.rowsProperty().get())
                .extracting(MeasurementRow::name)
                .containsExactly(
                        "Rate",
                        "R-R",
                        "P",
                        "PR",
                        "QRS",
                        "QT",
                        "QTc",
                        "P axis",
                        "QRS axis",
                        "T axis");
        assertThat(model.rowsProperty().get())
                .allSatisfy(row -> assertThat(row.origin()).isEqualTo(Origin.MACHINE))
                .allSatisfy(row -> assertThat(row.value()).isNotEqualTo(MeasurementRow.NONE))
                .allSatisfy(row -> assertThat(row.detail()).startsWith("machine · "));
        assertThat(row("Rate").value()).isEqualTo("72/min");
        assertThat(row("R-R").detail()).matches("machine · mean of \\d+, \\d+–\\d+ ms, regular");
        assertThat(row("QTc").value()).matches("QTcF \\d+ ms");
        assertThat(row("QRS axis").value()).matches("−?\\d+°");
        assertThat(model.stProperty().get()).hasSize(12);
    }

    @Test
    void theFormulaIsPartOfTheValue() {
        model.formulaProperty().set(QtFormula.BAZETT);
        assertThat(row("QTc").value()).matches("QTcB \\d+ ms");
        assertThat(row("QTc").remark()).isEmpty();
        model.formulaProperty().set(QtFormula.HODGES);
        assertThat(row("QTc").value()).matches("QTcH \\d+ ms");
    }

    @Test
    void withFibrillationWhatIsNotMeasurableSaysWhyAndQtcIsTheMeanOfBeats() {
        sample.open("atrial-fibrillation");
        assertThat(row("PR").value()).isEqualTo("–");
        assertThat(row("PR").detail()).isEqualTo("not measurable: no P wave before most beats");
        assertThat(row("PR").spoken())
                .isEqualTo("PR –; not measurable: no P wave before most beats");
        assertThat(row("QTc").detail())
                .matches("machine · Fridericia, QT/∛RR, mean of \\d+ beats|not measurable: .*");
    }

    @Test
    void aMarkIsMovedToASampleAndValuesFollowBeforeItIsLetGo() {
        double qt = number(row("QT"));
        double t = handle(WaveMark.T_OFFSET).seconds();
        model.move(WaveMark.T_OFFSET, t + 0.0401);
        assertThat(handle(WaveMark.T_OFFSET).seconds() * 500)
                .isCloseTo(Math.rint((t + 0.0401) * 500), within(1e-9));
        assertThat(number(row("QT"))).isCloseTo(qt + 40, within(2.0));
        assertThat(row("QT").origin()).isEqualTo(Origin.READER);
        assertThat(row("QTc").origin()).isEqualTo(Origin.READER);
        assertThat(row("QRS").origin()).isEqualTo(Origin.MACHINE);
        assertThat(sample.inReview().marks()).isEmpty();
        model.settle();
        assertThat(sample.inReview().marks()).containsOnlyKeys(WaveMark.T_OFFSET);
        sample.undo.undo();
        assertThat(number(row("QT"))).isEqualTo(qt);
        assertThat(row("QT").origin()).isEqualTo(Origin.MACHINE);
    }

    @Test
    void aRunOfKeyStrokesOnOneMarkIsOneEdit() {
        double onset = handle(WaveMark.QRS_ONSET).seconds();
        model.moveBySamples(WaveMark.QRS_ONSET, -1);
        model.moveBySamples(WaveMark.QRS_ONSET, -10);
        model.moveBySamples(WaveMark.P_ONSET, 1);
        model.settle();
        assertThat(sample.inReview().marks())
                .containsOnlyKeys(WaveMark.QRS_ONSET, WaveMark.P_ONSET);
        assertThat(handle(WaveMark.QRS_ONSET).seconds()).isCloseTo(onset - 0.022, within(0.0011));
        sample.undo.undo();
        sample.undo.undo();
        assertThat(sample.inReview().marks()).isEmpty();
    }

    @Test
    void theProgramsMarkIsGivenBack() {
        var before = model.handlesProperty().get();
        model.move(WaveMark.P_OFFSET, 0.2);
        model.giveBack(WaveMark.P_OFFSET);
        assertThat(model.handlesProperty().get()).isEqualTo(before);
        assertThat(sample.inReview().marks()).isEqualTo(Map.of());
    }

    @Test
    void theHandlesOfAWaveThatIsNotMeasurableWaitUntilBothAreSet() {
        sample.open("atrial-fibrillation");
        assertThat(handle(WaveMark.P_ONSET).origin()).isEqualTo(MarkHandle.Origin.NOBODY);
        double qrs = handle(WaveMark.QRS_ONSET).seconds();
        model.move(WaveMark.P_ONSET, qrs - 0.2);
        model.move(WaveMark.P_OFFSET, qrs - 0.1);
        model.settle();
        assertThat(number(row("P"))).isCloseTo(100, within(2.0));
        assertThat(row("PR").origin()).isEqualTo(Origin.READER);
    }

    @Test
    void marksStandOnThePaperOnRequestAndTellTheReadersApart() {
        assertThat(painter().beats()).isEmpty();
        assertThat(painter().median()).isPresent();
        model.marksShownProperty().set(true);
        model.move(WaveMark.T_OFFSET, 0.9);
        var painter = painter();
        assertThat(painter.median().flatMap(Waves::t).map(Wave::offsetSeconds)).contains(0.9);
        assertThat(painter.edited()).isEqualTo(Set.of(WaveMark.T_OFFSET));
        assertThat(painter.beats())
                .hasSameSizeAs(sample.recordings.shown().orElseThrow().measurements().beats());
    }

    @Test
    void valuesAreUnconfirmedUntilAPersonConfirms() {
        assertThat(model.unconfirmedProperty().get()).isTrue();
        sample.review.edit(new Edit.Confirm(new Signature("reader", Instant.EPOCH)));
        assertThat(model.unconfirmedProperty().get()).isFalse();
        model.moveBySamples(WaveMark.T_OFFSET, 3);
        model.settle();
        assertThat(model.unconfirmedProperty().get()).isTrue();
    }

    @Test
    void calipersAreReadOutAndCanBeTakenAway() {
        sample.review.edit(
                new Edit.PutCaliper(
                        new Caliper("c", Caliper.Kind.BOTH, Lead.II, 1, 1.8, 0, 0.5, false)));
        assertThat(model.calipersProperty().get())
                .containsExactly(new CaliperText("c", "II  800 ms  75/min  0.500 mV"));
        model.removeCaliper("c");
        assertThat(model.calipersProperty().get()).isEqualTo(List.of());
    }

    @Test
    void theNearestMarkIsTakenWithinReachOnly() {
        double t = handle(WaveMark.T_OFFSET).seconds();
        assertThat(model.nearest(t + 0.01, 0.02)).contains(WaveMark.T_OFFSET);
        assertThat(model.nearest(t + 0.03, 0.02)).isEmpty();
    }

    private WaveMarkPainter painter() {
        return (WaveMarkPainter) model.painterProperty().get().orElseThrow();
    }

    private MeasurementRow row(String name) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private MarkHandle handle(WaveMark mark) {
        return model.handlesProperty().get().stream()
                .filter(handle -> handle.mark() == mark)
                .findFirst()
                .orElseThrow();
    }

    private static double number(MeasurementRow row) {
        return Double.parseDouble(row.value().replaceAll("[^0-9]", ""));
    }
}
