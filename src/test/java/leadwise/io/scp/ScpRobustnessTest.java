package leadwise.io.scp;

import static leadwise.io.scp.ScpFile.codes;
import static leadwise.io.scp.ScpFile.differences;
import static leadwise.io.scp.ScpFile.numbers;
import static leadwise.io.scp.ScpFile.out;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Whatever is in a file, reading it ends in an outcome, and soon.
class ScpRobustnessTest {

    private static final long LONGEST_NANOSECONDS = 2_000_000_000L;
    private static final long[] NUMBERS = {
        0, 1, 2, 0xFF, 0x7FFF, 0xFFFF, 19999, 29999, 0x7FFFFFFFL, 0xFFFFFFFFL
    };

    @TempDir Path folder;

    private static List<byte[]> seeds() {
        var samples = new Random(3).ints(60, -300, 300).toArray();
        var packed = codes(differences(2, samples));
        var patient = out().u8(0).u16(3).text("Ab\0").u8(14).u16(17).raw(new byte[17]);
        patient.u8(25).u16(4).u16(2002).u8(11, 22).u8(26).u16(3).u8(9, 1, 2).u8(255).u16(0);
        var measured = out().u8(1, 1).u16(800, 800).u16(1, 20, 30, 40, 50, 0, 0, 0);
        measured.u16(5, 5).raw(new byte[6]).u16(1).u8(0).u16(70, 70, 400).u8(1).u16(0);
        var statements = out().u8(0).u16(2002).u8(1, 1, 0, 0, 0, 1).u8(1).u16(3).text("ok\0");
        var places = out().u16(8, 2, 2).u16(0).u32(9, 10, 12).u16(0).u32(29, 30, 32);
        var plain =
                new ScpFile()
                        .section(1, patient)
                        .section(2, out().u16(19999))
                        .leads(4, 60, 1, 2)
                        .packed(5, 2500, 2000, 0, 0, numbers(1, 2), numbers(1, 2))
                        .packed(6, 2500, 2000, 2, 0, packed, packed)
                        .section(7, measured)
                        .section(8, statements)
                        .section(11, statements);
        var compressed =
                new ScpFile()
                        .section(
                                2,
                                out().u16(2, 2)
                                        .u8(1, 9, 1)
                                        .u16(0)
                                        .u32(0)
                                        .u8(1, 1, 0)
                                        .u16(2)
                                        .u32(1)
                                        .u16(2)
                                        .u8(1, 1, 1)
                                        .u16(3)
                                        .u32(0)
                                        .u8(1, 1, 0)
                                        .u16(1)
                                        .u32(1))
                        .leads(1, 60, 1, 2)
                        .section(4, places.u32(8, 13).u32(28, 33))
                        .packed(5, 2500, 2000, 0, 0, packed, packed)
                        .packed(6, 1250, 8000, 1, 1, packed, packed);
        return List.of(plain.bytes(), compressed.bytes());
    }

    @Test
    void everyPrefixHasAnOutcome() throws IOException {
        for (var seed : seeds()) {
            verifyOutcome(seed);
            for (int length = 0; length < seed.length; length++) {
                var prefix = Arrays.copyOf(seed, length);
                verifyOutcome(prefix);
                // the letters, or a first pointer that is whole
                assertThat(new ScpReader().recognises(folder, prefix)).isEqualTo(length >= 22);
            }
        }
    }

    @Test
    void changedFilesHaveAnOutcome() throws IOException {
        var seeds = seeds();
        var random = new Random(10);
        for (int i = 0; i < 10_000; i++) {
            var bytes = seeds.get(i % seeds.size()).clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                bytes = changed(bytes, random);
            }
            verifyOutcome(bytes);
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 1 -> {
                long number = NUMBERS[random.nextInt(NUMBERS.length)];
                for (int i = at; i < Math.min(at + random.nextInt(1, 5), bytes.length); i++) {
                    bytes[i] = (byte) (number >> (8 * (i - at)));
                }
                yield bytes;
            }
            case 2 -> {
                // a stretch doubled
                int end = Math.min(at + random.nextInt(1, 40), bytes.length);
                yield out().raw(Arrays.copyOf(bytes, end))
                        .raw(Arrays.copyOfRange(bytes, at, bytes.length))
                        .toArray();
            }
            default -> {
                int end = Math.min(at + random.nextInt(1, 40), bytes.length);
                Arrays.fill(bytes, at, end, (byte) random.nextInt(256));
                yield bytes;
            }
        };
    }

    private void verifyOutcome(byte[] bytes) throws IOException {
        var file = ScpFile.write(folder, bytes);
        long begin = System.nanoTime();
        switch (new ScpReader().read(file, ReadOptions.NONE)) {
            case ReadOutcome.Read(var recording, _) -> {
                assertThat(recording.length()).isPositive();
                boolean infinite = false;
                for (var signal : recording.leads().values()) {
                    for (double millivolts : signal.toArray()) {
                        infinite |= Double.isInfinite(millivolts);
                    }
                }
                assertThat(infinite).isFalse();
            }
            case ReadOutcome.Refused(var problem) -> assertThat(problem.sentence()).endsWith(".");
            case ReadOutcome.Asks asks -> assertThat(asks.questions()).isEmpty();
        }
        assertThat(System.nanoTime() - begin).isLessThan(LONGEST_NANOSECONDS);
    }
}
