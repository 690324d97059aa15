package leadwise.io.ishne;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReaderMutations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Whatever is in a file, reading it ends in an outcome.
class IshneRobustnessTest {

    /// Places at and before the samples, more leads than there may be, an absent sample.
    private static final Damage DAMAGE =
            Damage.BINARY.with(word(522), word(521), word(12), word(13), word(-9));

    private static byte[] word(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8)};
    }

    private static byte[] seed() {
        var file = new HolterFile(new int[] {5, 8, 1}, 1, 2, 3, 4, 5, 6, 7, 8, -32768);
        file.text = "a few words";
        return file.bytes();
    }

    @TempDir Path folder;

    @Test
    void everyPrefixHasAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new IshneReader(), folder.resolve("h.ecg"))) {
            mutations.readPrefixes(seed());

            assertThat(mutations.refused()).isPositive();
        }
    }

    @Test
    void thousandsOfVariantsHaveAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new IshneReader(), folder.resolve("h.ecg"))) {
            mutations.readVariants(DAMAGE, 23, seed());

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 10);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }
}
