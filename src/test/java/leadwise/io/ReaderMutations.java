package leadwise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Damages a file in many ways and verifies that reading it always ends in an outcome, in time.
public final class ReaderMutations implements AutoCloseable {

    /// How many variants a test reads; a release needs `-Dfuzz.variants=10000`.
    public static final int VARIANTS = Integer.getInteger("fuzz.variants", 3000);

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /// One variant in so many is recognised too; no multiple of the number of seeds.
    private static final int RECOGNISED = 7;

    private final RecordingReader reader;
    private final Path damaged;
    private final Path opened;
    private final FileChannel channel;
    private int read;
    private int unremarked;
    private int refused;

    /// @param file to write the damaged content to; kept open, for making thousands of files takes
    ///   longer than reading them
    public ReaderMutations(RecordingReader reader, Path file) throws IOException {
        this(reader, file, file);
    }

    /// For records of several files.
    ///
    /// @param opened the file of the record that is opened
    public ReaderMutations(RecordingReader reader, Path damaged, Path opened) throws IOException {
        this.reader = reader;
        this.damaged = damaged;
        this.opened = opened;
        this.channel =
                FileChannel.open(damaged, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Reads every beginning of each of `seeds` and the whole, which has to be a recording.
    public void readPrefixes(byte[]... seeds) throws IOException {
        for (var seed : seeds) {
            readPrefixes(seed, UnaryOperator.identity());
        }
    }

    /// Reads files around every beginning of `part` and around the whole, which has to be a
    /// recording.
    public void readPrefixes(byte[] part, UnaryOperator<byte[]> file) throws IOException {
        for (int length = 0; length < part.length; length++) {
            var bytes = file.apply(Arrays.copyOf(part, length));
            recognise(bytes);
            verify(bytes);
        }
        int before = read;
        verify(file.apply(part));
        assertThat(read - before).as("the whole is read").isEqualTo(1);
    }

    /// Reads [#VARIANTS] variants in all, of each of `seeds` in turn.
    public void readVariants(Damage damage, long randomSeed, byte[]... seeds) throws IOException {
        readVariants(damage, randomSeed, UnaryOperator.identity(), seeds);
    }

    /// Reads files around [#VARIANTS] variants of `parts`.
    public void readVariants(
            Damage damage, long randomSeed, UnaryOperator<byte[]> file, byte[]... parts)
            throws IOException {
        var random = new Random(randomSeed);
        for (int i = 0; i < VARIANTS; i++) {
            var bytes = file.apply(damage.variant(parts[i % parts.length], random));
            if (i % RECOGNISED == 0) {
                recognise(bytes);
            }
            verify(bytes);
        }
    }

    /// How many files were read as a recording so far.
    public int read() {
        return read;
    }

    /// How many of them had no remark.
    public int unremarked() {
        return unremarked;
    }

    /// How many were refused.
    public int refused() {
        return refused;
    }

    private void recognise(byte[] bytes) {
        reader.recognises(
                damaged, Arrays.copyOf(bytes, Math.min(bytes.length, Formats.HEAD_BYTES)));
    }

    private void verify(byte[] bytes) throws IOException {
        channel.position(0);
        channel.write(ByteBuffer.wrap(bytes));
        channel.truncate(bytes.length);
        long begin = System.nanoTime();
        switch (reader.read(opened, ReadOptions.NONE)) {
            case ReadOutcome.Read(var recording, var remarks) -> {
                read++;
                unremarked += remarks.isEmpty() ? 1 : 0;
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
            reader.read(opened, ReadOptions.NONE);
            assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(LONGEST);
        }
    }
}
