package leadwise.signal;

import leadwise.model.Lead;
import leadwise.model.Signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the checks want to know of one lead, computed once.
final class LeadProfile {

    /// Samples `from` (inclusive) to `to` (exclusive).
    record Span(int from, int to) {

        int length() {
            return to - from;
        }
    }

    private final Lead lead;
    private final Signal signal;
    private final double[] samples;
    private final double[] sorted;
    private final double standardDeviation;
    private final Span longestConstant;
    private final List<Span> gaps = new ArrayList<>();

    LeadProfile(Lead lead, Signal signal) {
        this.lead = lead;
        this.signal = signal;
        samples = signal.toArray();
        sorted = sortedWithoutGaps(samples);
        standardDeviation = deviation(sorted);
        longestConstant = spans();
    }

    /// Sorting puts NaN last.
    private static double[] sortedWithoutGaps(double[] samples) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        int length = sorted.length;
        while (length > 0 && Double.isNaN(sorted[length - 1])) {
            length--;
        }
        return Arrays.copyOf(sorted, length);
    }

    private static double deviation(double[] values) {
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = values.length == 0 ? 0 : sum / values.length;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length == 0 ? 0 : Math.sqrt(squares / values.length);
    }

    /// Collects the gaps and gives back the longest run of one value.
    private Span spans() {
        var longest = new Span(0, 0);
        int start = 0;
        for (int i = 1; i <= samples.length; i++) {
            if (i < samples.length && Double.compare(samples[i], samples[start]) == 0) {
                continue;
            }
            var span = new Span(start, i);
            if (Double.isNaN(samples[start])) {
                gaps.add(span);
            } else if (span.length() > longest.length()) {
                longest = span;
            }
            start = i;
        }
        return longest;
    }

    Lead lead() {
        return lead;
    }

    Signal signal() {
        return signal;
    }

    int length() {
        return samples.length;
    }

    double at(int index) {
        return samples[index];
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    boolean isFlat() {
        return !isEmpty() && least() == most();
    }

    /// Neither empty nor flat.
    boolean isAlive() {
        return !isEmpty() && !isFlat();
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    double span() {
        return most() - least();
    }

    double standardDeviation() {
        return standardDeviation;
    }

    Span longestConstant() {
        return longestConstant;
    }

    List<Span> gaps() {
        return gaps;
    }

    int missing() {
        return samples.length - sorted.length;
    }

    /// In mV; the mean of the middle two of an even number.
    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// The value below which `share` of the samples lie.
    double quantile(double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /// The 99.5th percentile of the distance from the median, in mV: about the R or S peak.
    double deflection() {
        double median = median();
        int low = 0;
        int high = sorted.length - 1;
        double deflection = 0;
        for (int left = (int) (0.005 * sorted.length); left >= 0; left--) {
            double below = median - sorted[low];
            double above = sorted[high] - median;
            if (below > above) {
                deflection = below;
                low++;
            } else {
                deflection = above;
                high--;
            }
        }
        return deflection;
    }

    /// How often a lead has one value.
    ///
    /// @param longest run of it, in samples
    /// @param runs how many of them, each parted from the next by other values
    /// @param samples in all
    record Stay(int longest, int runs, int samples) {}

    /// How often, and how long, the lead is at `value`.
    Stay stayAt(double value) {
        int longest = 0;
        int runs = 0;
        int count = 0;
        int run = 0;
        for (double sample : samples) {
            run = sample == value ? run + 1 : 0;
            runs += run == 1 ? 1 : 0;
            count += run > 0 ? 1 : 0;
            longest = Math.max(longest, run);
        }
        return new Stay(longest, runs, count);
    }

    /// Standard deviation in mV of what is left of this lead when the other, with its sign, is
    /// taken off; gaps are passed over.
    double residual(LeadProfile other, int sign) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < samples.length; i++) {
            double rest = samples[i] - sign * other.samples[i];
            if (!Double.isNaN(rest)) {
                sum += rest;
                squares += rest * rest;
                count++;
            }
        }
        if (count == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double variance = Math.max(0, squares / count - (sum / count) * (sum / count));
        return Math.sqrt(variance);
    }

    /// Equal sample by sample, gaps included, or equal with the opposite sign.
    boolean mirrors(LeadProfile other, int sign) {
        for (int i = 0; i < samples.length; i++) {
            double theirs = sign * other.samples[i];
            boolean equal =
                    samples[i] == theirs || (Double.isNaN(samples[i]) && Double.isNaN(theirs));
            if (!equal) {
                return false;
            }
        }
        return true;
    }
}
