package leadwise.io.wfdb;

import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Signal;

import org.jspecify.annotations.Nullable;

/// A signal as whole numbers, on its way into a file.
///
/// @param counts of the samples; [#GAP] where there is none
/// @param perMillivolt counts per mV
/// @param baseline the count of 0 mV, a whole number
/// @param exact whether (count − baseline) / perMillivolt gives every value again, to the last bit
@SuppressWarnings("ArrayRecordComponent") // made once, handed over, never compared
record Quantised(
        Lead lead,
        int[] counts,
        double perMillivolt,
        double baseline,
        int perFrame,
        boolean exact) {

    static final int GAP = Integer.MIN_VALUE;

    /// Room is left for what readers keep to themselves.
    private static final double LARGEST_COUNT = Integer.MAX_VALUE - 8.0;

    private static final int MOST_DECIMALS = 9;

    /// @param stated the gain by which the values came about; absent when they were no counts
    static Quantised of(Lead lead, Signal signal, @Nullable Gain stated, int perFrame) {
        if (stated != null) {
            var same =
                    quantised(
                            lead, signal, stated.countsPerMillivolt(), stated.baseline(), perFrame);
            if (same.exact) {
                return same;
            }
        }
        var finest = quantised(lead, signal, 1000, 0, perFrame);
        for (int decimals = 4; decimals <= MOST_DECIMALS && !finest.exact; decimals++) {
            double perMillivolt = Math.pow(10, decimals);
            if (largest(signal) * perMillivolt > LARGEST_COUNT) {
                break;
            }
            finest = quantised(lead, signal, perMillivolt, 0, perFrame);
        }
        return finest;
    }

    private static double largest(Signal signal) {
        double largest = 0;
        for (int i = 0; i < signal.length(); i++) {
            largest = signal.isGap(i) ? largest : Math.max(largest, Math.abs(signal.at(i)));
        }
        return largest;
    }

    private static Quantised quantised(
            Lead lead, Signal signal, double perMillivolt, double baseline, int perFrame) {
        var counts = new int[signal.length()];
        boolean exact = baseline == Math.rint(baseline);
        for (int i = 0; i < counts.length; i++) {
            if (signal.isGap(i)) {
                counts[i] = GAP;
                continue;
            }
            double count = Math.rint(signal.at(i) * perMillivolt + baseline);
            exact &=
                    Math.abs(count) <= LARGEST_COUNT
                            && (count - baseline) / perMillivolt == signal.at(i);
            counts[i] = (int) Math.clamp(count, -LARGEST_COUNT, LARGEST_COUNT);
        }
        return new Quantised(lead, counts, perMillivolt, baseline, perFrame, exact);
    }

    long frames() {
        return Math.ceilDiv(counts.length, perFrame);
    }
}
