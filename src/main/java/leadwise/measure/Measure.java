package leadwise.measure;

import leadwise.model.Lead;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures a recording: beats, rate, waves, intervals, axes, ST, noise. Methods and figures stand
/// in `docs/measurements.md`.
public final class Measure {

    /// The published methods, for the screen and the report.
    public static final String METHOD =
            "QRS: Elgendi 2013; onsets and offsets on median beats: Laguna 1994, Zong 2003, Zack"
                    + " 1977, Vázquez-Seisdedos 2011";

    /// Two intervals are the least that have a spread.
    private static final int LEAST_BEATS = 3;

    /// One alone may be a disturbance.
    private static final int LEAST_SPIKES = 2;

    /// Rates at which a recording can be measured, in Hz.
    private static final double LEAST_RATE = 60;

    private static final double MOST_RATE = 20_000;

    private static final double LEAST_PER_MINUTE = 15;
    private static final double MOST_PER_MINUTE = 350;

    private Measure() {}

    /// Everything that is measurable, and the reason for what is not.
    public static Measurements of(Recording file) {
        double rate = file.samplesPerSecond();
        if (rate < LEAST_RATE || rate > MOST_RATE) {
            return Measurements.not("too few or too many samples per second", METHOD);
        }
        var spikes = PacingSpikes.of(file);
        boolean paced = spikes.size() >= LEAST_SPIKES;
        var recording = (paced ? PacingSpikes.cut(file, spikes) : file).withDerivedLimbLeads();
        var seconds = QrsDetector.beats(recording);
        if (seconds.size() < LEAST_BEATS) {
            return Measurements.not("fewer than three beats stand out", METHOD);
        }
        var rr = new RrIntervals(seconds);
        if (rr.perMinute() < LEAST_PER_MINUTE || rr.perMinute() > MOST_PER_MINUTE) {
            return Measurements.not("no heart beats so slowly or so fast", METHOD);
        }
        var traces = Traces.of(recording);
        var peaks = seconds.stream().mapToInt(s -> (int) Math.round(s * Traces.RATE)).toArray();
        var beats = SortedBeats.of(traces, peaks);
        return beats.dominant() < 0
                ? Measurements.not("no whole beat", METHOD)
                : of(paced, rr, beats);
    }

    private static Measurements of(boolean paced, RrIntervals rr, SortedBeats beats) {
        double samples = 60 / rr.perMinute() * Traces.RATE;
        var obstacles = Obstacles.of(paced, beats, samples, rr.regularity());
        var dominant = new DominantBeat(beats);
        var perMinute = Measured.of(rr.perMinute());
        return new Measurements(
                perMinute,
                Measured.of(rr.meanMs()),
                rr.sdMs(),
                Optional.of(rr.regularity()),
                dominant.intervals(obstacles, perMinute),
                dominant.axes(obstacles),
                obstacles.ofQrs().isEmpty() ? dominant.st() : Map.of(),
                new BeatMarker(beats, obstacles).all(),
                obstacles.ofQrs().isEmpty()
                        ? Optional.of(dominant.medianBeat(obstacles))
                        : Optional.empty(),
                noise(beats),
                METHOD);
    }

    private static Map<Lead, Double> noise(SortedBeats beats) {
        var noise = Noise.microvolts(beats);
        var byLead = new LinkedHashMap<Lead, Double>();
        List<Lead> leads = beats.traces().leads();
        for (int lead = 0; lead < noise.length; lead++) {
            if (!Double.isNaN(noise[lead])) {
                byLead.put(leads.get(lead), noise[lead]);
            }
        }
        return byLead;
    }
}
