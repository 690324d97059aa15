package leadwise.io.philips;

import static leadwise.io.philips.PhilipsDocument.read;
import static leadwise.io.philips.PhilipsDocument.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Patient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a document says beside its samples.
class PhilipsFactsTest {

    @TempDir Path folder;

    private final PhilipsDocument document =
            PhilipsDocument.compressed("V1", new int[] {1, 2, 3, 4});

    private FileFacts facts() {
        return read(document.in(folder)).recording().facts();
    }

    @Test
    void thePatientIsTaken() {
        document.patient =
                """
                <patientid>4711</patientid>
                <name><lastname>Muster</lastname><firstname>Ida</firstname>
                <middlename>---</middlename></name>
                <age defaultage="50"><dateofbirth>1976-01-31</dateofbirth></age>
                <sex>Female</sex>
                """;

        assertThat(facts().patient())
                .contains(
                        new Patient(
                                OptionalInt.empty(),
                                Optional.of("female"),
                                Optional.of("Ida Muster"),
                                Optional.of("4711"),
                                Optional.of(LocalDate.of(1976, 1, 31))));
    }

    @ParameterizedTest
    @CsvSource({
        "years, 50, 50",
        "months, 25, 2",
        "weeks, 3, 0",
        "days, 800, 2",
        "hours, 20, 0",
        "years, 131, ",
        "years, -1, ",
        "years, old, ",
        "years, 1e9, "
    })
    void theAgeIsInWholeYears(String unit, String text, Integer years) {
        document.patient = "<sex>Male</sex><age><%s>%s</%s></age>".formatted(unit, text, unit);

        var age = facts().patient().orElseThrow().ageYears();

        assertThat(age).isEqualTo(years == null ? OptionalInt.empty() : OptionalInt.of(years));
    }

    @Test
    void whatWasTakenOutOfThePatientIsNothing() {
        document.patient =
                """
                <patientid>---</patientid><name><lastname>---</lastname></name>
                <age defaultage="50"/><sex>Unknown</sex>
                """;

        assertThat(facts().patient()).isEmpty();
    }

    @Test
    void theTimeIsThatOfTheAcquisition() {
        assertThat(facts().takenAt()).contains(LocalDateTime.of(2024, 2, 29, 7, 5, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 07:05:09.250",
        "2024-02-29Z, 07:05:09.250+02:00",
        "2024-02-29-05:00, 07:05:09.25Z"
    })
    void fractionsAndZonesOfTheClockAreUnderstood(String date, String time) throws Exception {
        assertThat(read(withTime(date, time)).recording().facts().takenAt())
                .contains(LocalDateTime.of(2024, 2, 29, 7, 5, 9, 250_000_000));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-29, 07:05:09", "29.02.2024, 07:05:09", "2024-02-29, ---"})
    void anUnclearTimeCostsNoWaveform(String date, String time) throws Exception {
        var file = withTime(date, time);

        assertThat(read(file).recording().facts().takenAt()).isEmpty();
        assertThat(remarks(file))
                .containsExactly("e.xml, line 5: date and time of the recording are unclear.");
    }

    private Path withTime(String date, String time) throws Exception {
        var text = document.text().replace("2024-02-29", date).replace("07:05:09", time);
        return Files.writeString(folder.resolve("e.xml"), text);
    }

    @Test
    void statementsAreGivenWithTheirReasonsAndTheSeverity() {
        document.rest =
                """
                <interpretations><interpretation>
                <severity code="AB">- ABNORMAL ECG -</severity>
                <mdsignatureline>Unconfirmed diagnosis</mdsignatureline>
                <statement><statementcode/><leftstatement>Sinus bradycardia</leftstatement>
                <rightstatement>rate&lt; 50</rightstatement></statement>
                <statement><leftstatement>&gt;&gt;&gt; Acute MI &lt;&lt;&lt;</leftstatement>
                <rightstatement>
                </rightstatement></statement>
                <statement><leftstatement/><rightstatement/></statement>
                </interpretation></interpretations>
                """;

        assertThat(facts().statements())
                .containsExactly(
                        "Sinus bradycardia (rate< 50)", ">>> Acute MI <<<", "- ABNORMAL ECG -");
        assertThat(facts().comments()).containsExactly("signed: Unconfirmed diagnosis");
    }

    @Test
    void measurementsOfVersion104AreTaken() {
        document.rest =
                """
                <internalmeasurements><crossleadmeasurements><meanventrate>99</meanventrate>
                </crossleadmeasurements></internalmeasurements>
                <interpretations><interpretation><globalmeasurements>
                <heartrate editedflag="False">41</heartrate><rrint>1463</rrint>
                <print>144</print><qrsdur>102</qrsdur><qtint>564</qtint><qtcb>466</qtcb>
                <qtcf>497</qtcf><pfrontaxis>19</pfrontaxis><qrsfrontaxis>-85</qrsfrontaxis>
                <tfrontaxis>Indeterminate</tfrontaxis><pdur></pdur>
                </globalmeasurements></interpretation></interpretations>
                """;

        assertThat(facts().measurements())
                .containsExactly(
                        new FileMeasurement("heart rate", "41", "1/min"),
                        new FileMeasurement("RR interval", "1463", "ms"),
                        new FileMeasurement("PR interval", "144", "ms"),
                        new FileMeasurement("QRS duration", "102", "ms"),
                        new FileMeasurement("QT interval", "564", "ms"),
                        new FileMeasurement("QTc (Bazett)", "466", "ms"),
                        new FileMeasurement("QTc (Fridericia)", "497", "ms"),
                        new FileMeasurement("P axis", "19", "°"),
                        new FileMeasurement("QRS axis", "-85", "°"));
    }

    @Test
    void measurementsOfVersion103AreTaken() {
        document.rest =
                """
                <interpretations><interpretation><interpretationmeasurements>
                <heartrate>41</heartrate><meanprint>Failed</meanprint><meanqrsdur>135</meanqrsdur>
                <meanqtint>476</meanqtint><meanqtc>393</meanqtc>
                </interpretationmeasurements></interpretation></interpretations>
                """;

        assertThat(facts().measurements())
                .containsExactly(
                        new FileMeasurement("heart rate", "41", "1/min"),
                        new FileMeasurement("QRS duration", "135", "ms"),
                        new FileMeasurement("QT interval", "476", "ms"),
                        new FileMeasurement("QTc", "393", "ms"));
    }

    @Test
    void withoutAnInterpretationTheAnalysisIsTaken() {
        document.rest =
                """
                <measurements><globalmeasurements><meanventrate>41</meanventrate>
                </globalmeasurements></measurements>
                """;

        assertThat(facts().measurements())
                .isEqualTo(List.of(new FileMeasurement("heart rate", "41", "1/min")));
    }

    @Test
    void circumstancesAreComments() {
        document.acquisition = "<leadset>STD-12 MASON-LIKAR</leadset>";
        document.with("hipass", "0.05").with("lowpass", "150");
        document.rest =
                """
                <userdefines><userdefine><label>Ward</label><value>7 B</value></userdefine>
                <userdefine><label>.</label><value>---</value></userdefine></userdefines>
                <orderinfo><reasonfororder>chest
                pain</reasonfororder></orderinfo>
                """;

        assertThat(facts().comments())
                .containsExactly(
                        "leads: STD-12 MASON-LIKAR",
                        "pass band: 0.05–150 Hz",
                        "reason for order: chest pain",
                        "Ward: 7 B");
    }
}
