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
///
/// @param leads in the order of all arrays
/// @param millivolts by lead, then by sample
/// @param there by lead, then by sample: false in gaps and near them
record Traces(List<Lead> leads, double[][] millivolts, boolean[][] there) {

    static final double RATE = 500;

    /// Filters carry a gap's edge this far.
    private static final int NEAR_SAMPLES = samples(40);

    /// Below, nothing can be resampled in a useful way.
    private static final double LEAST_RATE = 60;

    /// The standard leads; where there is none, all.
    static Traces of(Recording recording) {
        var standard = Lead.STANDARD.stream().filter(recording.leads()::containsKey).toList();
        var leads = standard.isEmpty() ? List.copyOf(recording.leads().keySet()) : standard;
        if (recording.samplesPerSecond() < LEAST_RATE || recording.length() == 0) {
            return new Traces(List.of(), new double[0][], new boolean[0][]);
        }
        var signals = new ArrayList<Signal>();
        leads.forEach(lead -> recording.lead(lead).ifPresent(signals::add));
        var resampled =
                new Resampler(
                                Resampler.Method.WINDOWED_SINC, recording.samplesPerSecond(), RATE)
                        .resample(signals, Integer.MAX_VALUE);
        var millivolts = new double[leads.size()][];
        var there = new boolean[leads.size()][];
        for (int lead = 0; lead < millivolts.length; lead++) {
            millivolts[lead] = resampled.get(lead).toArray();
            there[lead] = bridge(millivolts[lead]);
        }
        return new Traces(leads, millivolts, there);
    }

    static int samples(double ms) {
        return (int) Math.round(ms * RATE / 1000);
    }

    int length() {
        return millivolts.length == 0 ? 0 : millivolts[0].length;
    }

    /// The same leads with other samples.
    Traces with(double[][] others) {
        return new Traces(leads, others, there);
    }

    boolean isThere(int lead, int from, int to) {
        if (from < 0 || to > length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!there[lead][i]) {
                return false;
            }
        }
        return true;
    }

    /// Fills gaps with straight lines, at the ends with the nearest sample.
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
