package leadwise.samples;

import leadwise.model.Lead;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;

/// Stored counts of the twelve standard leads, in their order.
final class Counts {

    private final SequencedMap<Lead, short[]> counts = new LinkedHashMap<>();

    Counts(Function<Lead, short[]> ofLead) {
        Lead.STANDARD.forEach(lead -> counts.put(lead, ofLead.apply(lead)));
    }

    short[] of(Lead lead) {
        return Objects.requireNonNull(counts.get(lead));
    }

    SequencedMap<Lead, short[]> byLead() {
        return counts;
    }
}
