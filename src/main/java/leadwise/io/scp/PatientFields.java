package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;
import leadwise.model.Patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Patient, time and device, from the tagged fields of section 1.
///
/// A field is its tag (1 byte), its length (2) and its content; tag 255 ends the section.
///
/// @param protocol ten times the version of the section's protocol
/// @param fields in the file's order
/// @param complete whether the section came to its end
record PatientFields(int protocol, List<Field> fields, boolean complete) {

    private static final int LAST_NAME = 0;
    private static final int FIRST_NAME = 1;
    private static final int PATIENT_ID = 2;
    private static final int SECOND_LAST_NAME = 3;
    private static final int AGE = 4;
    private static final int BIRTH_DATE = 5;
    private static final int HEIGHT = 6;
    private static final int WEIGHT = 7;
    private static final int SEX = 8;
    private static final int DRUG = 10;
    private static final int SYSTOLIC = 11;
    private static final int DIASTOLIC = 12;
    private static final int DIAGNOSIS = 13;
    private static final int DEVICE = 14;
    private static final int DATE = 25;
    private static final int TIME = 26;
    private static final int HIGH_PASS = 27;
    private static final int LOW_PASS = 28;
    private static final int FREE_TEXT = 30;
    private static final int HISTORY = 35;
    private static final int END = 255;

    private static final int OLDEST_YEARS = 130;
    private static final int LANGUAGE_AT = 16;
    private static final int MODEL_AT = 8;
    private static final int MODEL_BYTES = 6;

    PatientFields {
        fields = List.copyOf(fields);
    }

    /// One field.
    record Field(int tag, Bytes content) {}

    static PatientFields parse(Section section) throws Refusal {
        var data = section.data();
        var fields = new ArrayList<Field>();
        long at = 0;
        while (at < data.length() && data.u8(at) != END) {
            if (at + 3 > data.length() || at + 3 + data.u16(at + 1) > data.length()) {
                return new PatientFields(section.protocol(), fields, false);
            }
            int length = data.u16(at + 1);
            fields.add(new Field(data.u8(at), data.slice(at + 3, length)));
            at += 3L + length;
        }
        return new PatientFields(section.protocol(), fields, true);
    }

    private Stream<Bytes> all(int tag) {
        return fields.stream().filter(field -> field.tag == tag).map(Field::content);
    }

    /// The content of a field that has at least so many bytes.
    private Optional<Bytes> first(int tag, int bytes) {
        return all(tag).filter(content -> content.length() >= bytes).findFirst();
    }

    TextEncoding encoding() throws Refusal {
        var device = first(DEVICE, LANGUAGE_AT + 1);
        return TextEncoding.of(protocol, device.isPresent() ? device.get().u8(LANGUAGE_AT) : 0);
    }

    Optional<Patient> patient() throws Refusal {
        var text = encoding();
        var names = new ArrayList<String>();
        for (int tag : new int[] {FIRST_NAME, LAST_NAME, SECOND_LAST_NAME}) {
            names.addAll(texts(tag, 0, text));
        }
        var patient =
                new Patient(
                        ageYears(),
                        sex(),
                        Optional.of(String.join(" ", names)).filter(name -> !name.isEmpty()),
                        texts(PATIENT_ID, 0, text).stream().findFirst(),
                        date(BIRTH_DATE));
        return patient.isUnknown() ? Optional.empty() : Optional.of(patient);
    }

    /// Units: 1 years, 2 months, 3 weeks, 4 days, 5 hours. 0 years is what devices write that do
    /// not know.
    private OptionalInt ageYears() throws Refusal {
        var field = first(AGE, 3);
        if (field.isEmpty() || field.get().u16(0) == 0) {
            return OptionalInt.empty();
        }
        int age = field.get().u16(0);
        int years =
                switch (field.get().u8(2)) {
                    case 1 -> age;
                    case 2 -> age / 12;
                    case 3 -> age / 52;
                    case 4 -> age / 365;
                    case 5 -> age / (365 * 24);
                    default -> -1;
                };
        return years < 0 || years > OLDEST_YEARS ? OptionalInt.empty() : OptionalInt.of(years);
    }

    private Optional<String> sex() throws Refusal {
        var field = first(SEX, 1);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.get().u8(0)) {
            case 1 -> Optional.of("male");
            case 2 -> Optional.of("female");
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> date(int tag) throws Refusal {
        var field = first(tag, 4);
        if (field.isEmpty() || field.get().u16(0) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(field.get().u16(0), field.get().u8(2), field.get().u8(3)));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    /// When it was recorded; empty where date or time is missing or none.
    Optional<LocalDateTime> takenAt() throws Refusal {
        var field = first(TIME, 3);
        var date = date(DATE);
        if (field.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        try {
            var time = LocalTime.of(field.get().u8(0), field.get().u8(1), field.get().u8(2));
            return Optional.of(date.get().atTime(time));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Everything else that is of use to a reader of the ECG, line by line.
    List<String> comments() throws Refusal {
        var text = encoding();
        var lines = new ArrayList<String>();
        var model = first(DEVICE, MODEL_AT + MODEL_BYTES);
        if (model.isPresent()) {
            add(lines, "Device", List.of(text.read(model.get().slice(MODEL_AT, MODEL_BYTES))));
        }
        add(lines, "Diagnosis or indication", texts(DIAGNOSIS, 0, text));
        // three bytes of code stand before a drug's name
        add(lines, "Drug", texts(DRUG, 3, text));
        add(lines, "Note", texts(FREE_TEXT, 0, text));
        add(lines, "History", texts(HISTORY, 0, text));
        add(lines, "Height", measured(HEIGHT, "", "cm", "in", "mm"));
        add(lines, "Weight", measured(WEIGHT, "", "kg", "g", "lb", "oz"));
        add(lines, "Systolic pressure", number(SYSTOLIC, 1, "mmHg"));
        add(lines, "Diastolic pressure", number(DIASTOLIC, 1, "mmHg"));
        add(lines, "High-pass filter", number(HIGH_PASS, 100, "Hz"));
        add(lines, "Low-pass filter", number(LOW_PASS, 1, "Hz"));
        return lines;
    }

    private static void add(List<String> lines, String name, List<String> values) {
        values.stream()
                .filter(value -> !value.isEmpty())
                .map(value -> name + ": " + value)
                .forEach(lines::add);
    }

    private List<String> texts(int tag, int from, TextEncoding text) throws Refusal {
        var texts = new ArrayList<String>();
        for (var content : all(tag).filter(field -> field.length() > from).toList()) {
            var read = text.read(content.from(from));
            if (!read.isEmpty()) {
                texts.add(read);
            }
        }
        return texts;
    }

    /// A number of 2 bytes and its unit; nothing where it is 0 or the unit is none of these.
    private List<String> measured(int tag, String... units) throws Refusal {
        var field = first(tag, 3);
        if (field.isEmpty() || field.get().u16(0) == 0) {
            return List.of();
        }
        int unit = field.get().u8(2);
        return unit == 0 || unit >= units.length
                ? List.of()
                : List.of(field.get().u16(0) + " " + units[unit]);
    }

    private List<String> number(int tag, int parts, String unit) throws Refusal {
        var field = first(tag, 2);
        if (field.isEmpty() || field.get().u16(0) == 0) {
            return List.of();
        }
        int number = field.get().u16(0);
        return List.of((parts == 1 ? "" + number : "" + (double) number / parts) + " " + unit);
    }
}
