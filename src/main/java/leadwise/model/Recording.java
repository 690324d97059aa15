package leadwise.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A recording: simultaneous leads of equal length at one sample rate.
///
/// @param id the record's name for people; never part of a path or a log
/// @param samplesPerSecond of every lead, > 0
/// @param leads in the file's order, derived leads last
/// @param derived the leads that were computed from others and are not in the file
/// @param gains as the file states them; no entry for derived leads and for files that hold
///   physical values; those of `others` too
/// @param others signals of the record at other sample rates; neither drawn nor ranked
/// @param facts what the file says beside its samples
/// @param source where it came from
public record Recording(
        String id,
        double samplesPerSecond,
        SequencedMap<Lead, Signal> leads,
        Set<Lead> derived,
        Map<Lead, Gain> gains,
        SequencedMap<Lead, OtherSignal> others,
        FileFacts facts,
        Source source) {

    public Recording {
        if (!(samplesPerSecond > 0) || Double.isInfinite(samplesPerSecond)) {
            throw new IllegalArgumentException("sample rate " + samplesPerSecond);
        }
        if (leads.values().stream().mapToInt(Signal::length).distinct().count() > 1) {
            throw new IllegalArgumentException("leads of different length");
        }
        if (!leads.keySet().containsAll(derived)) {
            throw new IllegalArgumentException("derived leads that are not there");
        }
        leads = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(leads));
        derived = Set.copyOf(derived);
        gains = Map.copyOf(gains);
        others = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(others));
    }

    /// A recording without signals of other rates.
    public Recording(
            String id,
            double samplesPerSecond,
            SequencedMap<Lead, Signal> leads,
            Set<Lead> derived,
            Map<Lead, Gain> gains,
            FileFacts facts,
            Source source) {
        this(id, samplesPerSecond, leads, derived, gains, new LinkedHashMap<>(), facts, source);
    }

    /// What the file says of the patient.
    public Optional<Patient> patient() {
        return facts.patient();
    }

    /// Free text of the file, line by line.
    public List<String> comments() {
        return facts.comments();
    }

    /// Samples of each lead; 0 when there is no lead.
    public int length() {
        return leads.isEmpty() ? 0 : leads.firstEntry().getValue().length();
    }

    public double durationSeconds() {
        return length() / samplesPerSecond;
    }

    public Optional<Signal> lead(Lead lead) {
        return Optional.ofNullable(leads.get(lead));
    }

    /// The leads of a stretch of it; what stands beside the leads goes with the whole alone.
    ///
    /// @param fromSeconds of its first sample
    /// @param toSeconds after its last one; beyond the end it is as long as there are samples
    public Recording between(double fromSeconds, double toSeconds) {
        int from = Math.clamp(Math.round(fromSeconds * samplesPerSecond), 0, length());
        int to = Math.clamp(Math.round(toSeconds * samplesPerSecond), from, length());
        var stretch = new LinkedHashMap<Lead, Signal>();
        leads.forEach((lead, signal) -> stretch.put(lead, signal.range(from, to)));
        return new Recording(id, samplesPerSecond, stretch, derived, gains, facts, source);
    }

    /// The same recording with III and the augmented leads where they are absent and I and II are
    /// there.
    ///
    /// III = II − I, aVR = −(I + II)/2, aVL = I − II/2, aVF = II − I/2 (Einthoven, Goldberger); a
    /// gap in I or II is a gap in what follows from them.
    public Recording withDerivedLimbLeads() {
        var one = leads.get(Lead.I);
        var two = leads.get(Lead.II);
        if (one == null || two == null) {
            return this;
        }
        var all = new LinkedHashMap<>(leads);
        var added = new ArrayList<Lead>(derived);
        derive(all, added, Lead.III, one, -1, two, 1);
        derive(all, added, Lead.AVR, one, -0.5, two, -0.5);
        derive(all, added, Lead.AVL, one, 1, two, -0.5);
        derive(all, added, Lead.AVF, one, -0.5, two, 1);
        return new Recording(
                id, samplesPerSecond, all, Set.copyOf(added), gains, others, facts, source);
    }

    private static void derive(
            Map<Lead, Signal> all,
            List<Lead> added,
            Lead lead,
            Signal one,
            double ofOne,
            Signal two,
            double ofTwo) {
        if (all.containsKey(lead)) {
            return;
        }
        var samples = new double[one.length()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = ofOne * one.at(i) + ofTwo * two.at(i);
        }
        all.put(lead, Signal.of(samples));
        added.add(lead);
    }
}
