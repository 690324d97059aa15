package leadwise.measure;

import leadwise.measure.LudbMarks.WaveKind;
import leadwise.model.Lead;
import leadwise.model.Wave;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One beat's marks of all leads together, from what physicians marked lead by lead and by the rule
/// that the program uses for its own marks: the mean of the earliest four onsets, or latest four
/// offsets, that lie near each other.
///
/// @param seconds the peak of QRS
record GlobalReference(double seconds, Map<WaveKind, Wave> waves) {

    private static final double RATE = Traces.RATE;
    private static final int LEAST_LEADS = 6;

    /// The beats that are marked in lead II.
    static List<GlobalReference> of(Map<Lead, LudbMarks> leads) {
        var references = new ArrayList<GlobalReference>();
        var beats = Objects.requireNonNull(leads.get(Lead.II)).qrs();
        for (int i = 0; i < beats.size(); i++) {
            double at = beats.get(i).peakSeconds();
            double next = i + 1 < beats.size() ? beats.get(i + 1).peakSeconds() : at + 1.5;
            var waves = new EnumMap<WaveKind, Wave>(WaveKind.class);
            put(waves, leads, WaveKind.QRS, at - 0.1, at + 0.1, Delineation.QRS_NEAR);
            put(waves, leads, WaveKind.P, at - 0.4, at - 0.04, Delineation.P_NEAR);
            put(
                    waves,
                    leads,
                    WaveKind.T,
                    at + 0.1,
                    Math.min(next - 0.2, at + 0.7),
                    Delineation.T_NEAR);
            references.add(new GlobalReference(at, waves));
        }
        return references;
    }

    private static void put(
            Map<WaveKind, Wave> waves,
            Map<Lead, LudbMarks> leads,
            WaveKind kind,
            double from,
            double to,
            double near) {
        var marks = WaveMarks.none(leads.size());
        int lead = 0;
        int count = 0;
        for (var ofLead : leads.values()) {
            for (var wave : ofLead.of(kind)) {
                if (wave.peakSeconds() > from && wave.peakSeconds() < to) {
                    marks.onset()[lead] = RATE * wave.onsetSeconds();
                    marks.peak()[lead] = RATE * wave.peakSeconds();
                    marks.offset()[lead] = RATE * wave.offsetSeconds();
                    count++;
                }
            }
            lead++;
        }
        if (count >= LEAST_LEADS) {
            waves.put(
                    kind,
                    new Wave(
                            marks.earliestOnset(near, Delineation.OTHERS) / RATE,
                            Filters.median(marks.peak()) / RATE,
                            marks.latestOffset(near, Delineation.OTHERS) / RATE));
        }
    }

    Optional<Wave> of(WaveKind kind) {
        return Optional.ofNullable(waves.get(kind));
    }

    double pMs() {
        return of(WaveKind.P).map(Wave::durationMs).orElse(Double.NaN);
    }

    double prMs() {
        return between(WaveKind.P, WaveKind.QRS, false);
    }

    double qrsMs() {
        return of(WaveKind.QRS).map(Wave::durationMs).orElse(Double.NaN);
    }

    double qtMs() {
        return between(WaveKind.QRS, WaveKind.T, true);
    }

    private double between(WaveKind from, WaveKind to, boolean toOffset) {
        if (of(from).isEmpty() || of(to).isEmpty()) {
            return Double.NaN;
        }
        var end = of(to).get();
        return 1000
                * ((toOffset ? end.offsetSeconds() : end.onsetSeconds())
                        - of(from).get().onsetSeconds());
    }
}
