package leadwise.measure;

import leadwise.measure.BeatClasses.Sorted;
import leadwise.model.Lead;
import leadwise.model.MarkedBeat;
import leadwise.model.Wave;
import leadwise.model.Waves;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Marks each beat: the marks of its class's template, where P and T are moved to where the beat
/// resembles the template most.
final class BeatMarker {

    private static final double P_HERTZ = 25;
    private static final double T_HERTZ = 15;
    private static final int P_SHIFT = Traces.samples(40);
    private static final int T_SHIFT = Traces.samples(30);
    private static final double LEAST_P_CORRELATION = 0.5;

    private final SortedBeats beats;
    private final Obstacles obstacles;
    private final List<WaveMatcher> pOfClass = new ArrayList<>();
    private final List<WaveMatcher> tOfClass = new ArrayList<>();

    /// @param obstacles waves that are not measurable are not marked
    BeatMarker(SortedBeats beats, Obstacles obstacles) {
        this.beats = beats;
        this.obstacles = obstacles.toMarks();
        var traces = beats.traces();
        var forP = traces.with(Filters.lowPass(traces.millivolts(), P_HERTZ));
        var forT = traces.with(Filters.lowPass(traces.millivolts(), T_HERTZ));
        for (var one : beats.classes()) {
            pOfClass.add(new WaveMatcher(forP, one.template(), one.p(), P_HERTZ));
            tOfClass.add(new WaveMatcher(forT, one.template(), one.t(), T_HERTZ));
        }
    }

    List<MarkedBeat> all() {
        var marked = new ArrayList<MarkedBeat>();
        for (var beat : beats.sorted()) {
            marked.add(marked(beat));
        }
        return marked;
    }

    private MarkedBeat marked(Sorted beat) {
        double at = beat.fiducial() / Traces.RATE;
        if (beat.kind() < 0) {
            return new MarkedBeat(at, false, Waves.NONE, Map.of());
        }
        var delineation = beats.classes().get(beat.kind());
        var p = pOfClass.get(beat.kind()).of(beat.fiducial(), P_SHIFT);
        var t = tOfClass.get(beat.kind()).of(beat.fiducial(), T_SHIFT);
        double pAt = at + p.shift() / Traces.RATE;
        double tAt = at + t.shift() / Traces.RATE;
        boolean hasP = p.correlation() >= LEAST_P_CORRELATION;
        var leads = new LinkedHashMap<Lead, Waves>();
        for (int lead = 0; lead < beats.traces().leads().size(); lead++) {
            var own = obstacles.without(delineation.ofLead(lead));
            var waves = placed(own, hasP, pAt, at, tAt, lead);
            if (!waves.equals(Waves.NONE)) {
                leads.put(beats.traces().leads().get(lead), waves);
            }
        }
        var global = placed(obstacles.without(delineation.global()), hasP, pAt, at, tAt, -1);
        return new MarkedBeat(at, beat.kind() == beats.dominant(), global, leads);
    }

    private Waves placed(Waves waves, boolean hasP, double pAt, double at, double tAt, int lead) {
        return new Waves(
                waves.p().filter(_ -> hasP).map(p -> p.later(pAt)).filter(p -> isThere(p, lead)),
                waves.qrs().map(qrs -> qrs.later(at)).filter(qrs -> isThere(qrs, lead)),
                waves.t().map(t -> t.later(tAt)).filter(t -> isThere(t, lead)));
    }

    /// @param lead its number, −1 for all together
    private boolean isThere(Wave wave, int lead) {
        int from = (int) Math.floor(wave.onsetSeconds() * Traces.RATE);
        int to = (int) Math.ceil(wave.offsetSeconds() * Traces.RATE);
        return lead < 0
                ? from >= 0 && to <= beats.traces().length()
                : beats.traces().isThere(lead, from, to);
    }
}
