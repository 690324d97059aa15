package leadwise.measure;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Spikes of a pacemaker: so narrow that no heart makes them.
///
/// A spike is a sample that stands out from both samples 4 ms beside it, to the same side, and far
/// more than the lead moves in the 12 ms before, in several leads at once: an R wave's own slopes
/// forbid it to. A pacing pulse lasts 0.1 to 2 ms; a recording of less than 250 samples per second
/// has lost it, and there nothing is found.
final class PacingSpikes {

    private static final double LEAST_RATE = 250;
    private static final double BESIDE_SECONDS = 0.004;
    private static final double LEAST_MILLIVOLTS = 0.2;

    /// How long before a spike, and how little against it, the lead moves.
    private static final double QUIET_SECONDS = 0.012;

    private static final double QUIET_SHARE = 0.4;

    private static final int LEAST_LEADS = 2;
    private static final double SAME_SECONDS = 0.006;
    private static final double REFRACTORY_SECONDS = 0.05;

    private static final double CUT_BEFORE_SECONDS = 0.006;
    private static final double CUT_AFTER_SECONDS = 0.01;

    private PacingSpikes() {}

    /// Seconds of the spikes, ascending.
    static List<Double> of(Recording recording) {
        double rate = recording.samplesPerSecond();
        if (rate < LEAST_RATE) {
            return List.of();
        }
        var votes = new ArrayList<boolean[]>();
        for (var lead : QrsDetector.leads(recording)) {
            recording.lead(lead).ifPresent(signal -> votes.add(vote(signal.toArray(), rate)));
        }
        var spikes = new ArrayList<Double>();
        int same = (int) Math.ceil(SAME_SECONDS * rate / 2);
        for (int i = 0; i < recording.length(); i++) {
            int at = i;
            boolean apart = spikes.isEmpty() || i / rate - spikes.getLast() > REFRACTORY_SECONDS;
            if (apart
                    && votes.stream().filter(lead -> any(lead, at - same, at + same)).count()
                            >= Math.min(LEAST_LEADS, votes.size())) {
                spikes.add(i / rate);
            }
        }
        return spikes;
    }

    /// The recording with straight lines in the place of the spikes, so that QRS begins with QRS.
    static Recording cut(Recording recording, List<Double> spikes) {
        double rate = recording.samplesPerSecond();
        var leads = new LinkedHashMap<Lead, Signal>();
        recording
                .leads()
                .forEach(
                        (lead, signal) -> {
                            var samples = signal.toArray();
                            spikes.forEach(spike -> cut(samples, spike * rate, rate));
                            leads.put(lead, Signal.of(samples));
                        });
        return new Recording(
                recording.id(),
                rate,
                leads,
                recording.derived(),
                recording.gains(),
                recording.facts(),
                recording.source());
    }

    private static void cut(double[] samples, double at, double rate) {
        int from = (int) Math.max(0, Math.floor(at - CUT_BEFORE_SECONDS * rate));
        int to = (int) Math.min(samples.length - 1, Math.ceil(at + CUT_AFTER_SECONDS * rate));
        for (int i = from + 1; i < to; i++) {
            double share = (double) (i - from) / (to - from);
            samples[i] = samples[from] + share * (samples[to] - samples[from]);
        }
    }

    private static boolean any(boolean[] votes, int from, int to) {
        for (int i = Math.max(0, from); i <= Math.min(votes.length - 1, to); i++) {
            if (votes[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] vote(double[] values, double rate) {
        var votes = new boolean[values.length];
        int beside = (int) Math.round(BESIDE_SECONDS * rate);
        int quiet = (int) Math.round(QUIET_SECONDS * rate);
        for (int i = beside + quiet; i + beside < values.length; i++) {
            double left = values[i] - values[i - beside];
            double right = values[i] - values[i + beside];
            double height = left * right > 0 ? Math.min(Math.abs(left), Math.abs(right)) : 0;
            if (height >= LEAST_MILLIVOLTS
                    && span(values, i - beside - quiet, i - beside) <= QUIET_SHARE * height) {
                votes[i] = true;
            }
        }
        return votes;
    }

    private static double span(double[] values, int from, int to) {
        var range = Arrays.stream(values, from, to + 1).summaryStatistics();
        return range.getMax() - range.getMin();
    }
}
