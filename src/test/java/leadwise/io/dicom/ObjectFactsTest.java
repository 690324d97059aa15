package leadwise.io.dicom;

import static leadwise.io.dicom.DicomFixture.EXPLICIT;
import static leadwise.io.dicom.DicomFixture.join;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Patient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What an object says of patient, time and findings.
class ObjectFactsTest {

    private static final byte[] TAKEN = EXPLICIT.text(0x0008_002A, "DT", "20200201100000");

    @TempDir Path folder;

    private FileFacts facts(byte[]... elements) {
        return DicomFixture.read(folder, EXPLICIT.ecg(join(elements), EXPLICIT.small()))
                .recording()
                .facts();
    }

    private List<String> remarks(byte[]... elements) {
        return DicomFixture.remarks(folder, EXPLICIT.ecg(join(elements), EXPLICIT.small()));
    }

    @Test
    void anObjectThatSaysNothingHasNoPatient() {
        assertThat(facts(TAKEN).patient()).isEmpty();
        assertThat(facts(TAKEN).comments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clark | Clark",
                "Doe^Jane | Doe, Jane",
                "Doe^Jane^Mary^Dr.^MD | Doe, Dr. Jane Mary MD",
                "^Jane | Jane",
                "Yamada^Tarou=山田^太郎=やまだ^たろう | Yamada, Tarou",
                "=山田^太郎 | 山田, 太郎",
                "^^^^ | ''"
            })
    void aNameIsWrittenForPeople(String written, String name) {
        assertThat(PatientFacts.name(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"051Y, 51", "018M, 1", "011M, 0", "120W, 2", "400D, 1", "000Y, 0"})
    void anAgeIsInWholeYears(String written, int years) {
        assertThat(PatientFacts.years(written)).hasValue(years);
    }

    @ParameterizedTest
    @CsvSource({"51", "051", "Y", "131Y", "-01Y", "abc"})
    void anAgeThatIsUnclearIsNone(String written) {
        assertThat(PatientFacts.years(written)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({"M, male", "f, female", "O, other", "X, X"})
    void aSexIsWorded(String written, String sex) {
        assertThat(facts(TAKEN, EXPLICIT.text(0x0010_0040, "CS", written)).patient())
                .contains(Patient.of(OptionalInt.empty(), Optional.of(sex)));
    }

    @ParameterizedTest
    @CsvSource({
        "20021122091000, 2002-11-22T09:10:00",
        "20021122091000.25, 2002-11-22T09:10:00.25",
        "200211220910, 2002-11-22T09:10:00",
        "20021122091000-0500, 2002-11-22T09:10:00",
        "20021122091000.000001+0100, 2002-11-22T09:10:00.000001"
    })
    void aDateWithATimeIsRead(String written, LocalDateTime expected) {
        assertThat(DicomTime.dateTime(written)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"20020231091000", "20021122", "20021122250000", "2002-11-22 09:10", "''", "abc"})
    void aDateThatIsUnclearIsNone(String written) {
        assertThat(DicomTime.dateTime(written)).isEmpty();
    }

    @Test
    void anOldDateHasPointsAndAnOldTimeColons() {
        assertThat(DicomTime.dateTime("1993.08.22", "10:11:12"))
                .contains(LocalDateTime.of(1993, 8, 22, 10, 11, 12));
        assertThat(DicomTime.dateTime("1993.0822", "101112")).isEmpty();
    }

    @Test
    void withoutAnAcquisitionTimeTheContentsTimeIsTaken() {
        assertThat(
                        facts(
                                        EXPLICIT.text(0x0008_0023, "DA", "20021122"),
                                        EXPLICIT.text(0x0008_002A, "DT", "unknown"),
                                        EXPLICIT.text(0x0008_0033, "TM", "0910"))
                                .takenAt())
                .contains(LocalDateTime.of(2002, 11, 22, 9, 10));
    }

    @Test
    void aBadDateCostsNoWaveform() {
        var elements =
                join(
                        EXPLICIT.text(0x0008_002A, "DT", "20029999091000"),
                        EXPLICIT.text(0x0010_0030, "DA", "00000000"));

        assertThat(remarks(elements))
                .containsExactlyInAnyOrder(
                        "r.dcm: when it was recorded is not stated clearly.",
                        "r.dcm: the birth date is not stated clearly.");
        assertThat(facts(elements).takenAt()).isEmpty();
    }

    // characters

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 100, ISO-8859-1, Müller",
        "ISO 2022 IR 100, ISO-8859-1, Müller",
        "ISO_IR 101, ISO-8859-2, Dvořák",
        "ISO_IR 144, ISO-8859-5, Люкceмбypг",
        "ISO_IR 192, UTF-8, 山田",
        "GB18030, GB18030, 王小东",
        "ISO_IR 6, US-ASCII, Clark"
    })
    void textsAreInTheStatedCharacterSet(String stated, String charset, String name) {
        var elements =
                join(
                        EXPLICIT.text(0x0008_0005, "CS", stated),
                        TAKEN,
                        EXPLICIT.text(0x0010_0010, "PN", name, Charset.forName(charset)));

        assertThat(facts(elements).patient().flatMap(Patient::name)).contains(name);
        assertThat(remarks(elements)).isEmpty();
    }

    @Test
    void withoutACharacterSetTextBeyondAsciiIsLatin1() {
        var elements = join(TAKEN, EXPLICIT.text(0x0010_0010, "PN", "Müller"));

        assertThat(facts(elements).patient().flatMap(Patient::name)).contains("Müller");
        assertThat(remarks(elements))
                .containsExactly(
                        "r.dcm: no character set is stated and a text is not ASCII; it is read as"
                                + " Latin-1.");
    }

    @Test
    void anUnknownCharacterSetIsSaidOnlyWhereItMatters() {
        var unknown = EXPLICIT.text(0x0008_0005, "CS", "ISO_IR 999");
        assertThat(remarks(unknown, TAKEN, EXPLICIT.text(0x0010_0010, "PN", "Clark"))).isEmpty();
        assertThat(
                        remarks(
                                unknown,
                                TAKEN,
                                EXPLICIT.text(0x0010_0010, "PN", "ü", StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        "r.dcm: a text is not in the stated character set 'ISO_IR 999', or that set"
                                + " is not known here; it is read as Latin-1.");
    }

    // annotations

    private static byte[] name(String meaning) {
        return EXPLICIT.code(0x0040_A043, "x", "SCPECG", meaning);
    }

    @Test
    void aNumberIsAMeasurementWithTheLeadThatItIsAbout() {
        var onLead =
                join(
                        EXPLICIT.code(0x0040_08EA, "uV", "UCUM", "microvolt"),
                        name("ST level"),
                        EXPLICIT.us(0x0040_A0B0, 1, 1),
                        EXPLICIT.text(0x0040_A30A, "DS", "-120"));
        var axis =
                join(
                        EXPLICIT.code(0x0040_08EA, "deg", "UCUM", "degrees"),
                        name("QRS Axis"),
                        EXPLICIT.us(0x0040_A0B0, 1, 0),
                        EXPLICIT.text(0x0040_A30A, "DS", "-61"));

        assertThat(facts(TAKEN, EXPLICIT.sequence(0x0040_B020, onLead, axis)).measurements())
                .containsExactly(
                        new FileMeasurement("ST level I", "-120", "µV"),
                        new FileMeasurement("QRS Axis", "-61", "°"));
    }

    @Test
    void textsAndCodedFindingsOnTheWholeAreStatements() {
        var found =
                facts(
                        TAKEN,
                        EXPLICIT.sequence(
                                0x0040_B020,
                                EXPLICIT.text(0x0070_0006, "ST", "ECG NORMALE"),
                                join(
                                        name("Rhythm"),
                                        EXPLICIT.code(0x0040_A168, "y", "SCPECG", "sinus")),
                                name("Sinus bradycardia"),
                                new byte[0],
                                join(
                                        EXPLICIT.text(0x0040_A130, "CS", "POINT"),
                                        EXPLICIT.text(0x0070_0006, "ST", "patient coughs"))));

        assertThat(found.statements())
                .containsExactly("ECG NORMALE", "Rhythm: sinus", "Sinus bradycardia");
        assertThat(found.comments()).containsExactly("patient coughs");
    }

    @Test
    void marksOnSamplesAreLeftOutAndCounted() {
        var mark = join(name("P onset"), EXPLICIT.text(0x0040_A130, "CS", "POINT"));
        var annotations = EXPLICIT.sequence(0x0040_B020, mark, mark);

        assertThat(facts(TAKEN, annotations).statements()).isEmpty();
        assertThat(remarks(TAKEN, annotations))
                .containsExactly("r.dcm: its 2 marks on samples are left out.");
    }

    @Test
    void annotationsThatAreBrokenCostNoWaveform() {
        var broken = EXPLICIT.element(0x0040_B020, "SQ", new byte[12]);

        assertThat(remarks(TAKEN, broken))
                .containsExactly(
                        "r.dcm: its annotations cannot be read: an item of a sequence should stand"
                                + " here, not (0000,0000).");
    }
}
