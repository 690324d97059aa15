package leadwise.io.muse;

import static leadwise.io.muse.MuseFixture.element;
import static leadwise.io.muse.MuseFixture.lead;
import static leadwise.io.muse.MuseFixture.remarks;
import static leadwise.io.muse.MuseFixture.waveform;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Patient;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/// What a file says beside its samples, on files made to the description.
class MuseFactsTest {

    private static final String RHYTHM = waveform("Rhythm", lead("I", 1));

    @TempDir Path folder;
    private MuseFixture file;

    @BeforeEach
    void prepare() {
        file = new MuseFixture(folder);
    }

    @Test
    void thePatientIsInTheDemographics() {
        var person =
                """
                <PatientDemographics><PatientID>0001</PatientID><PatientAge>45</PatientAge>
                <AgeUnits>YEARS</AgeUnits><DateofBirth>02-29-1980</DateofBirth><Gender>FEMALE</Gender>
                <PatientLastName>Example</PatientLastName><PatientFirstName>Ann</PatientFirstName>
                </PatientDemographics>
                """;

        assertThat(facts(person).patient())
                .contains(
                        new Patient(
                                OptionalInt.of(45),
                                Optional.of("female"),
                                Optional.of("Ann Example"),
                                Optional.of("0001"),
                                Optional.of(LocalDate.of(1980, 2, 29))));
        assertThat(
                        facts("<PatientDemographics><Gender>UNKNOWN</Gender></PatientDemographics>")
                                .patient())
                .isEmpty();
    }

    @Test
    void agesOfChildrenAreRoundedDownToYears() {
        assertThat(age("14", "MONTHS")).hasValue(1);
        assertThat(age("364", "DAYS")).hasValue(0);
        assertThat(age("105", "WEEKS")).hasValue(2);
        assertThat(age("7", "FORTNIGHTS")).isEmpty();
        assertThat(age("-3", "YEARS")).isEmpty();
        assertThat(age("999", "YEARS")).isEmpty();
        assertThat(age("old", "YEARS")).isEmpty();
    }

    @Test
    void theDayOfTheRecordingStandsBehindTheMonth() {
        assertThat(facts(acquired("05-10-2021", "13:15:18")).takenAt())
                .contains(LocalDateTime.of(2021, 5, 10, 13, 15, 18));
        assertThat(facts(acquired("05-10-2021", "13:15")).takenAt())
                .contains(LocalDateTime.of(2021, 5, 10, 13, 15));
        assertThat(facts("").takenAt()).isEmpty();
    }

    @Test
    void anOddTimeIsUnknownWithARemark() {
        for (var odd : new String[] {"25-10-2021", "XXXX", "05-10-21", "02-30-2021"}) {
            var read = file.read(acquired(odd, "13:15:18"), RHYTHM);
            assertThat(read.recording().facts().takenAt()).as(odd).isEmpty();
            assertThat(remarks(read))
                    .containsExactly(
                            "m.xml: the time of the recording '"
                                    + odd
                                    + " 13:15:18' is not understood.");
        }
    }

    @Test
    void measurementsHaveTheirUsualNamesAndUnits() {
        var measured =
                """
                <RestingECGMeasurements><VentricularRate>61</VentricularRate><PRInterval>152</PRInterval>
                <QRSDuration>96</QRSDuration><QTInterval>420</QTInterval><QTCorrected>422</QTCorrected>
                <PAxis>8</PAxis><RAxis>-46</RAxis><TAxis></TAxis><QOnset>219</QOnset>
                <ECGSampleBase>500</ECGSampleBase><ECGSampleExponent>0</ECGSampleExponent>
                <Other>5</Other></RestingECGMeasurements>
                """;
        var original =
                """
                <OriginalRestingECGMeasurements><VentricularRate>61</VentricularRate>
                <PRInterval>148</PRInterval></OriginalRestingECGMeasurements>
                """;

        assertThat(facts(measured, original).measurements())
                .containsExactly(
                        new FileMeasurement("ventricular rate", "61", "1/min"),
                        new FileMeasurement("PR interval", "152", "ms"),
                        new FileMeasurement("QRS duration", "96", "ms"),
                        new FileMeasurement("QT interval", "420", "ms"),
                        new FileMeasurement("QTc interval", "422", "ms"),
                        new FileMeasurement("P axis", "8", "°"),
                        new FileMeasurement("QRS axis", "-46", "°"),
                        new FileMeasurement("QRS onset", "219", "samples of the median beat"),
                        new FileMeasurement("Other", "5", ""),
                        new FileMeasurement("PR interval (original)", "148", "ms"));
        assertThat(facts(original).measurements())
                .containsExactly(
                        new FileMeasurement("ventricular rate", "61", "1/min"),
                        new FileMeasurement("PR interval", "148", "ms"));
    }

