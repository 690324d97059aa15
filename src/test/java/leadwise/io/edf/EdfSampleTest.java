package leadwise.io.edf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Digest;
import leadwise.model.Annotation;
import leadwise.model.Lead;
import leadwise.model.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;

/// A test generator's file of 600 s, where it is at hand, against two other readings of it.
@ExtendWith(SkippedAloud.class)
class EdfSampleTest {

    private static final Path FILES =
            Path.of(System.getProperty("leadwise.home", ".")).resolve("../shared/data/formats/edf");

    /// 11 signals of 200 samples and 51 pairs of characters.
    private static final int WORDS_PER_RECORD = 11 * 200 + 51;

    private ReadOutcome.Read read;

    @BeforeEach
    void readSample() throws IOException {
        var file = FILES.resolve("test_generator_2.edf");
        assumeTrue(Files.exists(file), "no sample recordings beside the repository");
        read = (ReadOutcome.Read) new EdfReader().read(file, ReadOptions.NONE);
    }

    @Test
    void theFactsAreThoseOfTheHeader() {
        var recording = read.recording();

        assertThat(recording.samplesPerSecond()).isEqualTo(200);
        assertThat(recording.length()).isEqualTo(120_000);
        assertThat(recording.leads().keySet())
                .extracting(Lead::name)
                .containsExactly(
                        "squarewave",
                        "ramp",
                        "pulse",
                        "ECG",
                        "noise",
                        "sine 1 Hz",
                        "sine 8 Hz",
                        "sine 8.5 Hz",
                        "sine 50 Hz");
        assertThat(recording.facts().takenAt()).contains(LocalDateTime.of(2009, 12, 10, 12, 44, 2));
        assertThat(recording.patient()).isEmpty();
        assertThat(recording.comments()).containsExactly("equipment: test generator");
        assertThat(recording.facts().annotations())
                .extracting(Annotation::seconds, Annotation::text)
                .containsExactly(tuple(0.0, "RECORD START"), tuple(600.0, "REC STOP"));
        assertThat(read.remarks())
                .extracting(Problem::reason)
                .containsExactly(
                        "signals left out: signal 9 (sine 15 Hz), unit '°'; signal 10 (sine 17 Hz),"
                                + " unit '°'");
    }

    /// The digest was worked out in Python 3 with rational numbers: for each signal in µV and each
    /// count, floor(1000 × ((count − digMin) × (physMax − physMin) / (digMax − digMin) + physMin) +
    /// 1/2), the value in nV, as a 64-bit integer, high byte first.
    @Test
    void valuesInNanovoltsAreThoseOfAnIndependentDecoder() {
        var digest = Digest.sha256();
        for (var signal : read.recording().leads().values()) {
            var bytes = ByteBuffer.allocate(8 * signal.length());
            for (double millivolts : signal.toArray()) {
                bytes.putLong(Math.round(millivolts * 1e6));
            }
            digest.update(bytes.array());
        }

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("1a3c7257418de5f971db83b2b818d352990c70655ac8cf89810365451d2cd447");
    }

    /// The conversion keeps the counts and 32.7675 counts per µV, and drops the half count by which
    /// the limits −32768 and 32767 lie beside 0: (count + 0.5) / 32767.5 here, count / 32767.5
    /// there.
    @Test
    void countsAreThoseOfTheWfdbConversion() throws IOException {
        var words =
                ByteBuffer.wrap(Files.readAllBytes(FILES.resolve("test_generator_2.dat")))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer();
        int[] numbers = {0, 1, 2, 3, 4, 5, 6, 7, 10};
        int lead = 0;
        for (var signal : read.recording().leads().values()) {
            var expected = new double[signal.length()];
            for (int i = 0; i < expected.length; i++) {
                int at = i / 200 * WORDS_PER_RECORD + numbers[lead] * 200 + i % 200;
                expected[i] = (words.get(at) + 0.5) / 32767.5;
            }
            assertThat(signal.toArray()).isEqualTo(expected);
            lead++;
        }
        assertThat(lead).isEqualTo(9);
    }
}
