package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.security.MessageDigest;

/// One frame of a FLAC stream after another, in memory that is used again: at most 8 channels of
/// 65,535 samples.
final class FlacFrame {

    private final FlacStreamInfo info;
    private final long[][] samples;
    private int length;

    FlacFrame(FlacStreamInfo info) {
        this.info = info;
        this.samples = new long[info.channels()][0];
    }

    /// Samples of each channel.
    int length() {
        return length;
    }

    /// Reads and verifies the next frame. It must follow on those before, or samples would come to
    /// stand at a wrong time.
    void read(FlacBits bits, long framesBefore, long samplesBefore) throws Refusal {
        var header = FlacFrameHeader.parse(bits, info);
        long expected = header.numbersSamples() ? samplesBefore : framesBefore;
        bits.verify(
                header.number() == expected,
                "a frame has the number " + header.number() + " where " + expected + " follows");
        length = header.blockSize();
        for (int channel = 0; channel < samples.length; channel++) {
            if (samples[channel].length < length) {
                samples[channel] = new long[length];
            }
            int depth = info.bitsPerSample() + header.stereo().extraBits(channel);
            FlacSubframe.decode(bits, depth, samples[channel], length);
        }
        bits.toWholeByte();
        bits.verifyChecksum(FlacChecksum.FRAME, header.start(), "frame");
        header.stereo().restore(samples[0], samples[samples.length - 1], length);
        verifyDepth(bits);
    }

    private void verifyDepth(FlacBits bits) throws Refusal {
        for (var channel : samples) {
            for (int i = 0; i < length; i++) {
                bits.verify(
                        FlacSubframe.fits(channel[i], info.bitsPerSample()),
                        "a sample does not fit its bits");
            }
        }
    }

    /// Copies the first `count` samples of a channel.
    void copy(int channel, int[] target, int from, int count) {
        for (int i = 0; i < count; i++) {
            target[from + i] = (int) samples[channel][i];
        }
    }

    /// Shows all samples in turn, whole bytes, low byte first, as the checksum of a stream wants.
    void digest(MessageDigest digest) {
        int sampleBytes = Math.ceilDiv(info.bitsPerSample(), Byte.SIZE);
        var turn = new byte[length * samples.length * sampleBytes];
        int at = 0;
        for (int i = 0; i < length; i++) {
            for (var channel : samples) {
                for (int shift = 0; shift < sampleBytes; shift++) {
                    turn[at++] = (byte) (channel[i] >> (shift * Byte.SIZE));
                }
            }
        }
        digest.update(turn);
    }
}
