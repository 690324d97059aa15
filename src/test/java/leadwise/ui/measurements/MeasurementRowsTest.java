package leadwise.ui.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.measure.Measure;
import leadwise.model.FileMeasurement;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.samples.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class MeasurementRowsTest {

    private static final List<FileMeasurement> FILE =
            List.of(
                    new FileMeasurement("ventricular rate", "74", "1/min"),
                    new FileMeasurement("PR interval", "158", "ms"),
                    new FileMeasurement("QTc interval (original)", "500", "ms"),
                    new FileMeasurement("QTc (Bazett)", "430", "ms"),
                    new FileMeasurement("QTc (Fridericia)", "418", "ms"),
                    new FileMeasurement("QRS axis", "41", "°"));

    @Test
    void whatTheFileSaysStandsBesideTheProgramsValue() {
        var rows = rows(FILE, QtFormula.FRIDERICIA);
        assertThat(rows)
                .extracting(MeasurementRow::fileSays)
                .containsExactly(
                        "74/min", "", "", "158 ms", "", "", "418 ms (Fridericia)", "", "41°", "");
        assertThat(rows.get(3).spoken()).endsWith("; file 158 ms");
    }

    @Test
    void anotherFormulaOfTheFileIsNamed() {
        assertThat(rows(FILE, QtFormula.HODGES).get(6).fileSays()).isEqualTo("430 ms (Bazett)");
        assertThat(rows(FILE, QtFormula.BAZETT).get(6).fileSays()).isEqualTo("430 ms (Bazett)");
    }

    @Test
    void whereNothingIsMeasurableEveryRowSaysWhyAndTheFileStillSpeaks() {
        var not = Measurements.not("fewer than three beats stand out", "method");
        var rows = new MeasurementRows(not, Set.of(), FILE).all(QtFormula.FRIDERICIA);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.value()).isEqualTo("–"))
                .allSatisfy(
                        row ->
                                assertThat(row.detail())
                                        .isEqualTo(
                                                "not measurable: fewer than three beats stand"
                                                        + " out"));
        assertThat(rows.get(3).fileSays()).isEqualTo("158 ms");
    }

    @Test
    void bazettIsRemarkedUponWhereItIsKnownToBeWrong() {
        assertThat(QtFormula.BAZETT.remark(Measured.of(91))).contains("too long");
        assertThat(QtFormula.BAZETT.remark(Measured.of(59))).contains("too short");
        assertThat(QtFormula.BAZETT.remark(Measured.of(75))).isEmpty();
        assertThat(QtFormula.FRIDERICIA.remark(Measured.of(120))).isEmpty();
    }

    @Test
    void everyReasonThatIsWrittenHasItsWords() {
        assertThat(Reasons.words("pacing spikes")).isEqualTo("pacing spikes");
        assertThat(Reasons.words("something new")).isEqualTo("something new");
    }

    private static List<MeasurementRow> rows(List<FileMeasurement> file, QtFormula formula) {
        var measured = Measure.of(Samples.clean("synthetic-sinus-rhythm", 500));
        return new MeasurementRows(measured, Set.of(), file).all(formula);
    }
}
