package leadwise.io.dicom;

import leadwise.model.Gain;

/// One channel's counts on the time axis of the whole recording, NaN where it has none.
final class Strip {

    private final WaveformGroup group;
    private final int channel;
    private final Gain gain;
    private final double[] counts;

    /// @param channel of the group, from 0
    /// @param gain what the counts are worth
    /// @param counts from the recording's start to its end; not used by anybody else afterwards
    Strip(WaveformGroup group, int channel, Gain gain, double[] counts) {
        this.group = group;
        this.channel = channel;
        this.gain = gain;
        this.counts = counts;
    }

    /// Of the lead, as the file gives it; may be empty.
    String name() {
        return group.channels().get(channel).source().name();
    }

    /// How remarks name the channel.
    String place() {
        return group.place(channel);
    }

    double samplesPerSecond() {
        return group.samplesPerSecond();
    }

    Gain gain() {
        return gain;
    }

    /// Not a copy.
    double[] counts() {
        return counts;
    }

    /// Whether another of the same lead is on the same scale, and has the same counts wherever both
    /// have any.
    boolean agreesWith(Strip other) {
        if (!gain.equals(other.gain)) {
            return false;
        }
        for (int i = 0; i < counts.length; i++) {
            double ours = counts[i];
            double theirs = other.counts[i];
            if (ours != theirs && !Double.isNaN(ours) && !Double.isNaN(theirs)) {
                return false;
            }
        }
        return true;
    }

    /// Takes what this lacks from the other.
    void fillFrom(Strip other) {
        for (int i = 0; i < counts.length; i++) {
            if (Double.isNaN(counts[i])) {
                counts[i] = other.counts[i];
            }
        }
    }

    /// How many samples are there.
    int present() {
        int present = 0;
        for (double count : counts) {
            present += Double.isNaN(count) ? 0 : 1;
        }
        return present;
    }
}
