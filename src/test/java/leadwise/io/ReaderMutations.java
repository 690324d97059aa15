package leadwise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Damages a file in many ways and verifies that reading it always ends in an outcome, in time.
public final class ReaderMutations implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /// One variant in so many is recognised too.
    private static final int RECOGNISED = 8;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-1",
                    "2147483647",
                    "4294967296",
                    "NaN",
                    "1e308",
                    "-1e308",
                    "1e-308",
                    "",
                    "x",
                    "9".repeat(60));

    private final RecordingReader reader;
    private final Path file;
    private final FileChannel channel;
    private int read;
    private int refused;

    /// @param file to write the damaged content to; kept open, for making thousands of files takes
    ///   longer than reading them
    public ReaderMutations(RecordingReader reader, Path file) throws IOException {
        this.reader = reader;
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Reads every beginning of `seed`.
    public void readPrefixes(byte[] seed) throws IOException {
        for (int length = 0; length < seed.length; length++) {
            var bytes = Arrays.copyOf(seed, length);
            recognise(bytes);
            verify(bytes);
        }
    }

    /// Reads `count` variants of `seed`, each with one to four changes.
    public void readVariants(byte[] seed, int count, long randomSeed) throws IOException {
        var random = new Random(randomSeed);
        for (int i = 0; i < count; i++) {
            var bytes = variant(seed, random);
            if (i % RECOGNISED == 0) {
                recognise(bytes);
            }
            verify(bytes);
        }
    }

    /// A damaged copy, with one to four changes: bits turned over, blocks doubled or lost, numbers
    /// replaced.
    public static byte[] variant(byte[] seed, Random random) {
        var bytes = seed.clone();
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    /// How many variants were read as a recording so far.
    public int read() {
        return read;
    }

    /// How many were refused.
    public int refused() {
        return refused;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1, 200));
        return switch (random.nextInt(5)) {
            case 0 -> flipped(bytes, from, random);
            case 1 -> spliced(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 2 -> spliced(bytes, from, new byte[0], to);
            default -> otherNumber(bytes, from, random);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    /// `bytes` up to `end`, then `middle`, then `bytes` from `rest` on.
    private static byte[] spliced(byte[] bytes, int end, byte[] middle, int rest) {
        var all = Arrays.copyOf(bytes, end + middle.length + bytes.length - rest);
        System.arraycopy(middle, 0, all, end, middle.length);
        System.arraycopy(bytes, rest, all, end + middle.length, bytes.length - rest);
        return all;
    }

    private static byte[] otherNumber(byte[] bytes, int from, Random random) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var matcher = NUMBER.matcher(text);
        if (!matcher.find(from)) {
            return bytes;
        }
        var number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        return (text.substring(0, matcher.start()) + number + text.substring(matcher.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void recognise(byte[] bytes) {
        reader.recognises(file, Arrays.copyOf(bytes, Math.min(bytes.length, Formats.HEAD_BYTES)));
    }

    private void verify(byte[] bytes) throws IOException {
        channel.position(0);
        channel.write(ByteBuffer.wrap(bytes));
        channel.truncate(bytes.length);
        long begin = System.nanoTime();
        switch (reader.read(file, ReadOptions.NONE)) {
            case ReadOutcome.Read(var recording, _) -> {
                read++;
                assertThat(recording.length()).isPositive();
                recording.withDerivedLimbLeads();
                for (var signal : recording.leads().values()) {
                    assertThat(Arrays.stream(signal.toArray()).noneMatch(Double::isInfinite))
                            .isTrue();
                }
            }
            case ReadOutcome.Refused(var problem) -> {
                refused++;
                assertThat(problem.sentence()).endsWith(".");
            }
            case ReadOutcome.Asks asks -> assertThat(asks.questions()).isEmpty();
        }
        if (System.nanoTime() - begin > LONGEST.toNanos()) {
            // once more, for the machine may have been busy with something else
            long again = System.nanoTime();
            reader.read(file, ReadOptions.NONE);
            assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(LONGEST);
        }
    }
}
