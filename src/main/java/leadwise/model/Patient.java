package leadwise.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What a file says of the patient; empty where it says nothing that can be understood.
///
/// @param ageYears 0 to 130
/// @param sex "female", "male" or as the file words it
/// @param name for the screen only; never part of a path or a log
/// @param id the patient's number; never part of a path or a log
/// @param birthDate where the file states one clearly
public record Patient(
        OptionalInt ageYears,
        Optional<String> sex,
        Optional<String> name,
        Optional<String> id,
        Optional<LocalDate> birthDate) {

    /// A patient without a name.
    public static Patient of(OptionalInt ageYears, Optional<String> sex) {
        return new Patient(ageYears, sex, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether nothing at all is known.
    public boolean isUnknown() {
        return ageYears.isEmpty()
                && sex.isEmpty()
                && name.isEmpty()
                && id.isEmpty()
                && birthDate.isEmpty();
    }
}
