package leadwise.model;

import java.util.Arrays;

/// One lead's samples in millivolts, immutable; a missing sample is NaN, never 0.
///
/// Doubles, because what is read has to equal (count − baseline) / gain to the last digit.
public final class Signal {

    private final double[] millivolts;

    private Signal(double[] millivolts) {
        this.millivolts = millivolts;
    }

    /// Takes a copy of `millivolts`.
    public static Signal of(double... millivolts) {
        return new Signal(millivolts.clone());
    }

    public int length() {
        return millivolts.length;
    }

    /// The sample in millivolts, NaN for a gap.
    public double at(int index) {
        return millivolts[index];
    }

    public boolean isGap(int index) {
        return Double.isNaN(millivolts[index]);
    }

    /// Samples `from` (inclusive) to `to` (exclusive).
    public Signal range(int from, int to) {
        return new Signal(Arrays.copyOfRange(millivolts, from, to));
    }

    /// A copy of all samples in millivolts.
    public double[] toArray() {
        return millivolts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signal signal && Arrays.equals(millivolts, signal.millivolts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(millivolts);
    }

    @Override
    public String toString() {
        return "Signal[" + millivolts.length + " samples]";
    }
}
