package leadwise.io.scp;

import static leadwise.io.scp.ScpFile.codes;
import static leadwise.io.scp.ScpFile.differences;
import static leadwise.io.scp.ScpFile.numbers;
import static leadwise.io.scp.ScpFile.out;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReaderMutations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Whatever is in a file, reading it ends in an outcome, and soon.
class ScpRobustnessTest {

    /// The numbers that stand for tables and for values that are absent, and what fills a stretch.
    private static final Damage DAMAGE =
            Damage.BINARY.with(
                    out().u16(2).toArray(),
                    out().u16(0xFF).toArray(),
                    out().u16(19999).toArray(),
                    out().u16(29999).toArray(),
                    new byte[40],
                    "\u00ff".repeat(40).getBytes(StandardCharsets.ISO_8859_1));

    private static byte[][] seeds() {
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
        return new byte[][] {plain.bytes(), compressed.bytes()};
    }

    @TempDir Path folder;

    @Test
    void everyPrefixHasAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new ScpReader(), folder.resolve("e.scp"))) {
            mutations.readPrefixes(seeds());

            assertThat(mutations.refused()).isPositive();
        }
    }

    @Test
    void thousandsOfVariantsHaveAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new ScpReader(), folder.resolve("e.scp"))) {
            mutations.readVariants(DAMAGE, 10, seeds());

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 10);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }

    @Test
    void aPrefixIsRecognisedThatHoldsTheLettersOrAWholeFirstPointer() {
        for (var seed : seeds()) {
            for (int length = 0; length < seed.length; length++) {
                assertThat(new ScpReader().recognises(folder, Arrays.copyOf(seed, length)))
                        .isEqualTo(length >= 22);
            }
        }
    }
}
