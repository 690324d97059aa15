package leadwise.io.philips;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.Optional;
import java.util.OptionalLong;

/// XLI, the compression of Philips cardiographs: one chunk for each lead.
///
/// A chunk is the size of what follows its head (4 bytes, low byte first), two bytes that are 1 in
/// all files seen, the first feedback (2 bytes, signed), then [Lzw] codes for all high bytes and
/// after them all low bytes of 16-bit words. The words are the first two samples as they are, then
/// 64 more than second differences, each of which takes effect one sample later:
///
/// x\[i\] = 2 x\[i − 1\] − x\[i − 2\] − f\[i\], where f\[2\] is the first feedback and f\[i\] =
/// word\[i − 1\] − 64; all in 16 bits that wrap around.
///
/// Source: the description in the wiki of sierra-ecg-tools, checked on two files.
final class Xli {

    private static final int HEAD_BYTES = 8;
    private static final int BIAS = 64;

    private final Bytes chunks;
    private int at;

    /// @param chunks one after the other
    Xli(byte[] chunks) {
        this.chunks = Bytes.littleEndian(chunks);
    }

    /// How many whole chunks follow.
    int remaining() throws Refusal {
        int count = 0;
        long here = at;
        while (here + HEAD_BYTES <= chunks.length()
                && here + HEAD_BYTES + chunks.u32(here) <= chunks.length()) {
            here += HEAD_BYTES + chunks.u32(here);
            count++;
        }
        return count;
    }

    /// The samples of the next lead; empty when the chunks are at their end.
    ///
    /// @param stated how many there should be; one more or less is within the rounding of a
    ///   duration in milliseconds
    /// @param most that may be read
    /// @param place to name in a refusal
    Optional<int[]> next(OptionalLong stated, long most, String place) throws Refusal {
        if (at >= chunks.length()) {
            return Optional.empty();
        }
        if (at + HEAD_BYTES > chunks.length()
                || chunks.u32(at) > chunks.length() - at - HEAD_BYTES) {
            throw Refusal.malformed(place, "the compressed samples are cut off");
        }
        int size = chunks.i32(at);
        int feedback = chunks.i16(at + 6);
        var codes = chunks.slice(at + HEAD_BYTES, size).toArray();
        at += HEAD_BYTES + size;

        long mostSamples = Math.min(most, stated.isPresent() ? stated.getAsLong() + 1 : most);
        var words = Lzw.decode(codes, (int) Math.min(2 * mostSamples, Integer.MAX_VALUE), place);
        verifyLength(words.length, stated, place);
        return Optional.of(samples(words, feedback));
    }

    /// A stream of another length would be split between high and low bytes at the wrong place.
    private static void verifyLength(int bytes, OptionalLong stated, String place) throws Refusal {
        long samples = bytes / 2;
        if (bytes % 2 != 0 || (stated.isPresent() && Math.abs(samples - stated.getAsLong()) > 1)) {
            throw Refusal.malformed(
                    place,
                    "the compressed samples are "
                            + bytes
                            + " bytes"
                            + (stated.isPresent()
                                    ? ", not the " + 2 * stated.getAsLong() + " that were stated"
                                    : ", not pairs"));
        }
    }

    private static int[] samples(byte[] words, int firstFeedback) {
        int length = words.length / 2;
        var samples = new int[length];
        int feedback = firstFeedback;
        for (int i = 0; i < length; i++) {
            int word = words[i] << 8 | (words[length + i] & 0xFF);
            if (i < 2) {
                samples[i] = word;
            } else {
                samples[i] = (short) (2 * samples[i - 1] - samples[i - 2] - feedback);
                feedback = word - BIAS;
            }
        }
        return samples;
    }
}
