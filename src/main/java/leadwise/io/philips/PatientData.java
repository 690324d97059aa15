package leadwise.io.philips;

import leadwise.io.content.XmlElement;
import leadwise.model.Patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The patient, from `generalpatientdata`.
final class PatientData {

    private static final int OLDEST_YEARS = 130;

    private PatientData() {}

    static Optional<Patient> patient(XmlElement data) {
        var patient =
                new Patient(
                        age(data),
                        said(data, "sex").flatMap(PatientData::sex),
                        name(data),
                        said(data, "patientid").or(() -> said(data, "MRN")),
                        birthDate(data));
        return patient.isUnknown() ? Optional.empty() : Optional.of(patient);
    }

    /// The age that the file states in years, or in shorter units for infants; never the default
    /// that a cardiograph reckons with when none was entered (`defaultage`).
    private static OptionalInt age(XmlElement data) {
        return Stream.of(Unit.values())
                .flatMap(unit -> said(data, "age", unit.element).stream().map(unit::years))
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    private enum Unit {
        YEARS("years", 1),
        MONTHS("months", 12),
        WEEKS("weeks", 52.18),
        DAYS("days", 365.25),
        HOURS("hours", 8766);

        private final String element;
        private final double perYear;

        Unit(String element, double perYear) {
            this.element = element;
            this.perYear = perYear;
        }

        OptionalInt years(String text) {
            var number = Numbers.decimal(text);
            int years = (int) Math.floor(number.orElse(-1) / perYear);
            return years >= 0 && years <= OLDEST_YEARS
                    ? OptionalInt.of(years)
                    : OptionalInt.empty();
        }
    }

    private static Optional<LocalDate> birthDate(XmlElement data) {
        try {
            return said(data, "age", "dateofbirth").map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> sex(String written) {
        var lower = written.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "female", "male" -> Optional.of(lower);
            case "unknown" -> Optional.empty();
            default -> Optional.of(written);
        };
    }

    private static Optional<String> name(XmlElement data) {
        var name =
                Stream.of("firstname", "middlename", "lastname")
                        .flatMap(part -> said(data, "name", part).stream())
                        .collect(Collectors.joining(" "));
        return Optional.of(name).filter(n -> !n.isEmpty());
    }

    private static Optional<String> said(XmlElement data, String... path) {
        return data.textAt(path).filter(PhilipsFacts::saysSomething);
    }
}
