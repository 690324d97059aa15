package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.content.Refusal;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Streams of the reference encoder against the formulas of `golden/flac/make_samples.py`.
class FlacGoldenTest {

    @Test
    void eightChannelsOfSixteenBits() throws Refusal {
        verify("eight", 16, rows(600, FlacGoldenTest::eight));
    }

    @Test
    void twoChannelsOfTwentyFourBits() throws Refusal {
        verify("stereo", 24, rows(1500, FlacGoldenTest::stereo));
    }

    @Test
    void oneChannelOfEightBits() throws Refusal {
        verify("one", 8, rows(1000, FlacGoldenTest::one));
    }

    private static void verify(String name, int bits, int[][] rows) throws Refusal {
        var stream = FlacStream.of(Path.of(name), bytes(name));

        var decoded = stream.decode(rows.length);

        assertThat(stream.bitsPerSample()).isEqualTo(bits);
        assertThat(stream.channels()).isEqualTo(rows[0].length);
        assertThat(stream.statedSamples()).hasValue(rows.length);
        assertThat(decoded.damage()).isEmpty();
        assertThat(decoded.more()).isFalse();
        assertThat(rows(rows.length, i -> column(decoded.samples(), i))).isDeepEqualTo(rows);
    }

    private static int[] column(int[][] samples, int i) {
        return IntStream.range(0, samples.length).map(channel -> samples[channel][i]).toArray();
    }

    private static int[][] rows(int count, IntFunction<int[]> row) {
        return IntStream.range(0, count).mapToObj(row).toArray(int[][]::new);
    }

    static byte[] bytes(String name) {
        try (var in = FlacGoldenTest.class.getResourceAsStream("/golden/flac/" + name + ".flac")) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int arc(int i, int period) {
        int half = period / 2;
        int height = i % half * (half - i % half);
        return i % period < half ? height : -height;
    }

    private static int noise(int i, int size) {
        return (int) ((long) i * i * 7919 % 10007 % size);
    }

    private static int[] eight(int i) {
        var row = new int[8];
        for (int c = 0; c < 6; c++) {
            row[c] = (c + 1) * arc(i + 9 * c, 100) + noise(i + c, 11);
        }
        row[6] = 8 * noise(i, 500);
        row[7] = Short.MIN_VALUE;
        return row;
    }

    private static int[] stereo(int i) {
        int middle = 5 * arc(i, 2000);
        int side = noise(i, 40);
        if (i < 500) {
            return new int[] {middle + side, middle - side};
        }
        if (i < 1000) {
            return new int[] {middle, Math.floorDiv(middle, 2) - 700_000 + side};
        }
        return new int[] {16 * side, 1200 * noise(i, 7000) - (1 << 23)};
    }

    private static int[] one(int i) {
        return new int[] {arc(i, 40) + noise(i, 3) - (i % 90 < 10 ? 28 : 0)};
    }
}
