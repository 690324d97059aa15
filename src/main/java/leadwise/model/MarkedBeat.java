package leadwise.model;

import java.util.HashMap;
import java.util.Map;

/// A beat with its wave marks, in seconds from the beginning of the recording.
///
/// @param seconds where the slopes of QRS are steepest in all leads together
/// @param dominant whether it is of the class whose intervals are reported
/// @param global the marks of all leads together
/// @param leads the marks of each lead that has samples there
public record MarkedBeat(double seconds, boolean dominant, Waves global, Map<Lead, Waves> leads) {

    public MarkedBeat {
        leads = Map.copyOf(leads);
    }

    /// The same beat, `by` seconds later.
    public MarkedBeat later(double by) {
        var all = new HashMap<Lead, Waves>();
        leads.forEach((lead, waves) -> all.put(lead, waves.later(by)));
        return new MarkedBeat(seconds + by, dominant, global.later(by), all);
    }
}
