package leadwise.signal;

import leadwise.model.Lead;
import leadwise.model.Recording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// The leads of a recording that are checked: standard ones that are in the file and were not
/// derived.
final class CheckedLeads {

    private final Recording recording;
    private final SequencedMap<Lead, LeadProfile> profiles;

    CheckedLeads(Recording recording) {
        this(recording, new LinkedHashMap<>());
        recording
                .leads()
                .forEach(
                        (lead, signal) -> {
                            if (lead.isStandard() && !recording.derived().contains(lead)) {
                                profiles.put(lead, new LeadProfile(lead, signal));
                            }
                        });
    }

    private CheckedLeads(Recording recording, SequencedMap<Lead, LeadProfile> profiles) {
        this.recording = recording;
        this.profiles = profiles;
    }

    /// The same without the leads that are empty or flat.
    CheckedLeads alive() {
        var alive = new LinkedHashMap<>(profiles);
        alive.values().removeIf(profile -> !profile.isAlive());
        return new CheckedLeads(recording, alive);
    }

    Recording recording() {
        return recording;
    }

    Map<Lead, LeadProfile> byName() {
        return profiles;
    }

    Collection<LeadProfile> all() {
        return profiles.values();
    }

    Optional<LeadProfile> find(Lead lead) {
        return Optional.ofNullable(profiles.get(lead));
    }

    /// The leads of which `what` is true.
    List<Lead> where(Predicate<LeadProfile> what) {
        return all().stream().filter(what).map(LeadProfile::lead).toList();
    }

    double seconds(int samples) {
        return samples / recording.samplesPerSecond();
    }

    /// "3.1–5.0 s".
    String words(LeadProfile.Span span) {
        return HealthFindings.text("%.1f–%.1f s", seconds(span.from()), seconds(span.to()));
    }
}
