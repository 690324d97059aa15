package leadwise.io.aecg;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Leads that were recorded at the same time, with their axis of time.
///
/// @param leads at least one
/// @param place where it stands in the file
record SequenceSet(TimeAxis axis, List<LeadSequence> leads, String place) {

    SequenceSet {
        leads = List.copyOf(leads);
    }

    /// Seconds from `reference` to the first sample; without a date, from the beginning of the
    /// series.
    double begins(Optional<LocalDateTime> reference) {
        return Clock.seconds(reference, axis.origin()) + axis.seconds();
    }

    /// Seconds from the first sample to behind the last.
    double lasts() {
        int longest = leads.stream().mapToInt(lead -> lead.counts().length).max().orElse(0);
        return longest / axis.samplesPerSecond();
    }
}
