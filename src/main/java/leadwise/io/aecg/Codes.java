package leadwise.io.aecg;

import leadwise.io.content.XmlElement;
import leadwise.model.Lead;

import java.util.Optional;

/// The codes that say what an element is about: of leads and annotations as in ISO/IEEE 11073-10101
/// (`MDC_ECG_…`), of times and series as in HL7.
final class Codes {

    static final String TIME_ABSOLUTE = "TIME_ABSOLUTE";
    static final String TIME_RELATIVE = "TIME_RELATIVE";
    static final String REPRESENTATIVE_BEAT = "REPRESENTATIVE_BEAT";

    private static final String LEAD = "_ECG_LEAD_";

    private Codes() {}

    /// The code of an element; empty text when it has none.
    static String of(XmlElement element) {
        return element.child("code").flatMap(code -> code.attribute("code")).orElse("");
    }

    static boolean isTime(String code) {
        return code.equals(TIME_ABSOLUTE) || code.equals(TIME_RELATIVE);
    }

    /// The lead that a code names: `V1` for `MDC_ECG_LEAD_V1`; empty when it names none.
    static Optional<Lead> lead(String code) {
        int at = code.indexOf(LEAD);
        var name = at < 0 ? code : code.substring(at + LEAD.length());
        if (name.isBlank()) {
            return Optional.empty();
        }
        var lead = Lead.named(name);
        return at >= 0 || lead.isStandard() ? Optional.of(lead) : Optional.empty();
    }
}
