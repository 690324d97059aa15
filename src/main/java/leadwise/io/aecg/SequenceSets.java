package leadwise.io.aecg;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.VoltageUnit;
import leadwise.io.content.XmlElement;
import leadwise.model.Gain;
import leadwise.model.Lead;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads sequence sets; sequences that are no leads are left out with a remark.
final class SequenceSets {

    private final RecordingParts parts;
    private final boolean gainIsGiven;
    private final Set<String> empty = new LinkedHashSet<>();
    private final Set<String> noVoltages = new LinkedHashSet<>();
    private boolean rounded;
    private long samples;

    /// @param gainIsGiven whether the user said how many counts are a millivolt, so that the file
    ///   need not
    SequenceSets(RecordingParts parts, boolean gainIsGiven) {
        this.parts = parts;
        this.gainIsGiven = gainIsGiven;
    }

    /// The sets of one series that hold leads, in the file's order.
    List<SequenceSet> of(XmlElement series) throws Refusal {
        var sets = new ArrayList<SequenceSet>();
        var begins = Times.begin(series);
        // a representative beat lies in the series that it was derived from: no deeper than this
        for (var element : children(series, "sequenceSet")) {
            var set = set(element, begins);
            if (set.isPresent()) {
                sets.add(set.get());
            }
        }
        return sets;
    }

    private static List<XmlElement> children(XmlElement parent, String name) {
        return parent.children("component").flatMap(part -> part.children(name)).toList();
    }

    private Optional<SequenceSet> set(XmlElement element, Optional<LocalDateTime> seriesBegins)
            throws Refusal {
        var leads = new ArrayList<LeadSequence>();
        Optional<XmlElement> time = Optional.empty();
        for (var sequence : children(element, "sequence")) {
            if (Codes.isTime(Codes.of(sequence))) {
                time = time.or(() -> Optional.of(sequence));
            } else {
                var lead = lead(sequence);
                if (lead.isPresent()) {
                    leads.add(lead.get());
                }
            }
        }
        if (leads.isEmpty()) {
            return Optional.empty();
        }
        if (time.isEmpty()) {
            throw Refusal.malformed(
                    element.place(),
                    "a set of sequences without one of time, so the sample rate is not known");
        }
        var axis = TimeAxis.of(time.get(), seriesBegins);
        rounded |= axis.rounded();
        return Optional.of(new SequenceSet(axis, leads, element.place()));
    }

    private Optional<LeadSequence> lead(XmlElement sequence) throws Refusal {
        var code = Codes.of(sequence);
        var lead = Codes.lead(code);
        var unit = LeadSequence.unit(sequence);
        if (lead.isEmpty() || (unit.isPresent() && VoltageUnit.written(unit.get()).isEmpty())) {
            noVoltages.add(code.isEmpty() ? sequence.place() : code);
            return Optional.empty();
        }
        int count = LeadSequence.count(sequence);
        if (count == 0) {
            empty.add(lead.get().name());
            return Optional.empty();
        }
        samples += count;
        parts.verifyRoom(samples);
        return Optional.of(LeadSequence.of(lead.get(), sequence, gain(lead.get(), sequence)));
    }

    private Gain gain(Lead lead, XmlElement sequence) throws Refusal {
        return gainIsGiven
                ? new Gain(1, 0, Gain.Origin.ASSUMED) // the user's goes before it
                : LeadSequence.gain(lead, sequence);
    }

    /// Says what was left out or rounded.
    void remarkOnRest() {
        if (!noVoltages.isEmpty()) {
            parts.remark("", "no leads or no voltages, left out: " + String.join(", ", noVoltages));
        }
        if (!empty.isEmpty()) {
            parts.remark("", "without any sample, left out: " + String.join(", ", empty));
        }
        if (rounded) {
            parts.remark("", "the sample rate is within 0.01 % of a whole number, which is taken");
        }
    }
}
