package leadwise.measure;

import leadwise.model.Axes;
import leadwise.model.CorrectedQt;
import leadwise.model.Intervals;
import leadwise.model.Lead;
import leadwise.model.Measured;
import leadwise.model.MedianBeat;
import leadwise.model.Signal;
import leadwise.model.StLevel;
import leadwise.model.Wave;
import leadwise.model.Waves;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is measured on the median of the dominant beats.
final class DominantBeat {

    private static final double LEVEL_MS = 4;

    private final SortedBeats beats;
    private final Delineation delineation;
    private final Waves global;

    DominantBeat(SortedBeats beats) {
        this.beats = beats;
        this.delineation = beats.classes().get(beats.dominant());
        this.global = delineation.global();
    }

    Intervals intervals(Obstacles obstacles, Measured perMinute) {
        var p = global.p().map(Wave::durationMs).map(Measured::of);
        var pr =
                global.p()
                        .flatMap(
                                wave -> global.qrs().map(qrs -> between(wave, qrs.onsetSeconds())));
        var qt = global.t().flatMap(t -> global.qrs().map(q -> between(q, t.offsetSeconds())));
        var qrs = global.qrs().map(Wave::durationMs).map(Measured::of);
        var qtMs = qt.orElse(Measured.not("no T wave")).unless(obstacles.ofT());
        return new Intervals(
                p.orElse(Measured.not("no P wave")).unless(obstacles.ofP()),
                pr.orElse(Measured.not("no P wave")).unless(obstacles.ofP()),
                qrs.orElse(Measured.not("no QRS")).unless(obstacles.ofQrs()),
                qtMs,
                CorrectedQt.of(qtMs, perMinute));
    }

    private static Measured between(Wave from, double toSeconds) {
        return Measured.of(1000 * (toSeconds - from.onsetSeconds()));
    }

    Axes axes(Obstacles obstacles) {
        var plane = new FrontalPlane(beats.traces(), delineation.template());
        int qrsOnset = sample(global.qrs().map(Wave::onsetSeconds).orElse(0.0));
        return new Axes(
                global.p()
                        .map(p -> axis(plane, p, qrsOnset, true))
                        .orElse(Measured.not("no P wave"))
                        .unless(obstacles.ofP()),
                global.qrs()
                        .map(qrs -> axis(plane, qrs, qrsOnset, false))
                        .orElse(Measured.not("no QRS"))
                        .unless(obstacles.ofQrs()),
                global.t()
                        .map(t -> axis(plane, t, qrsOnset, false))
                        .orElse(Measured.not("no T wave"))
                        .unless(obstacles.ofT()));
    }

    private Measured axis(FrontalPlane plane, Wave wave, int qrsOnset, boolean chord) {
        return plane.axis(
                sample(wave.onsetSeconds()), sample(wave.offsetSeconds()), qrsOnset, chord);
    }

    private int sample(double seconds) {
        int at = delineation.template().fiducial() + (int) Math.round(seconds * Traces.RATE);
        return Math.clamp(at, 0, delineation.template().length() - 1);
    }

    /// Of the leads in which QRS is seen.
    Map<Lead, StLevel> st() {
        var levels = new LinkedHashMap<Lead, StLevel>();
        if (global.qrs().isEmpty()) {
            return levels;
        }
        int onset = sample(global.qrs().get().onsetSeconds());
        double j = global.qrs().get().offsetSeconds();
        for (int lead = 0; lead < beats.traces().leads().size(); lead++) {
            if (delineation.ofLead(lead).qrs().isPresent()) {
                var values = delineation.template().millivolts()[lead];
                double zero = Baseline.level(values, onset);
                levels.put(
                        beats.traces().leads().get(lead),
                        new StLevel(
                                level(values, j) - zero,
                                level(values, j + 0.06) - zero,
                                level(values, j + 0.08) - zero));
            }
        }
        return levels;
    }

    /// The mean of a few milliseconds.
    private double level(double[] values, double seconds) {
        int half = Traces.samples(LEVEL_MS) / 2;
        int at = sample(seconds);
        int to = Math.min(values.length, at + half + 1);
        return Arrays.stream(values, at - half, to).average().orElseThrow();
    }

    /// @param obstacles waves that are not measurable are not marked
    MedianBeat medianBeat(Obstacles obstacles) {
        var template = delineation.template();
        int onset = sample(global.qrs().map(Wave::onsetSeconds).orElse(0.0));
        double before = template.fiducial() / Traces.RATE;
        var leads = new LinkedHashMap<Lead, Signal>();
        var marks = new LinkedHashMap<Lead, Waves>();
        for (int lead = 0; lead < beats.traces().leads().size(); lead++) {
            var values = template.millivolts()[lead];
            double zero = Baseline.level(values, onset);
            var name = beats.traces().leads().get(lead);
            leads.put(name, Signal.of(Arrays.stream(values).map(v -> v - zero).toArray()));
            marks.put(name, later(obstacles.without(delineation.ofLead(lead)), before));
        }
        return new MedianBeat(
                template.beats(),
                Traces.RATE,
                leads,
                later(obstacles.without(global), before),
                marks);
    }

    private static Waves later(Waves waves, double seconds) {
        return new Waves(
                waves.p().map(wave -> wave.later(seconds)),
                waves.qrs().map(wave -> wave.later(seconds)),
                waves.t().map(wave -> wave.later(seconds)));
    }
}
