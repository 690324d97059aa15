package leadwise.measure;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.signal.Resampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The leads of a recording as they are measured: 500 samples per second, gaps bridged by straight
/// lines and remembered.
final class Traces {

    static final double RATE = 500;

    /// Filters carry a gap's edge this far.
    private static final int NEAR_SAMPLES = samples(40);

    private final List<Lead> leads;
    private final double[][] millivolts;

    /// By lead, then by sample: how many samples before it lie in gaps or near them; one more than
    /// there are samples.
    private final int[][] missing;

    private Traces(List<Lead> leads, double[][] millivolts, int[][] missing) {
        this.leads = leads;
        this.millivolts = millivolts;
        this.missing = missing;
    }

    /// The standard leads; where there is none, all.
    static Traces of(Recording recording) {
        var standard = Lead.STANDARD.stream().filter(recording.leads()::containsKey).toList();
        var leads = standard.isEmpty() ? List.copyOf(recording.leads().keySet()) : standard;
        var signals = new ArrayList<Signal>();
        leads.forEach(lead -> recording.lead(lead).ifPresent(signals::add));
        var resampled =
                new Resampler(Resampler.Method.WINDOWED_SINC, recording.samplesPerSecond(), RATE)
                        .resample(signals, Integer.MAX_VALUE);
        var millivolts = new double[leads.size()][];
        var missing = new int[leads.size()][];
        for (int lead = 0; lead < millivolts.length; lead++) {
            millivolts[lead] = resampled.get(lead).toArray();
            missing[lead] = counted(bridge(millivolts[lead]));
        }
        return new Traces(leads, millivolts, missing);
    }

    static int samples(double ms) {
        return (int) Math.round(ms * RATE / 1000);
    }

    /// In the order of all arrays.
    List<Lead> leads() {
        return leads;
    }

    /// By lead, then by sample.
    double[][] millivolts() {
        return millivolts;
    }

    int length() {
        return millivolts.length == 0 ? 0 : millivolts[0].length;
    }

    /// The same leads with other samples.
    Traces with(double[][] others) {
        return new Traces(leads, others, missing);
    }

    boolean isThere(int lead, int from, int to) {
        return from >= 0 && to <= length() && missing[lead][to] == missing[lead][from];
    }

    private static int[] counted(boolean[] there) {
        var missing = new int[there.length + 1];
        for (int i = 0; i < there.length; i++) {
            missing[i + 1] = missing[i] + (there[i] ? 0 : 1);
        }
        return missing;
    }

    /// Which samples are there; fills gaps with straight lines, at the ends with the nearest
    /// sample.
    private static boolean[] bridge(double[] samples) {
        var there = new boolean[samples.length];
        Arrays.fill(there, true);
        int before = -1;
        for (int i = 0; i <= samples.length; i++) {
            if (i < samples.length && Double.isNaN(samples[i])) {
                continue;
            }
            if (i - before > 1) {
                fill(samples, before, i);
                int from = Math.max(0, before + 1 - NEAR_SAMPLES);
                int to = Math.min(samples.length, i + NEAR_SAMPLES);
                Arrays.fill(there, from, to, false);
            }
            before = i;
        }
        return there;
    }

    private static void fill(double[] samples, int before, int after) {
        double left = before >= 0 ? samples[before] : Double.NaN;
        double right = after < samples.length ? samples[after] : left;
        left = Double.isNaN(left) ? right : left;
        for (int i = before + 1; i < after; i++) {
            double share = (double) (i - before) / (after - before);
            samples[i] = Double.isNaN(left) ? 0 : left + share * (right - left);
        }
    }
}
