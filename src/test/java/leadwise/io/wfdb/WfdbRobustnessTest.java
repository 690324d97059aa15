package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReaderMutations;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;

/// Whatever is in a file, reading it ends in an outcome.
class WfdbRobustnessTest {

    private static final byte[] HEADER =
            """
            r 3 500 200 10:00:00 01/02/2020
            r.dat 212 200(10)/mV 12 0 3 1234 0 I
            r.dat 212 2.0e2(-5)/mV 12 0 -7 65000 0 II
            r.mat 16+24 1000/uV 16 0 5 -77 0 V1
            # age: 51 sex: M
            """
                    .getBytes(StandardCharsets.UTF_8);

    private static final Damage DAMAGE =
            Damage.ANY
                    .inPlaceOf(Pattern.compile("\\S+"))
                    .with("../r.dat", "~", "16", "212", "80", "516", "16x2", "16:1")
                    .with("16+9999999999", "r/2", "r.hea", "/mV", "µV", "(5)", "#", "\0", "\r")
                    .with("🫀");

    @TempDir Path folder;
    private byte[] data;
    private byte[] matlab;

    @BeforeEach
    void writeRecord() throws IOException {
        data = new byte[600];
        new Random(1).nextBytes(data);
        matlab = new byte[24 + 400];
        matlab[0] = 30;
        matlab[4] = 1;
        Files.write(folder.resolve("r.hea"), HEADER);
        Files.write(folder.resolve("r.dat"), data);
        Files.write(folder.resolve("r.mat"), matlab);
    }

    private ReaderMutations mutations(String damaged, String opened) throws IOException {
        return new ReaderMutations(
                new WfdbReader(), folder.resolve(damaged), folder.resolve(opened));
    }

    @Test
    void everyPrefixOfAHeaderHasAnOutcome() throws IOException {
        try (var mutations = mutations("r.hea", "r.hea")) {
            mutations.readPrefixes(HEADER);

            assertThat(mutations.refused()).isPositive();
        }
    }

    @Test
    void everyPrefixOfTheDataIsReadWithRemarksOrRefused() throws IOException {
        try (var mutations = mutations("r.dat", "r.hea")) {
            mutations.readPrefixes(data);

            assertThat(mutations.read()).isPositive();
            assertThat(mutations.unremarked()).isZero();
        }
    }

    @Test
    void everyPrefixOfAMatrixHasAnOutcome() throws IOException {
        try (var mutations = mutations("r.mat", "r.mat")) {
            mutations.readPrefixes(matlab);

            assertThat(mutations.read()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.hea", "r.dat"})
    void thousandsOfVariantsOfAHeaderHaveAnOutcome(String opened) throws IOException {
        try (var mutations = mutations("r.hea", opened)) {
            mutations.readVariants(DAMAGE, opened.hashCode(), HEADER);

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 10);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }
}
