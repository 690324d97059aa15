package leadwise.io.content;

import java.util.Optional;

/// Leads by their number in the list of SCP-ECG (EN 1064, section 3); the nomenclature of ISO/IEEE
/// 11073-10101 and the codes of DICOM's scheme `SCPECG` (5.6.3-9-N) count the same way.
public final class LeadCode {

    private static final String[] FROM_1 = {
        "I", "II", "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V2R", "V3R", "V4R", "V5R", "V6R",
        "V7R", "X", "Y", "Z"
    };
    private static final int FIRST_OF_SECOND = 61;
    private static final String[] FROM_61 = {
        "III", "aVR", "aVL", "aVF", "-aVR", "V8", "V9", "V8R", "V9R"
    };

    private LeadCode() {}

    /// The lead's name; for a number that is no lead of the list a name that says so.
    public static String name(int number) {
        return known(number).orElse("SCP lead " + number);
    }

    /// The lead's name; empty for a number that is no lead of the list.
    public static Optional<String> known(int number) {
        if (number >= 1 && number <= FROM_1.length) {
            return Optional.of(FROM_1[number - 1]);
        }
        int second = number - FIRST_OF_SECOND;
        return second >= 0 && second < FROM_61.length
                ? Optional.of(FROM_61[second])
                : Optional.empty();
    }
}
