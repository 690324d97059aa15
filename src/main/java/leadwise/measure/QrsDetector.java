package leadwise.measure;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.signal.Biquad;
import leadwise.signal.Gaps;

import java.util.ArrayList;
import java.util.List;

/// Finds QRS complexes with two moving averages: M. Elgendi, "Fast QRS Detection with an Optimized
/// Knowledge-Based Method", PLoS ONE 8(9), 2013, e73557.
///
/// The windows, the band and the offset are the paper's. Three things are added: the energy is the
/// mean over the leads, each scaled to its own power; beats keep a refractory time; and where the
/// beats do not stand out from the rest, none is reported.
final class QrsDetector {

    private static final double LEAST_RATE = 60;
    private static final double BAND_FROM_HERTZ = 8;
    private static final double BAND_TO_HERTZ = 20;

    /// The length of a QRS complex, of a beat, and the share of the mean energy that is noise.
    private static final double QRS_SECONDS = 0.097;

    private static final double BEAT_SECONDS = 0.611;
    private static final double OFFSET_SHARE = 0.08;

    /// After Pan and Tompkins, 1985: no second beat within this time.
    private static final double REFRACTORY_SECONDS = 0.2;

    /// A lead with a longer gap is left out.
    private static final double LONGEST_GAP_SECONDS = 0.2;

    /// Mean energy in the beats against the mean outside; noise alone stays below 3.
    private static final double LEAST_CONTRAST = 4;

    private QrsDetector() {}

    /// Seconds of the beats, ascending; empty where none can be told from noise.
    static List<Double> beats(Recording recording) {
        double rate = recording.samplesPerSecond();
        var energy = energy(recording, rate);
        if (rate < LEAST_RATE || energy.length < 2 * BEAT_SECONDS * rate) {
            return List.of();
        }
        int qrs = oddSamples(QRS_SECONDS, rate);
        var events = movingAverage(energy, qrs);
        var beats = movingAverage(energy, oddSamples(BEAT_SECONDS, rate));
        double offset = OFFSET_SHARE * mean(energy);
        var peaks = new ArrayList<Integer>();
        double inside = 0;
        int insideCount = 0;
        int start = -1;
        for (int i = 0; i <= energy.length; i++) {
            boolean event = i < energy.length && events[i] > beats[i] + offset;
            if (event && start < 0) {
                start = i;
            } else if (!event && start >= 0) {
                if (i - start >= qrs) {
                    addPeak(peaks, energy, highest(energy, start, i), rate);
                    for (int k = start; k < i; k++) {
                        inside += energy[k];
                    }
                    insideCount += i - start;
                }
                start = -1;
            }
        }
        double outside = mean(energy) * energy.length - inside;
        int outsideCount = energy.length - insideCount;
        boolean standOut =
                insideCount > 0
                        && outsideCount > 0
                        && inside / insideCount >= LEAST_CONTRAST * outside / outsideCount;
        return standOut ? peaks.stream().map(peak -> peak / rate).toList() : List.of();
    }

    private static void addPeak(List<Integer> peaks, double[] energy, int peak, double rate) {
        if (!peaks.isEmpty() && peak - peaks.getLast() < REFRACTORY_SECONDS * rate) {
            if (energy[peak] > energy[peaks.getLast()]) {
                peaks.set(peaks.size() - 1, peak);
            }
        } else {
            peaks.add(peak);
        }
    }

    private static int highest(double[] energy, int from, int to) {
        int best = from;
        for (int i = from; i < to; i++) {
            best = energy[i] > energy[best] ? i : best;
        }
        return best;
    }

    /// Squared band-passed signal, mean over the usable leads, each of mean 1.
    private static double[] energy(Recording recording, double rate) {
        var energy = new double[recording.length()];
        for (var lead : leads(recording)) {
            var signal = recording.lead(lead);
            if (signal.isEmpty() || longestGap(signal.get()) > LONGEST_GAP_SECONDS * rate) {
                continue;
            }
            var filtered =
                    Biquad.highPass(BAND_FROM_HERTZ, rate)
                            .bothWays(Gaps.held(signal.get().toArray()));
            filtered = Biquad.lowPass(BAND_TO_HERTZ, rate).bothWays(filtered);
            double power = 0;
            for (double v : filtered) {
                power += v * v / filtered.length;
            }
            for (int i = 0; i < energy.length && power > 0; i++) {
                energy[i] += filtered[i] * filtered[i] / power;
            }
        }
        return energy;
    }

    /// The independent standard leads; where there is none, all.
    static List<Lead> leads(Recording recording) {
        var leads = Lead.INDEPENDENT.stream().filter(recording.leads()::containsKey).toList();
        return leads.isEmpty() ? List.copyOf(recording.leads().keySet()) : leads;
    }

    private static int longestGap(Signal signal) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < signal.length(); i++) {
            run = signal.isGap(i) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int oddSamples(double seconds, double rate) {
        return 2 * (int) Math.round(seconds * rate / 2) + 1;
    }

    /// Centred; at the edges over what is there.
    private static double[] movingAverage(double[] values, int width) {
        var sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        var averages = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - width / 2);
            int to = Math.min(values.length, i + width / 2 + 1);
            averages[i] = (sums[to] - sums[from]) / (to - from);
        }
        return averages;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
