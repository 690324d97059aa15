package leadwise.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The dominant beat: the median of the beats of its class, sample by sample, with the level before
/// QRS at 0 mV. Marks are in seconds from its first sample.
///
/// @param beats how many beats it is the median of
/// @param samplesPerSecond of the leads, which need not be the recording's
/// @param leads millivolts
/// @param global the marks of all leads together
/// @param marks the marks of each lead
public record MedianBeat(
        int beats,
        double samplesPerSecond,
        SequencedMap<Lead, Signal> leads,
        Waves global,
        Map<Lead, Waves> marks) {

    public MedianBeat {
        leads = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(leads));
        marks = Map.copyOf(marks);
    }
}
