package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import leadwise.io.content.Refusal;
import leadwise.model.Patient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

class HeaderTest {

    private static final Path FILE = Path.of("r.hea");

    @Test
    void everyFieldIsTaken() throws Refusal {
        var header =
                parse(
                        """
                        # before

                        r-1.mat 2 3.6e2/720.5(-12) 650000 1:02:03.25 24/12/1999
                        a.dat 212x1:0+512 2.5e2(-3)/uV 12 1024 995 -22131 7 V1 of the  patient
                        #<age>: 69 # still
                        a.dat 212+512\r
                        #
                        more
                        """);

        assertThat(header)
                .isEqualTo(
                        new Header(
                                "r-1.mat",
                                OptionalDouble.of(360),
                                OptionalLong.of(650000),
                                "1:02:03.25 24/12/1999",
                                List.of(
                                        new SignalLine(
                                                4,
                                                "a.dat",
                                                SampleFormat.F212,
                                                1,
                                                0,
                                                512,
                                                250,
                                                -3,
                                                "uV",
                                                1024,
                                                OptionalLong.of(995),
                                                OptionalLong.of(-22131),
                                                "V1 of the  patient"),
                                        new SignalLine(
                                                6,
                                                "a.dat",
                                                SampleFormat.F212,
                                                1,
                                                0,
                                                512,
                                                0,
                                                0,
                                                "mV",
                                                0,
                                                OptionalLong.empty(),
                                                OptionalLong.empty(),
                                                "")),
                                List.of(),
                                List.of("before", "<age>: 69 # still"),
                                1,
                                true));
    }

    @Test
    void aRecordLineMayEndAfterTheNumberOfSignals() throws Refusal {
        assertThat(parse("r 0"))
                .isEqualTo(
                        new Header(
                                "r",
                                OptionalDouble.empty(),
                                OptionalLong.empty(),
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                0,
                                true));
    }

    @Test
    void zeroSamplesAreLeftToTheFile() throws Refusal {
        assertThat(parse("r 0 360. 0").samples()).isEmpty();
    }

    @Test
    void anAbsentBaselineIsTheAdcZero() throws Refusal {
        assertThat(parse("r 1\na.dat 16 200/mV 12 1024").signals().getFirst().baseline())
                .isEqualTo(1024);
        assertThat(parse("r 1\na.dat 16 200(5)/mV 12 1024").signals().getFirst().baseline())
                .isEqualTo(5);
        assertThat(parse("r 1\na.dat 32 1(-1800000000)").signals().getFirst().baseline())
                .isEqualTo(-1.8e9);
    }

    @Test
    void bytesThatAreNotUtf8AreLatin1() throws Refusal {
        var header =
                Header.parse(
                        FILE,
                        "r 1\na.dat 16 1/µV 0 0 0 0 0 é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(header.utf8()).isFalse();
        assertThat(header.signals().getFirst().unit()).isEqualTo("µV");
        assertThat(header.signals().getFirst().description()).isEqualTo("é");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | r.hea: is a WFDB header without a record line.",
                "r | r.hea, line 1: the number of signals is missing.",
                "r x | r.hea, line 1: the number of signals 'x' is not a whole number.",
                "r -1 | r.hea, line 1: -1 signals are not between 0 and 4096.",
                "r 99999 | r.hea, line 1: 99999 signals are not between 0 and 4096.",
                "r/3 1 | r.hea, line 1: the header ends after 0 of 3 announced segments.",
                "r/0 1 | r.hea, line 1: a record of 0 segments holds nothing.",
                "r/100001 1 | r.hea, line 1: 100001 segments are more than 100000.",
                "r/1 1;s | r.hea, line 2: the segment's number of samples is missing.",
                "r/1 1;s -4 | r.hea, line 2: the segment's number of samples is negative.",
                "r 1 0 | r.hea, line 1: the sample rate '0' is not above 0 and at most 1,000,000"
                        + " per second.",
                "r 1 fast | r.hea, line 1: the sample rate 'fast' is not a number.",
                "r 1 500 -1 | r.hea, line 1: the number of samples is negative.",
                "r 1 500 1.5 | r.hea, line 1: the number of samples '1.5' is not a whole number.",
                "r 1 500 | r.hea, line 1: the header ends after 0 of 1 announced signals.",
                "r 1;a.dat | r.hea, line 2: '' is not a sample format.",
                "r 1;a.dat x | r.hea, line 2: 'x' is not a sample format.",
                "r 1;a.dat 16+24x2 | r.hea, line 2: '16+24x2' is not a sample format.",
                "r 1;a.dat 77 | r.hea, line 2: sample format 77 is not known.",
                "r 1;a.dat 99999999999 | r.hea, line 2: sample format 99999999999 is not known.",
                "r 1;a.dat 16x0 | r.hea, line 2: 0 samples per frame are not between 1 and 100000.",
                "r 1;a.dat 16:9999999999 | r.hea, line 2: the skew '9999999999' is out of all"
                        + " bounds.",
                "r 1;a.dat 16 nan | r.hea, line 2: the gain 'nan' is not a number.",
                "r 1;a.dat 16 200(x)/mV | r.hea, line 2: the baseline 'x' is not a number.",
                "r 1;a.dat 16 200 II | r.hea, line 2: the resolution 'II' is not a whole number.",
            })
    void whatContradictsTheGrammarIsRefusedByLine(String text, String sentence) {
        assertThat(refusal(text.replace(';', '\n'))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "12:44:02 10/12/2009, 2009-12-10T12:44:02",
        "1:02:03.25 24/12/1999, 1999-12-24T01:02:03.250",
        "05-May-2020 11:39:16, 2020-05-05T11:39:16",
        "05-OCT-2020 11:39:16, 2020-10-05T11:39:16",
        "2020-05-05 11:39:16, 2020-05-05T11:39:16",
        "2020-05-05T11:39:16, 2020-05-05T11:39:16",
        "11:39:16,",
        "05-May-2020,",
        "11:39:16 05/05/20,",
        "11:39:16 31/02/2020,",
        "25:39:16 01/02/2020,",
        "11:39:16 05-Foo-2020,",
        "yesterday at noon,",
    })
    void aClearDateIsTakenAndAnyOtherIsUnknown(String text, LocalDateTime when) {
        assertThat(BaseTime.parse(text)).isEqualTo(Optional.ofNullable(when));
    }

    @ParameterizedTest
    @CsvSource({
        "<age>: 51, 51,",
        "Age: 51, 51,",
        "age: 51 sex: M, 51, male",
        "<age>: 51  <sex>: F <diagnoses>: none, 51, female",
        "Sex: Female, -1, female",
        "Gender = divers, -1, divers",
        "Age: 8 months, -1,",
        "age: 300, -1,",
        "age: NaN sex: Unknown, -1,",
        "stage: 3, -1,",
        "age: 63.0, 63,",
    })
    void ageAndSexAreFoundInComments(String comment, int age, String sex) {
        var years = age < 0 ? OptionalInt.empty() : OptionalInt.of(age);
        var expected = Patient.of(years, Optional.ofNullable(sex));

        assertThat(PatientComments.patient(List.of("Rhythm: sinus", comment)))
                .isEqualTo(age < 0 && sex == null ? Optional.empty() : Optional.of(expected));
    }

    private static Header parse(String text) throws Refusal {
        return Header.parse(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Refusal.class, () -> parse(text)).problem(FILE).sentence();
    }
}
