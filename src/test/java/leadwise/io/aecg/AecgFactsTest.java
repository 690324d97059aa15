package leadwise.io.aecg;

import static leadwise.io.aecg.AecgFixture.absolute;
import static leadwise.io.aecg.AecgFixture.annotation;
import static leadwise.io.aecg.AecgFixture.annotations;
import static leadwise.io.aecg.AecgFixture.boundary;
import static leadwise.io.aecg.AecgFixture.derived;
import static leadwise.io.aecg.AecgFixture.lead;
import static leadwise.io.aecg.AecgFixture.measured;
import static leadwise.io.aecg.AecgFixture.region;
import static leadwise.io.aecg.AecgFixture.relative;
import static leadwise.io.aecg.AecgFixture.remarks;
import static leadwise.io.aecg.AecgFixture.said;
import static leadwise.io.aecg.AecgFixture.series;
import static leadwise.io.aecg.AecgFixture.set;
import static leadwise.io.aecg.AecgFixture.wave;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Annotation;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Lead;
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
class AecgFactsTest {

    private static final String SET =
            set(absolute("20200305101112", "0.002"), lead("II", "1 2 3 4"));
    private static final String UNDATED = set(relative("0", "2", "ms"), lead("II", "1 2 3 4"));

    @TempDir Path folder;
    private AecgFixture file;

    @BeforeEach
    void prepare() {
        file = new AecgFixture(folder);
    }

    @Test
    void thePatientIsTheTrialSubject() {
        var subject =
                """
                <componentOf><timepointEvent><componentOf><subjectAssignment><subject><trialSubject>
                <id root="1.2" extension="SBJ-7"/>
                <subjectDemographicPerson><name><given>Ann</given><family>Example</family></name>
                <administrativeGenderCode code="F"/><birthTime value="19530508"/>
                </subjectDemographicPerson>
                </trialSubject></subject></subjectAssignment></componentOf></timepointEvent></componentOf>
                <controlVariable><relatedObservation><code code="21612-7"/>
                <value value="66" unit="a"/></relatedObservation></controlVariable>
                """;

        assertThat(facts(subject, series(SET)).patient())
                .contains(
                        new Patient(
                                OptionalInt.of(66),
                                Optional.of("female"),
                                Optional.of("Ann Example"),
                                Optional.of("SBJ-7"),
                                Optional.of(LocalDate.of(1953, 5, 8))));
        assertThat(facts(series(SET)).patient()).isEmpty();
    }

    @Test
    void theTimeIsThatOfTheFirstSampleElseThatOfTheEcg() {
        assertThat(takenAt("<effectiveTime value='20210101000000'/>", SET))
                .contains(LocalDateTime.of(2020, 3, 5, 10, 11, 12));
        assertThat(
                        takenAt(
                                "<effectiveTime><center value='202101020304'/></effectiveTime>",
                                UNDATED))
                .contains(LocalDateTime.of(2021, 1, 2, 3, 4));
        assertThat(
                        takenAt(
                                "<effectiveTime><high value='20210102030500'/>"
                                        + "<low value='20210102030400.25+0100'/></effectiveTime>",
                                UNDATED))
                .contains(LocalDateTime.of(2021, 1, 2, 3, 4, 0, 250_000_000));
        assertThat(takenAt("<effectiveTime value='20210102030405'/>", UNDATED))
                .contains(LocalDateTime.of(2021, 1, 2, 3, 4, 5));
        assertThat(takenAt("", UNDATED)).isEmpty();
    }

    @Test
    void anOddTimeIsUnknownWithARemark() {
        for (var odd : new String[] {"20210231101112", "2021", "20210102", "yesterday"}) {
            var read = file.read("<effectiveTime value='" + odd + "'/>", series(UNDATED));
            assertThat(read.recording().facts().takenAt()).as(odd).isEmpty();
            assertThat(remarks(read))
                    .containsExactly(
                            "a.xml: the time of the recording '" + odd + "' is not understood.");
        }
    }

    @Test
    void measurementsOfTheWholeEcgAreKeptUnderTheirUsualNames() {
        var facts =
                facts(
                        series(
                                SET,
                                annotations(
                                        measured("MDC_ECG_HEART_RATE", "71", "bpm"),
                                        measured("MDC_ECG_TIME_PD_PR", "148", "ms"),
                                        measured("MDC_ECG_TIME_PD_QTc", "443", "ms"),
                                        measured("MDC_ECG_TIME_PD_QRS_GL", "120", "ms"),
                                        measured("VENDOR_X", "3", "1"),
                                        annotation(
                                                "MDC_ECG_BEAT",
                                                measured("MDC_ECG_TIME_PD_QT", "1", "ms")),
                                        annotation(
                                                "MDC_ECG_TIME_PD_QRS",
                                                "<value value='99' unit='ms'/>",
                                                region(boundary("MDC_ECG_LEAD_V1", "")))),
                                derived(
                                        set(relative("0", "2", "ms"), lead("I", "1")),
                                        annotations(
                                                measured("MDC_ECG_ANGLE_QRS_FRONT", "-61", "deg"),
                                                measured("MDC_ECG_TIME_PD_PR", "148", "ms")))));

        assertThat(facts.measurements())
                .containsExactly(
                        new FileMeasurement("heart rate", "71", "1/min"),
                        new FileMeasurement("PR interval", "148", "ms"),
                        new FileMeasurement("QTc interval", "443", "ms"),
                        new FileMeasurement("QRS duration", "120", "ms"),
                        new FileMeasurement("VENDOR_X", "3", ""),
                        new FileMeasurement("QRS axis", "-61", "°"));
    }

