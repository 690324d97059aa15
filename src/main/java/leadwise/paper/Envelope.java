package leadwise.paper;

import leadwise.model.Signal;

import java.util.Arrays;

/// Chooses the samples that are drawn where many fall into one column of dots.
///
/// Of each column the first, the lowest, the highest and the last sample stay, at their own times:
/// a line through them covers the same dots as a line through all. Nothing is ever averaged, which
/// would shave R peaks and hide pacing spikes.
public final class Envelope {

    private static final int KEPT_PER_COLUMN = 4;

    private Envelope() {}

    /// The indices to draw of the samples `from` (inclusive) to `to` (exclusive), in order. Each
    /// gap is represented by the index of its first missing sample, where the line has to break.
    ///
    /// @param samplesPerColumn how many samples share a column of dots; at 4 or fewer all stay
    public static int[] kept(Signal signal, int from, int to, double samplesPerColumn) {
        var kept = new int[Math.max(0, to - from)];
        int count = 0;
        int at = from;
        while (at < to) {
            if (signal.isGap(at)) {
                kept[count++] = at;
                at = endOfGap(signal, at, to);
                continue;
            }
            int end = Math.min(to, endOfColumn(at - from, samplesPerColumn) + from);
            int start = at;
            while (at < end && !signal.isGap(at)) {
                at++;
            }
            count = keep(signal, start, at, kept, count);
        }
        return Arrays.copyOf(kept, count);
    }

    private static int endOfGap(Signal signal, int start, int to) {
        int at = start;
        while (at < to && signal.isGap(at)) {
            at++;
        }
        return at;
    }

    private static int endOfColumn(int offset, double samplesPerColumn) {
        if (samplesPerColumn <= KEPT_PER_COLUMN) {
            return offset + 1;
        }
        double column = Math.floor(offset / samplesPerColumn);
        return Math.max(offset + 1, (int) Math.ceil((column + 1) * samplesPerColumn));
    }

    private static int keep(Signal signal, int start, int end, int[] kept, int alreadyKept) {
        int lowest = start;
        int highest = start;
        for (int i = start + 1; i < end; i++) {
            if (signal.at(i) < signal.at(lowest)) {
                lowest = i;
            }
            if (signal.at(i) > signal.at(highest)) {
                highest = i;
            }
        }
        int count = alreadyKept;
        int last = -1;
        int[] chosen = {
            start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1,
        };
        for (int index : chosen) {
            if (index != last) {
                kept[count++] = index;
                last = index;
            }
        }
        return count;
    }
}
