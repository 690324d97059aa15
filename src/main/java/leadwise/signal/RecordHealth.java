package leadwise.signal;

import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.util.List;

/// Looks for contradictions in a recording before anybody believes it.
///
/// Each finding says whether the recording may be ranked in spite of it. The checks find
/// contradictions, not truth: exchanged electrodes, exchanged chest leads and a wrong factor of two
/// pass most of them. `docs/record-health.md` counts what they find in faults that were put into
/// good recordings. Leads that were derived are not tested: they obey by construction.
public final class RecordHealth {

    private RecordHealth() {}

    /// All findings, the gravest first; empty when nothing was found.
    ///
    /// @param remarks of the reader; what a check does not judge becomes a note
    /// @param measured on the same recording
    public static List<HealthFinding> check(
            Recording recording, List<Problem> remarks, Measurements measured) {
        var findings = new HealthFindings();
        new FileChecks(recording, findings).check(remarks, measured);
        var leads = new CheckedLeads(recording);
        boolean noCopies = new PresenceChecks(leads, findings).check();
        // a lead that says nothing must not also raise what follows
        var alive = leads.alive();
        boolean limbLeadsAgree = new LimbLeadChecks(alive, findings).check();
        boolean believable = new AmplitudeChecks(alive, findings).check();
        if (believable) {
            new NoiseChecks(alive, findings).check();
        }
        var coherence = new CoherenceChecks(alive, findings);
        coherence.beats();
        if (noCopies && limbLeadsAgree) {
            coherence.chestLeads();
        }
        return findings.gravestFirst();
    }
}
