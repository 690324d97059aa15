package leadwise.io.scp;

import static leadwise.io.scp.ScpFile.numbers;
import static leadwise.io.scp.ScpFile.out;
import static leadwise.io.scp.ScpFile.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Annotation;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Patient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/// What a file says beside its samples.
class ScpFactsTest {

    @TempDir Path folder;

    private static ScpFile rhythm() {
        return new ScpFile().leads(0, 2, 1).packed(6, 1000, 2000, 0, 0, numbers(1, 2));
    }

    private FileFacts facts(ScpFile file) {
        return ScpFile.read(file.in(folder)).recording().facts();
    }

    private static ScpFile.Out field(ScpFile.Out out, int tag, ScpFile.Out content) {
        var bytes = content.toArray();
        return out.u8(tag).u16(bytes.length).raw(bytes);
    }

    private static ScpFile.Out field(ScpFile.Out out, int tag, String text) {
        return field(out, tag, out().text(text + "\0"));
    }

    private static ScpFile.Out device(int language) {
        return out().u16(0, 0, 0).u8(0, 255).text("ELI250").u8(20, 0xC0, language);
    }

    @Test
    void patientTimeAndDeviceAreTaken() {
        var patient = out();
        field(patient, 0, "Holm");
        field(patient, 1, "Ada");
        field(patient, 2, "A-17");
        field(patient, 3, "Berg");
        field(patient, 4, out().u16(51).u8(1));
        field(patient, 5, out().u16(1951).u8(2, 28));
        field(patient, 6, out().u16(172).u8(1));
        field(patient, 7, out().u16(700).u8(2));
        field(patient, 8, out().u8(2));
        field(patient, 10, out().u8(0, 1, 2).text("Digoxin\0"));
        field(patient, 10, out().u8(0, 1, 3).text("Aspirin\0"));
        field(patient, 11, out().u16(120));
        field(patient, 12, out().u16(80));
        field(patient, 13, "chest pain\r\nsince noon");
        field(patient, 14, device(1));
        field(patient, 25, out().u16(2002).u8(11, 22));
        field(patient, 26, out().u8(9, 10, 59));
        field(patient, 27, out().u16(5));
        field(patient, 28, out().u16(150));
        field(patient, 30, "caf\u00E9");
        patient.u8(255).u16(0);

        var facts = facts(rhythm().section(1, patient));

        assertThat(facts.patient())
                .contains(
                        new Patient(
                                OptionalInt.of(51),
                                Optional.of("female"),
                                Optional.of("Ada Holm Berg"),
                                Optional.of("A-17"),
                                Optional.of(LocalDate.of(1951, 2, 28))));
        assertThat(facts.takenAt()).contains(LocalDateTime.of(2002, 11, 22, 9, 10, 59));
        assertThat(facts.comments())
                .containsExactly(
                        "Device: ELI250",
                        "Diagnosis or indication: chest pain since noon",
                        "Drug: Digoxin",
                        "Drug: Aspirin",
                        "Note: caf\u00E9",
                        "Height: 172 cm",
                        "Weight: 700 g",
                        "Systolic pressure: 120 mmHg",
                        "Diastolic pressure: 80 mmHg",
                        "High-pass filter: 0.05 Hz",
                        "Low-pass filter: 150 Hz");
        assertThat(remarks(rhythm().section(1, patient).in(folder))).isEmpty();
    }

    @Test
    void whatIsNotKnownOfThePatientStaysUnknown() {
        var patient = out();
        field(patient, 0, "");
        field(patient, 4, out().u16(0).u8(1));
        field(patient, 5, out().u16(0).u8(0, 0));
        field(patient, 8, out().u8(9));
        patient.u8(255).u16(0);

        assertThat(facts(rhythm().section(1, patient)).patient()).isEmpty();
    }

    @Test
    void agesInOtherUnitsAreWholeYears() {
        int[][] ageUnitYears = {{51, 1, 51}, {30, 2, 2}, {110, 3, 2}, {800, 4, 2}, {5, 5, 0}};
        for (var age : ageUnitYears) {
            var patient = field(out(), 4, out().u16(age[0]).u8(age[1])).u8(255).u16(0);
            assertThat(facts(rhythm().section(1, patient)).patient().orElseThrow().ageYears())
                    .hasValue(age[2]);
        }
        var neverSoOld = field(out(), 4, out().u16(200).u8(1)).u8(255).u16(0);
        assertThat(facts(rhythm().section(1, neverSoOld)).patient()).isEmpty();
    }

    @Test
    void aDateThatIsNoneCostsNoWaveform() {
        var patient = field(out(), 25, out().u16(2002).u8(2, 31));
        field(patient, 26, out().u8(9, 10, 0)).u8(255).u16(0);
        var file = rhythm().section(1, patient);

        assertThat(facts(file).takenAt()).isEmpty();
        assertThat(remarks(file.in(folder)))
                .containsExactly("ecg.scp: when it was recorded is not stated clearly.");
    }

    @Test
    void fieldsBeforeAPlaceThatCannotBeReadAreKept() {
        var patient = field(out(), 2, "A-17").u8(0).u16(60000).text("Ho");
        var file = rhythm().section(1, patient);

        assertThat(facts(file).patient().orElseThrow().id()).contains("A-17");
        assertThat(remarks(file.in(folder)))
                .contains("ecg.scp, section 1 (patient): ends early; what stands before is taken.");
    }

