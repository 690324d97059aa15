package leadwise.io.philips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Refusal;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whatever is in a file, reading it ends in an outcome.
class PhilipsRobustnessTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final String[] WORDS = {
        "0",
        "-1",
        "2147483647",
        "4294967296",
        "NaN",
        "1e308",
        "1e-308",
        "9".repeat(40),
        "",
        "True",
        "Base64",
        "Plain",
        "XLI",
        "I II III",
        "&x;",
        "<",
        "\0",
        "🫀"
    };

    /// The value of an attribute, or the text of a short element.
    private static final Pattern STATED =
            Pattern.compile("(?<=\")[^\"<>]*(?=\")|(?<=>)[^<>]{1,40}(?=<)");

    private static final Path FILE = Path.of("e.xml");

    private static final int[][] LEADS = leads();

    private static int[][] leads() {
        var random = new Random(3);
        var leads = new int[12][];
        Arrays.setAll(leads, _ -> random.ints(24, -300, 300).toArray());
        return leads;
    }

    private static PhilipsDocument document() {
        var document = PhilipsDocument.compressed(PhilipsDocument.TWELVE, LEADS);
        document.patient = "<patientid>1</patientid><age><years>5</years></age><sex>Male</sex>";
        document.rest =
                "<interpretations><interpretation><statement><leftstatement>a</leftstatement>"
                        + "</statement></interpretation></interpretations>";
        return document.with("durationperchannel", "48");
    }

    private static List<byte[]> seeds() {
        var words = PhilipsDocument.words(PhilipsDocument.TWELVE, LEADS);
        var plain = PhilipsDocument.words("V1 V2").with("dataencoding", "Plain");
        plain.samples = "1 2 3 4 5 6 7 8";
        return List.of(
                document().text().getBytes(StandardCharsets.UTF_8),
                document().text().getBytes(StandardCharsets.UTF_16LE),
                PhilipsDocument.older(LEADS).text().getBytes(StandardCharsets.UTF_8),
                words.text().getBytes(StandardCharsets.UTF_8),
                plain.text().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSeedsAreRead() {
        for (var seed : seeds()) {
            assertThat(outcome(seed)).isInstanceOf(ReadOutcome.Read.class);
        }
    }

    @Test
    void everyPrefixIsRefused() {
        var seed = seeds().getFirst();
        int end = new String(seed, StandardCharsets.UTF_8).lastIndexOf('>');
        for (int length = 0; length <= end; length++) {
            assertThat(outcome(Arrays.copyOf(seed, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(ReadOutcome.Refused.class);
        }
    }

    @Test
    void everyPrefixOfTheSamplesHasAnOutcome() {
        var chunks = chunks();
        for (int length = 0; length < chunks.length; length++) {
            verify(withSamples(Arrays.copyOf(chunks, length)));
        }
    }

    @Test
    void changedDocumentsHaveAnOutcome() {
        var random = new Random(40);
        var seeds = seeds();
        for (int i = 0; i < 5000; i++) {
            var bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes = changed(bytes, random);
            }
            verify(bytes);
        }
    }

    @Test
    void changedSamplesHaveAnOutcome() {
        var random = new Random(41);
        var chunks = chunks();
        for (int i = 0; i < 4000; i++) {
            var bytes = chunks;
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes = bytesChanged(bytes, random);
            }
            verify(withSamples(bytes));
        }
    }

    @Test
    void changedNumbersHaveAnOutcome() {
        var random = new Random(42);
        var seeds =
                Stream.of(document(), PhilipsDocument.older(LEADS))
                        .map(PhilipsDocument::text)
                        .toList();
        for (int i = 0; i < 1000; i++) {
            var text = seeds.get(random.nextInt(2));
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                var stated = STATED.matcher(text).results().toList();
                var one = stated.get(random.nextInt(stated.size()));
                text =
                        text.substring(0, one.start())
                                + WORDS[random.nextInt(WORDS.length)]
                                + text.substring(one.end());
            }
            verify(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsRefused() {
        // each string is the one before and its own first byte, the last of 768 bytes: 50 kB of
        // codes
        // are 30 MB
        var codes = IntStream.range(0, 40_000).map(i -> i == 0 ? 65 : Math.min(255 + i, 1022));
        var chunk = XliEncoder.chunk(XliEncoder.codes(codes.toArray()), 0);
        var document = PhilipsDocument.compressed("V1 V2 V3");
        document.samples = PhilipsDocument.base64(List.of(chunk, chunk, chunk));

        assertThat(refusal(document)).contains("more samples are compressed than");
        assertThat(refusal(document.with("durationperchannel", "11000")))
                .contains("more samples are compressed than");
    }

    private static String refusal(PhilipsDocument document) {
        var content = document.text().getBytes(StandardCharsets.UTF_8);
        try {
            return PhilipsReader.read(FILE, ReadOptions.NONE, content, "").toString();
        } catch (Refusal refusal) {
            return refusal.problem(FILE).sentence();
        }
    }

    private static byte[] chunks() {
        var all = new ByteArrayOutputStream();
        Arrays.stream(LEADS).map(XliEncoder::chunk).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] withSamples(byte[] chunks) {
        var document = PhilipsDocument.compressed(PhilipsDocument.TWELVE);
        document.samples = PhilipsDocument.base64(List.of(chunks));
        if (chunks.length % 2 == 0) {
            document.with("durationperchannel", "48");
        }
        return document.text().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        return random.nextInt(3) > 0
                ? bytesChanged(bytes, random)
                : replaced(bytes, WORDS[random.nextInt(WORDS.length)], random);
    }

    /// A bit turned over, a byte replaced, or a block doubled or taken out.
    private static byte[] bytesChanged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(1, 40));
        return switch (random.nextInt(4)) {
            case 0 -> {
                var copy = bytes.clone();
                copy[at] ^= (byte) (1 << random.nextInt(8));
                yield copy;
            }
            case 1 -> {
                var copy = bytes.clone();
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
            case 2 -> joined(bytes, end, at);
            default -> at == 0 ? bytes : joined(bytes, at, end);
        };
    }

    /// The bytes up to `end`, and those from `begin` on.
    private static byte[] joined(byte[] bytes, int end, int begin) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.write(bytes, begin, bytes.length - begin);
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, String word, Random random) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var parts = text.split("(?<=[\" >])", -1);
        parts[random.nextInt(parts.length)] = word + "\"";
        return String.join("", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static void verify(byte[] content) {
        switch (outcome(content)) {
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

    /// As the reader does it, but without a file.
    private static ReadOutcome outcome(byte[] content) {
        return assertTimeout(
                LONGEST,
                () -> {
                    try {
                        return PhilipsReader.read(FILE, ReadOptions.NONE, content, "");
                    } catch (Refusal refusal) {
                        return new ReadOutcome.Refused(refusal.problem(FILE));
                    }
                });
    }
}
