package leadwise.model;

import java.util.List;

/// One result of a check on a recording's quality or consistency.
///
/// @param code stable name of the check: `limb-lead-algebra`, `flat`, `amplitude`
/// @param severity how much it matters for reading and ranking
/// @param leads concerned; empty when it is the recording as a whole
/// @param sentence for a person, with the full stop
public record HealthFinding(String code, Severity severity, List<Lead> leads, String sentence) {

    /// How much a finding matters.
    public enum Severity {
        /// Worth knowing.
        NOTE,
        /// The ranking may suffer.
        WARNING,
        /// The recording contradicts itself; the ranking is not to be relied on.
        ALARM
    }

    public HealthFinding {
        leads = List.copyOf(leads);
    }
}
