package leadwise.io.philips;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReadOptions;
import leadwise.io.ReaderMutations;
import leadwise.io.content.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Whatever is in a file, reading it ends in an outcome.
class PhilipsRobustnessTest {

    /// The value of an attribute, or the text of a short element.
    private static final Pattern STATED =
            Pattern.compile("(?<=\")[^\"<>]*(?=\")|(?<=>)[^<>]{1,40}(?=<)");

    private static final Damage DAMAGE =
            Damage.ANY
                    .inPlaceOf(STATED)
                    .with("True", "Base64", "Plain", "XLI", "I II III", "&x;", "<", "\0", "🫀");

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

    private static byte[][] seeds() {
        var words = PhilipsDocument.words(PhilipsDocument.TWELVE, LEADS);
        var plain = PhilipsDocument.words("V1 V2").with("dataencoding", "Plain");
        plain.samples = "1 2 3 4 5 6 7 8";
        return new byte[][] {
            document().text().getBytes(StandardCharsets.UTF_8),
            document().text().getBytes(StandardCharsets.UTF_16LE),
            PhilipsDocument.older(LEADS).text().getBytes(StandardCharsets.UTF_8),
            words.text().getBytes(StandardCharsets.UTF_8),
            plain.text().getBytes(StandardCharsets.UTF_8)
        };
    }

    @TempDir Path folder;

    @Test
    void everyPrefixIsRefused() throws IOException {
        try (var mutations = new ReaderMutations(new PhilipsReader(), folder.resolve("e.xml"))) {
            var seed = seeds()[0];
            mutations.readPrefixes(seed);

            // the whole, and without the line break behind the root
            assertThat(mutations.read()).isEqualTo(2);
            assertThat(mutations.refused()).isEqualTo(seed.length - 1);
        }
    }

    @Test
    void thousandsOfVariantsHaveAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new PhilipsReader(), folder.resolve("e.xml"))) {
            mutations.readVariants(DAMAGE, 40, seeds());

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 10);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }

    @Test
    void everyPrefixOfTheSamplesHasAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new PhilipsReader(), folder.resolve("e.xml"))) {
            mutations.readPrefixes(chunks(), PhilipsRobustnessTest::withSamples);

            assertThat(mutations.refused()).isPositive();
        }
    }

    @Test
    void thousandsOfVariantsOfTheSamplesHaveAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new PhilipsReader(), folder.resolve("e.xml"))) {
            mutations.readVariants(Damage.ANY, 41, PhilipsRobustnessTest::withSamples, chunks());

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 100);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
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
}