    @Test
    void piecesOfAStatementAreJoinedUpToTheEndOfItsLine() {
        var facts =
                facts(
                        element(
                                "Diagnosis",
                                piece("Sinus rhythm with")
                                        + piece("occasional", "USERINSERT")
                                        + piece("premature complexes", "ENDSLINE")
                                        + piece("Abnormal ECG", "ENDSLINE")
                                        + piece("unended")));

        assertThat(facts.statements())
                .containsExactly(
                        "Sinus rhythm with occasional premature complexes",
                        "Abnormal ECG",
                        "unended");
    }

    @Test
    void aStatementThatWasStruckOutDoesNotStand() {
        var facts =
                facts(
                        element(
                                "Diagnosis",
                                piece("Anterior infarct", "DELETED", "ENDSLINE")
                                        + piece("Normal ECG", "ENDSLINE")));

        assertThat(facts.statements()).containsExactly("Normal ECG");
        assertThat(facts.comments()).containsExactly("Struck out: Anterior infarct");
    }

    @Test
    void theOriginalDiagnosisIsKeptWhereItIsAnother() {
        var read = element("Diagnosis", piece("Normal ECG", "ENDSLINE"));
        var original = element("OriginalDiagnosis", piece("Anterior infarct", "ENDSLINE"));

        assertThat(facts(read, original).statements()).containsExactly("Normal ECG");
        assertThat(facts(read, original).comments())
                .containsExactly("Original statement: Anterior infarct");
        assertThat(facts(original).statements()).containsExactly("Anterior infarct");
        assertThat(facts(read, read.replace("Diagnosis", "OriginalDiagnosis")).comments())
                .isEmpty();
    }

    @Test
    void filtersAndDeviceAreComments() {
        var filters =
                element("HighPassFilter", 56)
                        + element("LowPassFilter", 150)
                        + element("ACFilter", 60);
        var test =
                element(
                        "TestDemographics",
                        element("AcquisitionDevice", "MAC55") + element("Status", "CONFIRMED"));

        assertThat(
                        file.read(test, waveform("Rhythm", filters, lead("I", 1)))
                                .recording()
                                .comments())
                .containsExactly(
                        "Device: MAC55",
                        "Status: CONFIRMED",
                        "HighPassFilter: 56 (0.56 Hz)",
                        "LowPassFilter: 150 Hz",
                        "ACFilter: 60");
    }

    private FileFacts facts(String... elements) {
        return file.read(String.join("", elements), RHYTHM).recording().facts();
    }

    private OptionalInt age(String age, String unit) {
        var person =
                element("PatientID", 1) + element("PatientAge", age) + element("AgeUnits", unit);
        return facts(element("PatientDemographics", person)).patient().orElseThrow().ageYears();
    }

    private static String acquired(String date, String time) {
        return element(
                "TestDemographics",
                element("AcquisitionTime", time) + element("AcquisitionDate", date));
    }

    private static String piece(String text, String... flags) {
        var elements = new StringBuilder();
        for (var flag : flags) {
            elements.append(element("StmtFlag", flag));
        }
        return element("DiagnosisStatement", elements + element("StmtText", text));
    }
}
