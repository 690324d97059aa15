package leadwise.io.wfdb;

import leadwise.model.Patient;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Age and sex from a header's comments, which have no common grammar: `<age>: 51`, `Age: 51`,
/// `age: 51 sex: M`.
final class PatientComments {

    private static final Pattern AGE =
            Pattern.compile(
                    "(?i)\\bage\\b>?\\s*[:=]\\s*(?<age>\\d{1,3})(?:\\.0+)?(?![\\d.])"
                            + "(?!\\s*(?:months?|weeks?|days?|mo)\\b)");
    private static final Pattern SEX =
            Pattern.compile("(?i)\\b(?:sex|gender)\\b>?\\s*[:=]\\s*(?<sex>\\p{L}+)");
    private static final int OLDEST_YEARS = 130;

    private PatientComments() {}

    static Optional<Patient> patient(List<String> comments) {
        var age = first(AGE, "age", comments).map(Integer::parseInt).filter(a -> a <= OLDEST_YEARS);
        var sex = first(SEX, "sex", comments).flatMap(PatientComments::sex);
        if (age.isEmpty() && sex.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Patient.of(age.map(OptionalInt::of).orElseGet(OptionalInt::empty), sex));
    }

    private static Optional<String> first(Pattern pattern, String group, List<String> comments) {
        return comments.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(group))
                .findFirst();
    }

    private static Optional<String> sex(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "f", "female", "woman" -> Optional.of("female");
            case "m", "male", "man" -> Optional.of("male");
            case "nan", "unknown", "unk", "u", "na", "none" -> Optional.empty();
            default -> Optional.of(written);
        };
    }
}
