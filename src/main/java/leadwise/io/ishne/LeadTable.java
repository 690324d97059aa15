package leadwise.io.ishne;

/// The format's tables of lead codes, lead qualities and pacemakers.
final class LeadTable {

    private static final String[] NAMES = {
        "unknown", "bipolar", "X", "Y", "Z", "I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2",
        "V3", "V4", "V5", "V6", "ES", "AS", "AI"
    };
    private static final int FIRST_AUGMENTED = 8;
    private static final int LAST_AUGMENTED = 10;

    private static final String[] QUALITIES = {
        "",
        "good",
        "intermittent noise",
        "frequent noise",
        "intermittently disconnected",
        "frequently disconnected"
    };

    private static final String[] PACEMAKERS = {
        "none",
        "of unknown type",
        "single chamber, unipolar",
        "dual chamber, unipolar",
        "single chamber, bipolar",
        "dual chamber, bipolar"
    };

    private LeadTable() {}

    /// The lead's name; blank for codes 0 and 1, which name no lead in particular, and for codes
    /// beyond the table.
    static String name(int code) {
        return code > 1 && code < NAMES.length ? NAMES[code] : "";
    }

    /// Whether the format calls the lead VR, VL or VF; the augmented leads are what recorders
    /// write.
    static boolean isCalledUnipolar(int code) {
        return code >= FIRST_AUGMENTED && code <= LAST_AUGMENTED;
    }

    /// In words; empty when it is not known.
    static String quality(int code) {
        return worded(QUALITIES, code);
    }

    /// In words; empty when it is not known.
    static String pacemaker(int code) {
        return worded(PACEMAKERS, code);
    }

    private static String worded(String[] table, int code) {
        return code >= 0 && code < table.length ? table[code] : "";
    }
}
