package leadwise.model;

import java.util.List;

/// One result of a check on a recording's quality or consistency.
///
/// @param code stable name of the check: `limb-lead-algebra`, `flat`, `amplitude`
/// @param severity how much it matters for reading and ranking
/// @param gate whether the recording may be ranked in spite of it
/// @param leads concerned; empty when it is the recording as a whole
/// @param sentence for a person, with the full stop
public record HealthFinding(
        String code, Severity severity, Gate gate, List<Lead> leads, String sentence) {

    /// How much a finding matters.
    public enum Severity {
        /// Worth knowing.
        NOTE,
        /// The ranking may suffer.
        WARNING,
        /// The recording contradicts itself; the ranking is not to be relied on.
        ALARM
    }

    /// What a finding does to the ranking, in rising order.
    public enum Gate {
        /// The ranking is shown with the finding beside it.
        NONE,
        /// The ranking is withheld until somebody asks for it all the same.
        BLOCK_WITH_OVERRIDE,
        /// The ranking is withheld until the cause is gone: an answer, another gain, another file.
        BLOCK
    }

    public HealthFinding {
        leads = List.copyOf(leads);
    }

    /// Whether it withholds the ranking.
    public boolean gates() {
        return gate != Gate.NONE;
    }

    /// The strictest gate of all these findings.
    public static Gate strictest(List<HealthFinding> findings) {
        return findings.stream().map(HealthFinding::gate).max(Gate::compareTo).orElse(Gate.NONE);
    }
}
