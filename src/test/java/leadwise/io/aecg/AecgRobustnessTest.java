package leadwise.io.aecg;

import static leadwise.io.aecg.AecgFixture.absolute;
import static leadwise.io.aecg.AecgFixture.annotations;
import static leadwise.io.aecg.AecgFixture.begins;
import static leadwise.io.aecg.AecgFixture.boundary;
import static leadwise.io.aecg.AecgFixture.derived;
import static leadwise.io.aecg.AecgFixture.document;
import static leadwise.io.aecg.AecgFixture.lead;
import static leadwise.io.aecg.AecgFixture.measured;
import static leadwise.io.aecg.AecgFixture.relative;
import static leadwise.io.aecg.AecgFixture.series;
import static leadwise.io.aecg.AecgFixture.set;
import static leadwise.io.aecg.AecgFixture.wave;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReaderMutations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Whatever is in a file, reading it ends in an outcome.
class AecgRobustnessTest {

    private static final byte[] SEED =
            document(
                            "<effectiveTime><low value='20200305101112'/></effectiveTime>",
                            series(
                                    begins("20200305101112"),
                                    set(
                                            absolute("20200305101112.000", "0.002"),
                                            lead("I", "1 -2 3 400 500 -600"),
                                            lead(
                                                    "II",
                                                    "value='5' unit='mV'",
                                                    "value='2' unit='nV'",
                                                    "7 8")),
                                    set(relative("2.5", "0.002", "s"), lead("V1", "1 2")),
                                    annotations(
                                            measured("MDC_ECG_TIME_PD_PR", "148", "ms"),
                                            wave(
                                                    "PWAVE",
                                                    boundary(
                                                            "TIME_RELATIVE",
                                                            "<value><low value='122'"
                                                                    + " unit='ms'/></value>"))),
                                    derived(set(relative("0", "2", "ms"), lead("I", "9")))))
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void everyPrefixHasAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new AecgReader(), folder.resolve("a.xml"))) {
            mutations.readPrefixes(SEED);

            // the whole, and without the line break behind the root
            assertThat(mutations.read()).isEqualTo(2);
            assertThat(mutations.refused()).isEqualTo(SEED.length - 1);
        }
    }

    @Test
    void thousandsOfVariantsHaveAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new AecgReader(), folder.resolve("a.xml"))) {
            mutations.readVariants(Damage.ANY, 4, SEED);

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 10);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }
}
