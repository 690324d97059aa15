package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Whatever is in a file, reading it ends in an outcome.
class WfdbRobustnessTest {

    private static final String HEADER =
            """
            r 3 500 200 10:00:00 01/02/2020
            r.dat 212 200(10)/mV 12 0 3 1234 0 I
            r.dat 212 2.0e2(-5)/mV 12 0 -7 65000 0 II
            r.mat 16+24 1000/uV 16 0 5 -77 0 V1
            # age: 51 sex: M
            """;

    private static final String[] WORDS = {
        "0",
        "-1",
        "2147483647",
        "4294967296",
        "NaN",
        "1e308",
        "1e-308",
        "9".repeat(40),
        "../r.dat",
        "~",
        "16",
        "212",
        "80",
        "516",
        "16x2",
        "16:1",
        "16+9999999999",
        "r/2",
        "",
        "r.hea",
        "/mV",
        "µV",
        "(5)",
        "#",
        "\0",
        "\r",
        "🫀"
    };

    @TempDir Path folder;
    private byte[] data;
    private byte[] matlab;

    @BeforeEach
    void writeRecord() throws IOException {
        var random = new Random(1);
        data = new byte[600];
        random.nextBytes(data);
        matlab = new byte[24 + 400];
        matlab[0] = 30;
        matlab[4] = 1;
        Files.writeString(folder.resolve("r.hea"), HEADER);
        Files.write(folder.resolve("r.dat"), data);
        Files.write(folder.resolve("r.mat"), matlab);
        assertThat(outcome("r.hea")).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void everyPrefixOfAHeaderHasAnOutcome() throws IOException {
        var bytes = HEADER.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(folder.resolve("r.hea"), Arrays.copyOf(bytes, length));
            verifyOutcome("r.hea");
        }
    }

    @Test
    void everyPrefixOfTheDataIsReadWithRemarksOrRefused() throws IOException {
        for (int length = 0; length < data.length; length += 1) {
            Files.write(folder.resolve("r.dat"), Arrays.copyOf(data, length));
            if (outcome("r.hea") instanceof ReadOutcome.Read(_, var remarks)) {
                assertThat(remarks).as("of %d bytes", length).isNotEmpty();
            }
        }
        for (int length = 0; length < matlab.length; length += 1) {
            Files.write(folder.resolve("r.mat"), Arrays.copyOf(matlab, length));
            verifyOutcome("r.mat");
        }
    }

    @Test
    void randomChangesOfAHeaderHaveAnOutcome() throws IOException {
        var random = new Random(20);
        for (int i = 0; i < 3000; i++) {
            Files.writeString(folder.resolve("r.hea"), changed(HEADER, random));
            verifyOutcome("r.hea");
        }
    }

    @Test
    void randomBytesHaveAnOutcome() throws IOException {
        var random = new Random(21);
        for (int i = 0; i < 1000; i++) {
            var bytes = HEADER.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve("r.hea"), bytes);
            verifyOutcome("r.hea");
            verifyOutcome("r.dat");
        }
    }

    private static String changed(String text, Random random) {
        var words = text.split("(?<=[ \n])", -1);
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(words.length);
            words[at] =
                    switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 -> words[at] + words[random.nextInt(words.length)];
                        case 2 -> words[random.nextInt(words.length)];
                        default -> WORDS[random.nextInt(WORDS.length)] + " ";
                    };
        }
        return String.join("", words);
    }

    private void verifyOutcome(String name) {
        switch (outcome(name)) {
            case ReadOutcome.Read(var recording, _) -> {
                assertThat(recording.length()).isPositive();
                recording
                        .leads()
                        .values()
                        .forEach(s -> assertThat(s.toArray()).doesNotContain(INFINITE));
            }
            case ReadOutcome.Refused(var problem) -> assertThat(problem.sentence()).endsWith(".");
            case ReadOutcome.Asks asks -> assertThat(asks.questions()).isEmpty();
        }
    }

    private static final double[] INFINITE = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private ReadOutcome outcome(String name) {
        return RecordFixture.outcome(folder.resolve(name), ReadOptions.NONE);
    }
}
