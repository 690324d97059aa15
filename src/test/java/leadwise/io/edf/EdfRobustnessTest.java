package leadwise.io.edf;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Whatever is in a file, reading it ends in an outcome.
class EdfRobustnessTest {

    private static final String[] NUMBERS = {
        "0",
        "-1",
        "1",
        "2147483647",
        "4294967296",
        "NaN",
        "1e308",
        "1e-99",
        "1e99",
        "99999999",
        "-",
        "",
        "4096",
        "0.000001",
        "+0|",
        "+99999999999999|"
    };
    private static final int MUTATIONS = 5000;

    private static List<byte[]> seeds() {
        var edf = EdfFile.edf();
        edf.reserved = "EDF+D";
        edf.patient = "MCH-0234567 F 02-MAY-1951 Haagse_Harry";
        edf.recording = "Startdate 02-MAR-2002 PSG-1234/2002 NN Telemetry03";
        edf.lead("I", 3).lead("II", 3).lead("Chin", 2).annotations();
        edf.record("+0||\0+0~1|mark|\0", 1, 2, 3, 4, 5, 6, 7, 8)
                .record("+3||\0", 1, 2, 3, 4, 5, 6, 7, 8)
                .record("+4||\0+1|x|\0", 1, 2, 3, 4, 5, 6, 7, 8);
        var bdf = EdfFile.bdf().lead("V1", 4).lead("Status", 2);
        bdf.record(1, 2, 3, 4, 5, 6).record(1, 2, 3, 4, 5, 6);
        return List.of(edf.bytes(), bdf.bytes());
    }

    @Test
    void everyPrefixHasAnOutcome() {
        for (var seed : seeds()) {
            assertThat(outcome(seed)).isInstanceOf(ReadOutcome.Read.class);
            for (int length = 0; length < seed.length; length++) {
                verifyOutcome(Arrays.copyOf(seed, length));
            }
        }
    }

    @Test
    void everyChangeHasAnOutcome() {
        var random = new Random(22);
        for (var seed : seeds()) {
            for (int i = 0; i < MUTATIONS; i++) {
                verifyOutcome(changed(seed, random));
            }
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
                    // fields of numbers begin at multiples of 8, those of the head at 4 beyond
                    int field = random.nextBoolean() ? at / 8 * 8 : 236 + random.nextInt(3) * 8;
                    var number =
                            String.format("%-8s", NUMBERS[random.nextInt(NUMBERS.length)])
                                    .replace('|', '\u0014')
                                    .getBytes(StandardCharsets.ISO_8859_1);
                    System.arraycopy(number, 0, bytes, field, Math.min(8, bytes.length - field));
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
        var file = Path.of("edf");
        try {
            return new EdfAssembly(file, FileContent.of(bytes), ReadOptions.NONE).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
