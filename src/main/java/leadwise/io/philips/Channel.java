package leadwise.io.philips;

import leadwise.model.Lead;

import java.util.Arrays;

/// The samples of one lead, in counts.
final class Channel {

    private final String label;
    private final int[] counts;

    /// @param counts not used by anybody else afterwards
    Channel(String label, int[] counts) {
        this.label = label;
        this.counts = counts;
    }

    /// As the file names it.
    String label() {
        return label;
    }

    Lead lead() {
        return Lead.named(label);
    }

    int length() {
        return counts.length;
    }

    int at(int index) {
        return counts[index];
    }

    /// The first samples, at most `length`.
    Channel first(int length) {
        return length >= counts.length ? this : new Channel(label, Arrays.copyOf(counts, length));
    }

    double[] toDoubles() {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