    @Test
    void textIsInTheLanguageOfTheDevice() {
        assertThat(nameIn(0x03, 20, Charset.forName("ISO-8859-2"), "Łódź")).contains("Łódź");
        assertThat(nameIn(0x13, 20, Charset.forName("ISO-8859-5"), "Пётр")).contains("Пётр");
        assertThat(nameIn(0x00, 30, StandardCharsets.UTF_8, "Łódź Пётр")).contains("Łódź Пётр");
        assertThat(nameIn(0x7F, 20, StandardCharsets.ISO_8859_1, "Zoë")).contains("Zoë");
        assertThat(remarks(folder.resolve("ecg.scp")))
                .contains(
                        "ecg.scp, section 1 (patient): text of an unknown encoding is read as"
                                + " Latin-1.");
    }

    private Optional<String> nameIn(int language, int protocol, Charset charset, String name) {
        var patient = field(out(), 0, out().raw(name.getBytes(charset)));
        field(patient, 14, device(language)).u8(255).u16(0);
        return facts(rhythm().protocol(protocol).section(1, patient))
                .patient()
                .flatMap(Patient::name);
    }

    @Test
    void measurementsOfTheReferenceBeatAreTaken() {
        var measured =
                out().u8(2, 2)
                        .u16(838, 29999)
                        .u16(286, 388, 434, 554, 854, 44, -61, 86)
                        .u16(29999, 29999, 29999, 29999, 29999, 29999, 29999, 29999)
                        .u16(2500, -900)
                        .u16(1250, 29999)
                        .u8(1, 1)
                        .u16(0, 0)
                        .u8(1, 1)
                        .u16(0, 0)
                        .u16(3)
                        .u8(0, 0, 1)
                        .u16(72, 0, 443)
                        .u8(1)
                        .u16(0);

        var facts = facts(rhythm().section(7, measured));

        assertThat(facts.measurements())
                .containsExactly(
                        new FileMeasurement("ventricular rate", "72", "1/min"),
                        new FileMeasurement("RR interval", "838", "ms"),
                        new FileMeasurement("P duration", "102", "ms"),
                        new FileMeasurement("PR interval", "148", "ms"),
                        new FileMeasurement("QRS duration", "120", "ms"),
                        new FileMeasurement("QT interval", "420", "ms"),
                        new FileMeasurement("P axis", "44", "°"),
                        new FileMeasurement("QRS axis", "-61", "°"),
                        new FileMeasurement("T axis", "86", "°"),
                        new FileMeasurement("QTc interval (Bazett)", "443", "ms"));
        assertThat(facts.annotations())
                .containsExactly(
                        spike(1.25, "pacemaker spike"), spike(2.5, "pacemaker spike, -900 µV"));
    }

    private static Annotation spike(double seconds, String text) {
        return new Annotation(
                seconds, Annotation.Kind.NOTE, "^", Optional.empty(), text, "SCP-ECG");
    }

    @Test
    void earlyVersionsStateNoRates() {
        var measured = out().u8(1, 0).u16(838, 0).u16(29997, 29997, 434, 554, 29999, 999, 30, 0);

        assertThat(facts(rhythm().section(7, measured)).measurements())
                .containsExactly(
                        new FileMeasurement("RR interval", "838", "ms"),
                        new FileMeasurement("QRS duration", "120", "ms"),
                        new FileMeasurement("QRS axis", "30", "°"),
                        new FileMeasurement("T axis", "0", "°"));
    }

    @Test
    void statementsAreTakenInWordsAndElseInCodes() {
        var words = out().u8(1).u16(2002).u8(11, 22, 9, 10, 0, 2);
        statement(words, 1, out().text("Sinus rhythm\0"));
        statement(words, 2, out().text("Left axis deviation\0"));
        var codes = out().u8(0).u16(2002).u8(11, 22, 9, 10, 0, 3);
        statement(codes, 1, out().u8(1).text("SR\0\0"));
        statement(codes, 2, out().u8(1).text("LAD\0PR\0"));
        statement(codes, 3, out().u8(3).text("1A2\0"));
        var file = rhythm().section(8, words).section(11, codes);

        assertThat(facts(file).statements()).containsExactly("Sinus rhythm", "Left axis deviation");
        assertThat(facts(file).comments()).containsExactly("Statements: confirmed");
        assertThat(facts(file.without(8)).statements()).containsExactly("SR", "LAD PR");
        assertThat(facts(file).comments()).containsExactly("Statements: not overread");
    }

    private static void statement(ScpFile.Out out, int number, ScpFile.Out content) {
        var bytes = content.toArray();
        out.u8(number).u16(bytes.length).raw(bytes);
    }

    @Test
    void sectionsThatCannotBeReadAreLeftOut() {
        var words = out().u8(1).u16(2002).u8(11, 22, 9, 10, 0, 2);
        statement(words, 1, out().text("Sinus rhythm\0"));
        var file = rhythm().section(7, out().u8(1, 0)).section(8, words);

        assertThat(facts(file).statements()).containsExactly("Sinus rhythm");
        assertThat(remarks(file.in(folder)))
                .contains(
                        "ecg.scp, section 7 (measurements): is left out: it holds 2 bytes where at"
                                + " least 6 should stand.",
                        "ecg.scp, section 8 (statements): ends early; what stands before is"
                                + " taken.");
    }
}
