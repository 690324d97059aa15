package leadwise.io.wfdb;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The samples of the frames so far, which take memory as they arrive and never more than was
/// allowed.
final class FlacSamples {

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int[][] channels;
    private final int most;
    private final MessageDigest digest = md5();
    private long frames;
    private long seen;

    FlacSamples(int channels, long mostSamplesPerChannel) {
        this.channels = new int[channels][0];
        this.most = Math.clamp(mostSamplesPerChannel, 0, LONGEST_ARRAY);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    long frames() {
        return frames;
    }

    /// Samples of each channel, those that were not kept too.
    long seen() {
        return seen;
    }

    boolean areMoreThanAllowed() {
        return seen > most;
    }

    private int kept() {
        return (int) Math.min(seen, most);
    }

    void add(FlacFrame frame) {
        int from = kept();
        int count = Math.min(frame.length(), most - from);
        for (int channel = 0; channel < channels.length; channel++) {
            if (channels[channel].length < from + count) {
                long roomy = Math.max(2L * channels[channel].length, from + count);
                channels[channel] = Arrays.copyOf(channels[channel], (int) Math.min(roomy, most));
            }
            frame.copy(channel, channels[channel], from, count);
        }
        frame.digest(digest);
        frames++;
        seen += frame.length();
    }

    /// Of all samples so far, in hexadecimal digits; once.
    String takeMd5() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// One row for each channel, as long as it has samples.
    int[][] toArrays() {
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = Arrays.copyOf(channels[channel], kept());
        }
        return channels;
    }
}