    @Test
    void interpretationsAreStatementsAndTheirCommentsAreComments() {
        var facts =
                facts(
                        series(
                                SET,
                                annotations(
                                        annotation(
                                                "MDC_ECG_INTERPRETATION",
                                                said(
                                                        "MDC_ECG_INTERPRETATION_STATEMENT",
                                                        "Sinus rhythm"),
                                                said(
                                                        "MDC_ECG_INTERPRETATION_STATEMENT",
                                                        "Left axis"),
                                                said(
                                                        "MDC_ECG_INTERPRETATION_SUMMARY",
                                                        "Abnormal ECG"),
                                                said(
                                                        "MDC_ECG_INTERPRETATION_COMMENT",
                                                        "unconfirmed")),
                                        annotation(
                                                "MDC_ECG_RHY",
                                                "<value code='MDC_ECG_RHY_SINUS_RHY'"
                                                        + " displayName='Sinus rhythm'/>"))));

        assertThat(facts.statements()).containsExactly("Sinus rhythm", "Left axis", "Abnormal ECG");
        assertThat(facts.comments()).containsExactly("unconfirmed");
    }

    @Test
    void wavesAreMarkedFromTheFirstSampleOn() {
        var facts =
                facts(
                        series(
                                SET,
                                annotations(
                                        wave(
                                                "QRSWAVE",
                                                boundary(
                                                        "TIME_ABSOLUTE",
                                                        "<value><low"
                                                            + " value='20200305101112.270'/><high"
                                                            + " value='20200305101112.390'/></value>")),
                                        wave(
                                                "PWAVE",
                                                boundary(
                                                        "TIME_RELATIVE",
                                                        "<value><low value='122'"
                                                                + " unit='ms'/></value>"),
                                                boundary("MDC_ECG_LEAD_II", "")),
                                        wave(
                                                "TWAVE",
                                                boundary(
                                                        "TIME_ABSOLUTE",
                                                        "<value><high"
                                                            + " value='20200305101111'/></value>")),
                                        annotation(
                                                "MDC_ECG_WAVC_TYPE",
                                                "<value code='MDC_ECG_WAVC_RWAVE'/>",
                                                annotation(
                                                        "MDC_ECG_WAVC_TYPE",
                                                        "<value code='MDC_ECG_WAVC_PEAK'/>",
                                                        region(
                                                                boundary(
                                                                        "TIME_RELATIVE",
                                                                        "<value value='332'"
                                                                            + " unit='ms'/>"))))),
                                derived(
                                        set(relative("0", "2", "ms"), lead("I", "1")),
                                        annotations(
                                                wave(
                                                        "PWAVE",
                                                        boundary(
                                                                "TIME_RELATIVE",
                                                                "<value><low value='1'"
                                                                    + " unit='ms'/></value>"))))));

        var all = Optional.<Lead>empty();
        assertThat(facts.annotations())
                .containsExactly(
                        new Annotation(
                                0.122,
                                Annotation.Kind.ONSET,
                                "(",
                                Optional.of(Lead.II),
                                "P",
                                "ECG-1"),
                        new Annotation(0.27, Annotation.Kind.ONSET, "(", all, "QRS", "ECG-1"),
                        new Annotation(0.332, Annotation.Kind.WAVE, "R", all, "R", "ECG-1"),
                        new Annotation(0.39, Annotation.Kind.OFFSET, ")", all, "QRS", "ECG-1"));
    }

    @Test
    void deviceAndFiltersAreComments() {
        var about =
                """
                <author><seriesAuthor><manufacturedSeriesDevice>
                <manufacturerModelName>M1</manufacturerModelName><softwareName>5.3</softwareName>
                </manufacturedSeriesDevice>
                <manufacturerOrganization><name>Maker</name></manufacturerOrganization>
                </seriesAuthor></author>
                <controlVariable><controlVariable><code code="F" displayName="Low Pass Filter"/>
                <component><controlVariable><code code="C" displayName="Cutoff Frequency"/>
                <value value="150" unit="Hz"/></controlVariable></component>
                </controlVariable></controlVariable>
                """;
        var felt =
                "<pertainsTo><subjectFindingComment><text>felt"
                        + " dizzy</text></subjectFindingComment></pertainsTo>";

        assertThat(facts(felt, series(about, SET)).comments())
                .containsExactly(
                        "Device: Maker M1 5.3",
                        "Low Pass Filter: Cutoff Frequency 150 Hz",
                        "felt dizzy");
    }

    private FileFacts facts(String... elements) {
        return file.read(elements).recording().facts();
    }

    private Optional<LocalDateTime> takenAt(String effectiveTime, String set) {
        return facts(effectiveTime, series(set)).takenAt();
    }
}
