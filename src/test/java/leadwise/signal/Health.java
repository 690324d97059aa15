package leadwise.signal;

import leadwise.measure.Measure;
import leadwise.model.HealthFinding;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.util.List;

/// The checks as the program runs them: on a recording with what was measured on it.
final class Health {

    private Health() {}

    static List<HealthFinding> of(Recording recording, Problem... remarks) {
        return RecordHealth.check(recording, List.of(remarks), Measure.of(recording));
    }
}
