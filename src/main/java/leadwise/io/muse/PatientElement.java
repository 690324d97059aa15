package leadwise.io.muse;

import leadwise.io.content.XmlElement;
import leadwise.model.Patient;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The patient, from `PatientDemographics`.
final class PatientElement {

    private static final int OLDEST_YEARS = 130;

    private PatientElement() {}

    static Optional<Patient> patient(XmlElement root) {
        return root.child("PatientDemographics")
                .map(
                        person ->
                                new Patient(
                                        ageYears(person),
                                        person.textAt("Gender").flatMap(PatientElement::sex),
                                        name(person),
                                        person.textAt("PatientID"),
                                        person.textAt("DateofBirth").flatMap(Dates::date)))
                .filter(patient -> !patient.isUnknown());
    }

    /// Whole years; a child's age in months or days is rounded down.
    private static OptionalInt ageYears(XmlElement person) {
        var age = Numbers.whole(person, "PatientAge");
        if (age.isEmpty()) {
            return age;
        }
        int perYear =
                switch (person.textAt("AgeUnits").orElse("YEARS").toUpperCase(Locale.ROOT)) {
                    case "YEARS" -> 1;
                    case "MONTHS" -> 12;
                    case "WEEKS" -> 52;
                    case "DAYS" -> 365;
                    case "HOURS" -> 8760;
                    default -> 0;
                };
        int years = perYear == 0 ? -1 : Math.floorDiv(age.getAsInt(), perYear);
        return years >= 0 && years <= OLDEST_YEARS ? OptionalInt.of(years) : OptionalInt.empty();
    }

    private static Optional<String> sex(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "FEMALE", "F" -> Optional.of("female");
            case "MALE", "M" -> Optional.of("male");
            case "UNKNOWN", "U" -> Optional.empty();
            default -> Optional.of(written);
        };
    }

    private static Optional<String> name(XmlElement person) {
        var name =
                Stream.of("PatientFirstName", "PatientLastName")
                        .flatMap(part -> person.textAt(part).stream())
                        .collect(Collectors.joining(" "));
        return Optional.of(name).filter(text -> !text.isEmpty());
    }
}
