package leadwise.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A lead by its name. The twelve standard leads are constants; any other lead is data, not an
/// error.
///
/// @param name as it is written on the paper: `aVR`, `V1`; a lead that is not standard keeps the
///   file's name
public record Lead(String name) {

    public static final Lead I = new Lead("I");
    public static final Lead II = new Lead("II");
    public static final Lead III = new Lead("III");
    public static final Lead AVR = new Lead("aVR");
    public static final Lead AVL = new Lead("aVL");
    public static final Lead AVF = new Lead("aVF");
    public static final Lead V1 = new Lead("V1");
    public static final Lead V2 = new Lead("V2");
    public static final Lead V3 = new Lead("V3");
    public static final Lead V4 = new Lead("V4");
    public static final Lead V5 = new Lead("V5");
    public static final Lead V6 = new Lead("V6");

    /// The twelve leads in the order of a printed ECG.
    public static final List<Lead> STANDARD =
            List.of(I, II, III, AVR, AVL, AVF, V1, V2, V3, V4, V5, V6);

    /// The leads from which the other four follow.
    public static final List<Lead> INDEPENDENT = List.of(I, II, V1, V2, V3, V4, V5, V6);

    private static final Map<String, Lead> BY_NAME = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        STANDARD.forEach(lead -> BY_NAME.put(lead.name, lead));
    }

    public Lead {
        Objects.requireNonNull(name);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a lead needs a name");
        }
    }

    /// The lead that a file means by `written`: case and blanks mean nothing, and the usual
    /// prefixes ("Lead I", "ECG V1", "MDC_ECG_LEAD_AVR") are taken off. `MLII`, `-aVR` and `V3R`
    /// are not standard leads and stay what they are.
    public static Lead named(String written) {
        var trimmed = written.strip();
        var bare =
                trimmed.toUpperCase(Locale.ROOT)
                        .replaceFirst("^(MDC_ECG_LEAD_|ECG[ _]+|LEAD[ _]+|LEAD(?=[IV]))", "")
                        .replaceAll("\\s+", "");
        var standard = BY_NAME.get(bare);
        return standard != null ? standard : new Lead(trimmed);
    }

    public boolean isStandard() {
        return BY_NAME.get(name) != null && STANDARD.contains(this);
    }

    /// I, II, III and the augmented leads; gain and order are set apart for them on paper.
    public boolean isLimb() {
        return STANDARD.indexOf(this) >= 0 && STANDARD.indexOf(this) < 6;
    }

    @Override
    public String toString() {
        return name;
    }
}
