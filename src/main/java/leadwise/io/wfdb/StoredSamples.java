package leadwise.io.wfdb;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// The samples of one file, signal by signal, as they are stored: skewed ones not yet put right.
final class StoredSamples {

    private final List<SignalLine> signals;
    private final int[][] counts;

    /// @param counts those of each signal, in the order of the file
    StoredSamples(List<SignalLine> signals, int[][] counts) {
        this.signals = signals;
        this.counts = counts;
    }

    /// Takes apart what is stored in turns.
    static StoredSamples ofFrames(List<SignalLine> signals, byte[] data) {
        var format = signals.getFirst().format();
        int whole = Math.toIntExact(format.wholeSamples(data.length));
        int perFrame = SignalFile.samplesPerFrame(signals);
        var counts = new int[signals.size()][];
        int before = 0;
        for (int signal = 0; signal < counts.length; signal++) {
            var line = signals.get(signal);
            int count = count(whole, perFrame, before, line.perFrame());
            var stored = new int[count];
            for (int i = 0; i < count; i++) {
                int frame = i / line.perFrame();
                stored[i] = format.at(data, frame * perFrame + before + i % line.perFrame());
            }
            if (format.isOfDifferences() && count > 0) {
                stored[0] += line.beginning();
                Arrays.parallelPrefix(stored, Integer::sum);
            }
            counts[signal] = stored;
            before += line.perFrame();
        }
        return new StoredSamples(signals, counts);
    }

    /// How many of `whole` samples belong to the signal that has `own` of a frame's `perFrame`,
    /// behind `before` others.
    private static int count(int whole, int perFrame, int before, int own) {
        return whole / perFrame * own + Math.clamp(whole % perFrame - before, 0, own);
    }

    /// How many samples the signal has.
    int count(int signal) {
        return counts[signal].length;
    }

    /// The sum of all samples of a signal, those before its first one too, modulo 65536.
    int checksum(int signal) {
        int sum = 0;
        for (int count : counts[signal]) {
            sum += count;
        }
        return sum & 0xFFFF;
    }

    /// Whether the header's number can be the signal's checksum: it is stored signed or not.
    boolean agrees(int signal, OptionalLong stated) {
        return Math.floorMod(stated.orElseThrow(), 65536L) == checksum(signal);
    }

    /// What is stored from the signal's first sample on, NaN where there is no sample: behind a
    /// skewed signal's last one too.
    double[] values(int signal, int length) {
        var line = signals.get(signal);
        var stored = counts[signal];
        int missing = line.format().missing();
        int skew = Math.toIntExact(Math.min(stored.length, (long) line.skew() * line.perFrame()));
        int there = Math.min(stored.length - skew, length);
        var values = new double[length];
        for (int i = 0; i < there; i++) {
            int count = stored[i + skew];
            values[i] = count == missing ? Double.NaN : count;
        }
        Arrays.fill(values, there, length, Double.NaN);
        return values;
    }
}
