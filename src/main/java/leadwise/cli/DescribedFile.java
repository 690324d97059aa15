package leadwise.cli;

import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Measurements;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.nio.file.Path;
import java.util.List;

/// A file with what was found out about it.
///
/// @param file as it was named on the command line
record DescribedFile(
        Path file,
        Recording recording,
        List<Problem> remarks,
        List<HealthFinding> health,
        Measurements measurements) {

    /// The leads of the file, in its order.
    List<Lead> leads() {
        return recording.leads().keySet().stream().filter(lead -> !isDerived(lead)).toList();
    }

    /// The leads that were computed from I and II, in the order of a printed ECG.
    List<Lead> derivedLeads() {
        return Lead.STANDARD.stream().filter(this::isDerived).toList();
    }

    private boolean isDerived(Lead lead) {
        return recording.derived().contains(lead);
    }
}
