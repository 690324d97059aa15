package leadwise.model;

import java.util.Optional;
import java.util.OptionalInt;

/// What a file says of the patient; empty where it says nothing that can be understood.
///
/// @param ageYears 0 to 130
/// @param sex "female", "male" or as the file words it
public record Patient(OptionalInt ageYears, Optional<String> sex) {}
