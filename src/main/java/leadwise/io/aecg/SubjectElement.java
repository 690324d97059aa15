package leadwise.io.aecg;

import leadwise.io.content.XmlElement;
import leadwise.model.Patient;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The patient: `trialSubject` with its `subjectDemographicPerson`, and the age that stands among
/// the related observations (LOINC 21612-7, reported age).
final class SubjectElement {

    private static final String REPORTED_AGE = "21612-7";
    private static final int OLDEST_YEARS = 130;

    private SubjectElement() {}

    static Optional<Patient> patient(XmlElement root) {
        var subject = root.all("trialSubject").findFirst();
        var person = subject.flatMap(s -> s.child("subjectDemographicPerson"));
        var patient =
                new Patient(
                        ageYears(root),
                        person.flatMap(p -> p.child("administrativeGenderCode"))
                                .flatMap(gender -> gender.attribute("code"))
                                .flatMap(SubjectElement::sex),
                        person.flatMap(p -> p.child("name")).flatMap(SubjectElement::name),
                        subject.flatMap(s -> s.child("id"))
                                .flatMap(id -> id.attribute("extension")),
                        person.flatMap(p -> p.child("birthTime"))
                                .flatMap(birth -> birth.attribute("value"))
                                .flatMap(Timestamp::date));
        return patient.isUnknown() ? Optional.empty() : Optional.of(patient);
    }

    /// Only an age in years (unit `a`); one of months is for the comments.
    private static OptionalInt ageYears(XmlElement root) {
        return root.all("relatedObservation")
                .filter(observation -> Codes.of(observation).equals(REPORTED_AGE))
                .flatMap(observation -> observation.child("value").stream())
                .flatMap(value -> Quantity.of(value).stream())
                .filter(age -> age.unit().equals("a") || age.unit().equals("yr"))
                .filter(age -> age.value() >= 0 && age.value() <= OLDEST_YEARS)
                .mapToInt(age -> (int) age.value())
                .findFirst();
    }

    private static Optional<String> sex(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "F" -> Optional.of("female");
            case "M" -> Optional.of("male");
            case "UN", "UNK", "U" -> Optional.empty();
            default -> Optional.of(code);
        };
    }

    /// Plain text, often initials, or given and family name each in its own element.
    private static Optional<String> name(XmlElement name) {
        var words =
                Stream.concat(name.children("given"), name.children("family"))
                        .map(XmlElement::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
        return Optional.of(words.isEmpty() ? name.text() : words).filter(text -> !text.isEmpty());
    }
}
