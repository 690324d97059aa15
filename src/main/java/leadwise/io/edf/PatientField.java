package leadwise.io.edf;

import leadwise.model.Patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The header's field of the patient.
///
/// In the extended formats `MCH-0234567 F 02-MAY-1951 Haagse_Harry`: code, sex, birth date and
/// name, X for what is unknown, underscores for blanks; more may follow. In the plain formats free
/// text.
///
/// @param patient what is known
/// @param comments what follows another grammar, as it stands
/// @param doubtful whether a date of birth is stated that is none
record PatientField(Optional<Patient> patient, List<String> comments, boolean doubtful) {

    private static final int SUBFIELDS = 4;

    static PatientField parse(String field, boolean plus) {
        var words = field.strip().split("\\s+", SUBFIELDS + 1);
        if (!plus || words.length < SUBFIELDS) {
            return new PatientField(
                    Optional.empty(),
                    field.isBlank() ? List.of() : List.of("patient: " + field.strip()),
                    false);
        }
        var birthDate = birthDate(words[2]);
        var patient =
                new Patient(
                        OptionalInt.empty(),
                        sex(words[1]),
                        known(words[3]),
                        known(words[0]),
                        birthDate);
        return new PatientField(
                Optional.of(patient).filter(p -> !p.isUnknown()),
                words.length > SUBFIELDS ? List.of("patient: " + words[SUBFIELDS]) : List.of(),
                birthDate.isEmpty() && known(words[2]).isPresent());
    }

    /// A subfield with blanks in place of underscores; empty for X.
    static Optional<String> known(String subfield) {
        return Optional.of(subfield.replace('_', ' ').strip())
                .filter(text -> !text.isEmpty() && !text.equals("X"));
    }

    private static Optional<String> sex(String subfield) {
        return switch (subfield) {
            case "F" -> Optional.of("female");
            case "M" -> Optional.of("male");
            default -> known(subfield);
        };
    }

    private static Optional<LocalDate> birthDate(String subfield) {
        return StartTime.namedMonth(subfield);
    }
}
