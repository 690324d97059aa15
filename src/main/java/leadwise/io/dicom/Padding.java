package leadwise.io.dicom;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.Arrays;

/// The count that stands for a missing sample (PS3.3, C.10.9.1.6).
///
/// Files exist that state 0 and hold thousands of ordinary samples of 0, one here, one there. So a
/// count that lies among the others means missing only where it stands for a second and more: among
/// 500 good recordings none has one value for that long.
///
/// @param count NaN where none is stated
/// @param isOrdinary whether it lies among the counts of the group
/// @param shortestRun how many samples of it in a row are missing ones
record Padding(double count, boolean isOrdinary, int shortestRun) {

    private static final Padding NONE = new Padding(Double.NaN, false, 1);

    /// @param stored the element's content
    /// @param data all samples of the group
    static Padding of(Bytes stored, Bytes data, SampleFormat format, double samplesPerSecond)
            throws Refusal {
        if (stored.length() < format.bytes()) {
            return NONE;
        }
        double count = format.count(stored, 0);
        boolean lower = false;
        boolean higher = false;
        int last = data.length() - format.bytes();
        for (int at = 0; at <= last && !(lower && higher); at += format.bytes()) {
            double other = format.count(data, at);
            lower |= other < count;
            higher |= other > count;
        }
        boolean ordinary = lower && higher;
        return new Padding(count, ordinary, ordinary ? (int) Math.ceil(samplesPerSecond) : 1);
    }

    /// None is stated.
    static Padding none() {
        return NONE;
    }

    /// Makes gaps of the missing samples among `counts` from `from` to `to` (exclusive).
    void clear(double[] counts, int from, int to) {
        int begin = from;
        for (int i = from; i <= to; i++) {
            if (i < to && counts[i] == count) {
                continue;
            }
            if (i - begin >= shortestRun) {
                Arrays.fill(counts, begin, i, Double.NaN);
            }
            begin = i + 1;
        }
    }
}
