package leadwise.io.dicom;

import leadwise.io.content.Refusal;
import leadwise.model.Patient;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an object says of the patient (PS3.3, C.7.1.1 and C.7.2.2).
final class PatientFacts {

    private static final Pattern AGE = Pattern.compile("(?<number>\\d{1,3})(?<unit>[DWMY])");
    private static final int OLDEST_YEARS = 130;
    private static final int DAYS_OF_YEAR = 365;
    private static final int WEEKS_OF_YEAR = 52;
    private static final int MONTHS_OF_YEAR = 12;

    private PatientFacts() {}

    static Optional<Patient> patient(DataSet dataSet) throws Refusal {
        var patient =
                new Patient(
                        dataSet.text(Tag.AGE).map(PatientFacts::years).orElse(OptionalInt.empty()),
                        dataSet.text(Tag.SEX).map(PatientFacts::sex),
                        dataSet.text(Tag.PATIENT_NAME)
                                .map(PatientFacts::name)
                                .filter(name -> !name.isEmpty()),
                        dataSet.text(Tag.PATIENT_ID),
                        dataSet.text(Tag.BIRTH_DATE).flatMap(DicomTime::date));
        return patient.isUnknown() ? Optional.empty() : Optional.of(patient);
    }

    /// Whole years: `051Y` is 51, `018M` is 1, `003W` is 0.
    static OptionalInt years(String written) {
        var matcher = AGE.matcher(written);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(matcher.group("number"));
        int years =
                switch (matcher.group("unit")) {
                    case "D" -> number / DAYS_OF_YEAR;
                    case "W" -> number / WEEKS_OF_YEAR;
                    case "M" -> number / MONTHS_OF_YEAR;
                    default -> number;
                };
        return years <= OLDEST_YEARS ? OptionalInt.of(years) : OptionalInt.empty();
    }

    private static String sex(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "F" -> "female";
            case "M" -> "male";
            case "O" -> "other";
            default -> written;
        };
    }

    /// `Doe^Jane^Mary^Dr.^MD` is "Doe, Dr. Jane Mary MD"; of names in several scripts, set apart by
    /// `=`, the first that is there.
    static String name(String written) {
        var script =
                Stream.of(written.split("=", -1))
                        .map(String::strip)
                        .filter(one -> !one.replace("^", "").isBlank())
                        .findFirst()
                        .orElse("");
        var parts = script.split("\\^", -1);
        var given =
                Stream.of(3, 1, 2, 4)
                        .filter(part -> part < parts.length)
                        .map(part -> parts[part].strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        var family = parts[0].strip();
        return family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
    }
}
