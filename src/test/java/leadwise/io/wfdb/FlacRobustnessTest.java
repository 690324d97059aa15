package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.content.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;

/// Whatever is in a FLAC stream, decoding it ends in samples within the bounds, or a refusal.
class FlacRobustnessTest {

    private static final Path FILE = Path.of("r.dat");
    private static final int STREAM_INFO_END = 42;
    private static final int MOST = 2000;

    @ParameterizedTest
    @ValueSource(strings = {"eight", "stereo", "one"})
    void everyPrefixGivesTheFramesBeforeItsEndAndSaysSo(String name) throws Refusal {
        var bytes = FlacGoldenTest.bytes(name);
        var samples = FlacStream.of(FILE, bytes).decode(MOST).samples();
        int whole = 0;
        for (int length = 0; length < bytes.length; length++) {
            var prefix = Arrays.copyOf(bytes, length);
            int found;
            try {
                found = verifyTrue(prefix, samples);
            } catch (Refusal refusal) {
                assertThat(refusal.problem(FILE).sentence()).matches(".*(metadata|cut off)\\.");
                found = 0;
            }
            assertThat(found).isBetween(whole, samples[0].length - 1);
            whole = found;
        }
        assertThat(whole).isGreaterThan(samples[0].length / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eight", "stereo", "one"})
    void aChangedByteNeverGivesWrongSamples(String name) throws Refusal {
        var bytes = FlacGoldenTest.bytes(name);
        var stream = FlacStream.of(FILE, bytes);
        var samples = stream.decode(MOST).samples();
        var random = new Random(30);
        for (int at = firstFrame(bytes); at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= (byte) random.nextInt(1, 256);
            verifyTrue(changed, samples);
        }
    }

    /// Returns how many samples were found.
    private static int verifyTrue(byte[] damaged, int[][] samples) throws Refusal {
        var decoded = FlacStream.of(FILE, damaged).decode(MOST);
        assertThat(decoded.damage()).isPresent();
        int found = decoded.samples()[0].length;
        for (int channel = 0; channel < samples.length; channel++) {
            assertThat(decoded.samples()[channel])
                    .isEqualTo(Arrays.copyOf(samples[channel], found));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"eight", "stereo", "one"})
    void manyChangesHaveAnOutcome(String name) {
        var bytes = FlacGoldenTest.bytes(name);
        var random = new Random(31);
        for (int i = 0; i < 2000; i++) {
            var changed = bytes.clone();
            int region = random.nextBoolean() ? 120 : bytes.length;
            for (int change = random.nextInt(1, 8); change > 0; change--) {
                int at = random.nextInt(region);
                switch (random.nextInt(4)) {
                    case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                    case 1 -> changed[at] = (byte) random.nextInt(256);
                    case 2 -> changed[at] = (byte) -random.nextInt(2);
                    default -> {
                        int count = random.nextInt(bytes.length - at);
                        System.arraycopy(bytes, random.nextInt(at + 1), changed, at, count);
                    }
                }
            }
            verifyOutcome(changed);
        }
    }

    /// Behind a header that is right, for the checksum of a wrong one hides what follows.
    @Test
    void framesOfRandomBitsHaveAnOutcome() {
        var random = new Random(32);
        var outcomes = new TreeSet<String>();
        for (int i = 0; i < 10_000; i++) {
            outcomes.add(verifyOutcome(randomFrame(random)));
        }
        assertThat(outcomes)
                .contains(
                        "the FLAC stream is cut off",
                        "no subframe begins here",
                        "the shift of a prediction is negative",
                        "the partitions of the residuals do not fit their block",
                        "a residual has more than 32 bits",
                        "a sample does not fit its bits",
                        "the checksum of the frame that begins here is wrong");
    }

    private static byte[] randomFrame(Random random) {
        int sizeCode = random.nextInt(1, 16);
        int channelCode = random.nextBoolean() ? 1 : random.nextInt(8, 11);
        var header = new FlacBitWriter();
        header.addBytes(0xFF, 0xF8, sizeCode << 4, channelCode << 4, 0);
        if (sizeCode == 6 || sizeCode == 7) {
            header.add(random.nextInt(1, 30), (sizeCode - 5) * 8);
        }
        var out = new FlacBitWriter();
        out.addAll(Arrays.copyOf(FlacGoldenTest.bytes("stereo"), STREAM_INFO_END));
        out.addAll(header.toBytes());
        out.add(FlacEncoder.remainder(header.toBytes(), 8, 0x07), 8);
        out.add(random.nextInt(128), 8);
        var rest = new byte[random.nextInt(400)];
        random.nextBytes(rest);
        out.addAll(rest);
        var bytes = out.toBytes();
        bytes[4] = (byte) 0x80; // STREAMINFO is the last block
        return bytes;
    }

    private static String verifyOutcome(byte[] bytes) {
        try {
            var stream = FlacStream.of(FILE, bytes);
            var decoded = stream.decode(MOST);
            assertThat(decoded.samples())
                    .hasDimensions(stream.channels(), decoded.samples()[0].length);
            assertThat(decoded.samples()[0]).hasSizeLessThanOrEqualTo(MOST);
            return decoded.damage().map(problem -> problem.reason()).orElse("");
        } catch (Refusal refusal) {
            assertThat(refusal.problem(FILE).sentence()).startsWith("r.dat, byte ").endsWith(".");
            return "refused";
        }
    }

    /// Where the metadata end, by their lengths.
    private static int firstFrame(byte[] bytes) {
        int at = 4;
        while (true) {
            boolean last = bytes[at] < 0;
            at += 4 + ((bytes[at + 2] & 0xFF) << 8) + (bytes[at + 3] & 0xFF);
            if (last) {
                return at;
            }
        }
    }
}
