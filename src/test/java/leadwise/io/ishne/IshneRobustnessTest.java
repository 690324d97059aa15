package leadwise.io.ishne;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Whatever is in a file, reading it ends in an outcome.
class IshneRobustnessTest {

    private static final int[] NUMBERS = {
        0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x8000, 522, 521, 12, 13, -9
    };
    private static final int HEADER_BYTES = 274;

    private static byte[] seed() {
        var file = new HolterFile(new int[] {5, 8, 1}, 1, 2, 3, 4, 5, 6, 7, 8, -32768);
        file.text = "a few words";
        return file.bytes();
    }

    @Test
    void everyPrefixHasAnOutcome() {
        var seed = seed();
        assertThat(outcome(seed)).isInstanceOf(ReadOutcome.Read.class);
        for (int length = 0; length < seed.length; length++) {
            verifyOutcome(Arrays.copyOf(seed, length));
        }
    }

    @Test
    void everyChangeHasAnOutcome() {
        var random = new Random(23);
        for (int i = 0; i < 10_000; i++) {
            verifyOutcome(changed(seed(), random));
        }
    }

    private static byte[] changed(byte[] seed, Random random) {
        var bytes = seed.clone();
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> {
                    int length = random.nextInt(bytes.length - at);
                    System.arraycopy(
                            bytes, at, bytes, random.nextInt(bytes.length - length), length);
                }
                case 2 -> {
                    var doubled = Arrays.copyOf(bytes, bytes.length + bytes.length - at);
                    System.arraycopy(bytes, at, doubled, bytes.length, bytes.length - at);
                    bytes = doubled;
                }
                default -> {
                    var fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                    int number = NUMBERS[random.nextInt(NUMBERS.length)];
                    int field = random.nextInt(HEADER_BYTES / 2) * 2;
                    if (random.nextBoolean()) {
                        fields.putInt(field, number);
                    } else {
                        fields.putShort(field, (short) number);
                    }
                }
            }
        }
        return bytes;
    }

    private static void verifyOutcome(byte[] bytes) {
        switch (outcome(bytes)) {
            case ReadOutcome.Read(var recording, _) -> {
                assertThat(recording.length()).isPositive();
                recording
                        .leads()
                        .values()
                        .forEach(
                                s ->
                                        assertThat(
                                                        Arrays.stream(s.toArray())
                                                                .noneMatch(Double::isInfinite))
                                                .isTrue());
            }
            case ReadOutcome.Refused(var problem) -> assertThat(problem.sentence()).endsWith(".");
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        }
    }

    private static ReadOutcome outcome(byte[] bytes) {
        var file = Path.of("ishne");
        try {
            return new IshneAssembly(file, FileContent.of(bytes), ReadOptions.NONE).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
