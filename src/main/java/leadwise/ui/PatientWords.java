package leadwise.ui;

import leadwise.model.Patient;
import leadwise.model.Recording;

import java.util.ArrayList;
import java.util.List;

/// What the band says of a patient.
///
/// @param name empty where the file names none
/// @param others number, sex, age, time of recording, as far as they are known, in this order
record PatientWords(String name, List<String> others) {

    static final PatientWords NONE = new PatientWords("", List.of());

    PatientWords {
        others = List.copyOf(others);
    }

    static PatientWords of(Recording recording) {
        var others = new ArrayList<String>();
        var patient = recording.patient();
        patient.flatMap(Patient::id).ifPresent(id -> others.add(Messages.text("patient.id", id)));
        patient.flatMap(Patient::sex).ifPresent(sex -> others.add(sex(sex)));
        patient.ifPresent(
                known ->
                        known.ageYears()
                                .ifPresent(age -> others.add(Messages.text("patient.age", age))));
        recording.facts().takenAt().ifPresent(at -> others.add(Numbers.time(at)));
        return new PatientWords(patient.flatMap(Patient::name).orElse(""), others);
    }

    /// A sex in the window's language; what is neither of the two words stays as the file has it.
    static String sex(String said) {
        return switch (said) {
            case "female" -> Messages.text("patient.female");
            case "male" -> Messages.text("patient.male");
            default -> said;
        };
    }

    boolean isEmpty() {
        return name.isEmpty() && others.isEmpty();
    }

    /// In one line.
    String text() {
        var all = new ArrayList<>(others);
        if (!name.isEmpty()) {
            all.addFirst(name);
        }
        return String.join("  ·  ", all);
    }
}
