package leadwise.paper;

import leadwise.model.Signal;

import java.util.ArrayList;
import java.util.List;

/// Where a lead is cut off: it stays on exactly its highest or its lowest value of the page, far
/// from its baseline. Rounded peaks do not stay on one value for so long.
final class Clipping {

    private static final int LEAST_SAMPLES = 5;
    private static final double LEAST_SECONDS = 0.02;

    /// Farther than this from the baseline one plateau is enough.
    private static final double FAR_MILLIVOLTS = 1;

    /// Farther than this several plateaus on one value are enough.
    private static final double NEAR_MILLIVOLTS = 0.2;

    private static final int SEVERAL = 4;

    /// A run of equal samples.
    ///
    /// @param from its first sample
    /// @param to the sample after its last
    /// @param millivolts all of them
    record Plateau(int from, int to, double millivolts) {}

    private Clipping() {}

    /// The plateaus of a lead on a page, in order.
    ///
    /// @param baseline in mV
    static List<Plateau> of(
            Signal signal, int from, int to, double samplesPerSecond, double baseline) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            // comparisons with a missing sample are false
            if (signal.at(i) < least) {
                least = signal.at(i);
            }
            if (signal.at(i) > most) {
                most = signal.at(i);
            }
        }
        int longEnough = Math.max(LEAST_SAMPLES, (int) Math.ceil(LEAST_SECONDS * samplesPerSecond));
        var found = new ArrayList<Plateau>();
        for (double extreme : new double[] {most, least}) {
            double away = Math.abs(extreme - baseline);
            var plateaus = runs(signal, from, to, extreme, longEnough);
            if (away >= FAR_MILLIVOLTS || (away >= NEAR_MILLIVOLTS && plateaus.size() >= SEVERAL)) {
                found.addAll(plateaus);
            }
        }
        return found;
    }

    private static List<Plateau> runs(
            Signal signal, int from, int to, double value, int longEnough) {
        var runs = new ArrayList<Plateau>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && signal.at(i) == value) {
                continue;
            }
            if (i - start >= longEnough) {
                runs.add(new Plateau(start, i, value));
            }
            start = i + 1;
        }
        return runs;
    }
}
