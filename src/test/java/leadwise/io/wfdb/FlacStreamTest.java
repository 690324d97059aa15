package leadwise.io.wfdb;

import static leadwise.io.wfdb.FlacEncoder.CONSTANT;
import static leadwise.io.wfdb.FlacEncoder.VERBATIM;
import static leadwise.io.wfdb.FlacEncoder.escaped;
import static leadwise.io.wfdb.FlacEncoder.fixed;
import static leadwise.io.wfdb.FlacEncoder.linear;
import static leadwise.io.wfdb.FlacEncoder.rice;
import static leadwise.io.wfdb.FlacEncoder.wasting;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.content.Refusal;
import leadwise.model.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Streams from an encoder of the tests' own, and bytes worked out by hand.
class FlacStreamTest {

    private static final Path FILE = Path.of("r.dat");
    private static final long ENOUGH = 1_000_000;

    /// Behind marker, STREAMINFO and padding.
    private static final int FIRST_FRAME = 4 + 4 + 34 + 4 + 3;

    /// Header with its checksum, type, samples of 16 bits, checksum.
    private static final int FRAME_OF_256 = 8 + 1 + 2 * 256 + 2;

    /// 44.1 kHz, 2 channels of 16 bits, 1 sample each: 25588 and 10416, with 2 and 4 wasted bits.
    private static final String EXAMPLE =
            "664C6143 80000022 1000 1000 00000F 00000F 0AC442F000000001"
                    + "3E84B41807DC69030758 6A3DAD1A2E0F FFF86918 00 00 BF"
                    + "03 58FD 03 128B AA9A";

    @Test
    void theFirstExampleOfTheSpecificationIsDecoded() throws Refusal {
        var stream = FlacStream.of(FILE, HexFormat.of().parseHex(EXAMPLE.replace(" ", "")));

        assertThat(stream.channels()).isEqualTo(2);
        assertThat(stream.bitsPerSample()).isEqualTo(16);
        assertThat(stream.statedSamples()).isEqualTo(OptionalLong.of(1));
        verifyWhole(stream.decode(ENOUGH), new int[][] {{25588}, {10416}});
    }

    @Test
    void checksumsHaveTheirPublishedCheckValues() {
        var digits = "x123456789".getBytes(StandardCharsets.US_ASCII);

        assertThat(FlacChecksum.HEADER.of(digits, 1, 10)).isEqualTo(0xF4);
        assertThat(FlacChecksum.FRAME.of(digits, 1, 10)).isEqualTo(0xFEE8);
    }

    @Test
    void bitsAreReadFromTheHighestDown() throws Refusal {
        // 101 00011 | 0000 0000 | 001 1 1011 | 1 00101 00
        var bits = new FlacBits(FILE, HexFormat.of().parseHex("A3003B94"), 0);

        assertThat(bits.unsigned(3)).isEqualTo(5);
        assertThat(bits.signed(5)).isEqualTo(3);
        assertThat(bits.unary()).isEqualTo(10);
        assertThat(bits.unsigned(0)).isZero();
        assertThat(bits.signed(2)).isEqualTo(-1);
        bits.unsigned(2);
        assertThat(bits.place()).isEqualTo(2);
        assertThat(bits.unsigned(2)).isEqualTo(3);
        assertThat(bits.rice(2)).isEqualTo(-5);
        assertThat(bits.atEnd()).isFalse();
        bits.toWholeByte();
        assertThat(bits.atEnd()).isTrue();
    }

    @Test
    void constantsAndPlainSamplesAreDecoded() throws Refusal {
        var samples = new int[][] {filled(500, _ -> -7), noise(500, 12, 1)};

        verifyDecoded(samples, encoder(12, 1, CONSTANT, VERBATIM));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void fixedPredictionsAreDecoded(int order) throws Refusal {
        verifyDecoded(
                new int[][] {wave(500, 3000, 37), filled(500, i -> i * i - 60_000)},
                encoder(20, 1, fixed(order, rice(4, 0, 9)), fixed(order, rice(5, 2, 7))));
    }

    @ParameterizedTest
    @CsvSource({"1, 15, 14", "2, 12, 0", "7, 5, 3", "12, 15, 10", "31, 2, 1", "32, 15, 13"})
    void linearPredictionsAreDecoded(int order, int precision, int shift) throws Refusal {
        var random = new Random(order);
        var weights = new int[order];
        Arrays.setAll(weights, _ -> random.nextInt(-1 << (precision - 1), 1 << (precision - 1)));

        verifyDecoded(
                new int[][] {wave(500, 30_000, 91), noise(500, 16, 2)},
                encoder(16, 1, linear(precision, shift, rice(5, 1, 15), weights)));
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 0", "4, 3, 14", "4, 1, 6", "5, 2, 15", "5, 0, 30"})
    void riceCodesOfAnyParameterAreDecoded(int parameterBits, int partitions, int parameter)
            throws Refusal {
        verifyDecoded(
                new int[][] {wave(512, 900, 100)},
                encoder(16, 0, fixed(1, rice(parameterBits, partitions, parameter))));
    }

    @Test
    void residualsWithoutACodeAreDecoded() throws Refusal {
        verifyDecoded(
                new int[][] {noise(512, 9, 3), filled(512, i -> 5 * i - 1000)},
                encoder(16, 1, fixed(0, escaped(4, 2, 9)), fixed(2, escaped(5, 3, 0))));
    }

    @Test
    void aPredictionMayTakeTheWholeFirstPartition() throws Refusal {
        verifyDecoded(new int[][] {noise(16, 8, 4)}, encoder(8, 0, fixed(4, rice(4, 2, 5))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 10})
    void bothChannelsAreRestored(int channelCode) throws Refusal {
        var samples = new int[][] {noise(700, 16, 5), noise(700, 16, 6)};
        samples[0][0] = Short.MAX_VALUE;
        samples[1][0] = Short.MIN_VALUE;
        samples[0][1] = Short.MIN_VALUE;
        samples[1][1] = Short.MAX_VALUE;

        verifyDecoded(samples, encoder(16, channelCode, VERBATIM, fixed(1, rice(5, 0, 16))));
    }

    @Test
    void zerosLeftOutAtTheEndOfSamplesComeBack() throws Refusal {
        var samples = new int[][] {filled(300, i -> (i % 32 - 16) << 3), filled(300, _ -> -128)};

        verifyDecoded(
                samples, encoder(8, 1, wasting(3, fixed(1, rice(4, 0, 2))), wasting(7, CONSTANT)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 16, 20, 24, 31, 32})
    void samplesOfAnyWidthAreDecoded(int bits) throws Refusal {
        var samples = new int[][] {noise(300, bits, 7), noise(300, bits, 8)};
        samples[0][0] = (int) ((1L << (bits - 1)) - 1);
        samples[1][0] = (int) -(1L << (bits - 1));

        verifyDecoded(samples, encoder(bits, 10, VERBATIM, VERBATIM));
    }

    @Test
    void upToEightChannelsAreDecoded() throws Refusal {
        for (int channels = 1; channels <= 8; channels++) {
            var samples = new int[channels][];
            Arrays.setAll(samples, channel -> wave(400, 1000 + channel, 90 + channel));

            verifyDecoded(samples, encoder(16, channels - 1, fixed(2, rice(4, 0, 5))));
        }
    }

    @Test
    void framesOfAnyLengthFollowOneAnother() throws Refusal {
        var sizes = List.of(192, 576, 1152, 2304, 4608, 256, 512, 4096, 1, 300, 17, 65535);
        var samples =
                new int[][] {noise(2 * sizes.stream().mapToInt(size -> size).sum() - 5, 8, 9)};

        verifyDecoded(samples, new FlacEncoder(8, sizes, 0, true, List.of(VERBATIM)));
    }

    @Test
    void framesAreNumberedBeyondOneByte() throws Refusal {
        var samples = new int[][] {wave(70_000, 50, 300)};

        verifyDecoded(samples, new FlacEncoder(8, List.of(1), 0, false, List.of(VERBATIM)));
        verifyDecoded(samples, new FlacEncoder(8, List.of(16), 0, true, List.of(VERBATIM)));
    }

    @Test
    void aStreamThatDoesNotKnowItsEndIsDecoded() throws Refusal {
        var samples = new int[][] {wave(1000, 50, 300)};
        var bytes = encoder(16, 0, VERBATIM).encode(samples, 0, new byte[16]);

        var stream = FlacStream.of(FILE, bytes);

        assertThat(stream.statedSamples()).isEmpty();
        verifyWhole(stream.decode(ENOUGH), samples);
    }

    @Test
    void noMoreSamplesAreKeptThanAllowed() throws Refusal {
        var samples = new int[][] {wave(1000, 50, 300), wave(1000, 60, 200)};
        var stream = FlacStream.of(FILE, encoder(16, 1, VERBATIM).encode(samples));

        for (int most : new int[] {0, 1, 255, 256, 257, 999}) {
            var decoded = stream.decode(most);

            assertThat(decoded.more()).isTrue();
            assertThat(decoded.damage()).isEmpty();
            assertThat(decoded.samples()).isDeepEqualTo(firstOf(samples, most));
        }
        verifyWhole(stream.decode(1000), samples);
    }

    @Test
    void aFewBytesThatMeanMillionsOfSamplesStayWithinWhatIsAllowed() throws Refusal {
        var bomb = new FlacEncoder(24, List.of(65535), 7, false, List.of(CONSTANT));
        var bytes = bomb.encode(new int[8][3 * 65535], 0, new byte[16]);
        assertThat(bytes).hasSizeLessThan(200);

        var decoded = FlacStream.of(FILE, bytes).decode(70_000);

        assertThat(decoded.more()).isTrue();
        assertThat(decoded.samples()).isDeepEqualTo(new int[8][70_000]);
    }

    @Test
    void aDamagedFrameEndsTheSamplesAtTheOneBefore() throws Refusal {
        var samples = new int[][] {noise(1000, 16, 10)};
        var bytes = encoder(16, 0, VERBATIM).encode(samples);
        int third = FIRST_FRAME + 2 * FRAME_OF_256;
        bytes[third + 100] ^= 4;

        var decoded = FlacStream.of(FILE, bytes).decode(ENOUGH);

        assertThat(decoded.samples()).isDeepEqualTo(firstOf(samples, 512));
        assertThat(decoded.damage().orElseThrow().sentence())
                .isEqualTo(
                        "r.dat, byte "
                                + third
                                + ": the checksum of the frame that begins here is wrong.");
        assertThat(decoded.damage().orElseThrow().kind()).isEqualTo(Problem.Kind.REMARK);
    }

    @Test
    void aFrameThatIsMissingEndsTheSamplesBeforeIt() throws Refusal {
        var samples = new int[][] {noise(1000, 16, 11)};
        var bytes = encoder(16, 0, VERBATIM).encode(samples);
        int second = FIRST_FRAME + FRAME_OF_256;
        int third = second + FRAME_OF_256;
        var without = Arrays.copyOf(bytes, bytes.length - FRAME_OF_256);
        System.arraycopy(bytes, third, without, second, bytes.length - third);

        var decoded = FlacStream.of(FILE, without).decode(ENOUGH);

        assertThat(decoded.samples()).isDeepEqualTo(firstOf(samples, 256));
        assertThat(reason(decoded)).isEqualTo("a frame has the number 2 where 1 follows");
    }

    @Test
    void aLastFrameThatIsMissingIsTold() throws Refusal {
        var samples = new int[][] {noise(1000, 16, 12)};
        var bytes = encoder(16, 0, VERBATIM).encode(samples, 1001, new byte[16]);

        var decoded = FlacStream.of(FILE, bytes).decode(ENOUGH);

        assertThat(decoded.samples()).isDeepEqualTo(samples);
        assertThat(reason(decoded))
                .isEqualTo(
                        "the FLAC stream ends with 1000 samples of each channel where it announces"
                                + " 1001");
    }

    @Test
    void samplesThatDoNotFitTheChecksumOfTheStreamAreTold() throws Refusal {
        var samples = new int[][] {noise(1000, 16, 13)};
        var md5 = encoder(16, 0, VERBATIM).md5(samples);
        md5[3] ^= 1;

        var decoded =
                FlacStream.of(FILE, encoder(16, 0, VERBATIM).encode(samples, 1000, md5))
                        .decode(ENOUGH);

        assertThat(decoded.samples()).isDeepEqualTo(samples);
        assertThat(reason(decoded))
                .isEqualTo("the samples do not have the checksum (MD5) of the FLAC stream");
    }

    @Test
    void whatFollowsTheLastFrameIsTold() throws Refusal {
        var samples = new int[][] {noise(1000, 16, 14)};
        var bytes = encoder(16, 0, VERBATIM).encode(samples);
        var longer = Arrays.copyOf(bytes, bytes.length + 128);

        var decoded = FlacStream.of(FILE, longer).decode(ENOUGH);

        assertThat(decoded.samples()).isDeepEqualTo(samples);
        assertThat(reason(decoded)).isEqualTo("no FLAC frame begins here");
    }

    /// The frame of the example, changed, with its checksums made anew.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FFF80918 00 00 | the block size of a frame is reserved",
                "FFF87918 00 FFFF | the block size of a frame is out of bounds",
                "FFF86F18 00 00 | the sample rate of a frame is forbidden",
                "FFF86908 00 00 | a frame has not the stream's channels",
                "FFF869B8 00 00 | a frame has not the stream's channels",
                "FFF8691C 00 00 | the samples of a frame have not the stream's bits",
                "FFF86916 00 00 | the samples of a frame have not the stream's bits",
                "FFF86919 00 00 | a reserved bit of a frame is set",
                "FFF86918 80 00 | the number of a frame is not coded as it must be",
                "FFF86918 FF 00 | the number of a frame is not coded as it must be",
                "FFF86918 C2 00 | the number of a frame is not coded as it must be",
                "FFF86918 07 00 | a frame has the number 7 where 0 follows",
                "FFF96918 FE8080808080BF 00 | a frame has the number 63 where 0 follows",
                "FFFA6918 00 00 | no FLAC frame begins here",
            })
    void framesThatTheSpecificationForbidsAreToldByName(String header, String reason)
            throws Refusal {
        verifyFirstFrame(header, "0358FD03128B", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80 | no subframe begins here",
                "04 | a subframe is of a reserved type",
                "1A | a subframe is of a reserved type",
                "3E | a subframe is of a reserved type",
                "01 0000800000 | a subframe leaves out all bits of its samples",
                "14 00010002 | a prediction begins with more samples than its block has",
                "40 0000 F0 | the precision of a prediction is forbidden",
                // precision 2, shift −1, weight 1
                "40 0000 1F 40 | the shift of a prediction is negative",
                "10 80 | residuals are coded by a reserved method",
                "10 04 | the partitions of the residuals do not fit their block",
                // Rice code, one partition, parameter 14, four zeros before the one
                "10 03 82 0000 | a sample does not fit its bits",
                // 5 bits, parameter 30, four zeros before the one
                "10 43 C1 00000000 | a residual has more than 32 bits",
            })
    void subframesThatTheSpecificationForbidsAreToldByName(String subframe, String reason)
            throws Refusal {
        verifyFirstFrame("FFF86918 00 00", subframe, reason);
    }

    private static void verifyFirstFrame(String header, String subframes, String reason)
            throws Refusal {
        var out = new FlacBitWriter();
        out.addAll(HexFormat.of().parseHex(header.replace(" ", "")));
        out.add(FlacEncoder.remainder(out.toBytes(), 8, 0x07), 8);
        out.addAll(HexFormat.of().parseHex(subframes.replace(" ", "")));
        out.add(FlacEncoder.remainder(out.toBytes(), 16, 0x8005), 16);
        var head = HexFormat.of().parseHex(EXAMPLE.replace(" ", "").substring(0, 84));
        var bytes = Arrays.copyOf(head, head.length + out.toBytes().length);
        System.arraycopy(out.toBytes(), 0, bytes, head.length, out.toBytes().length);

        var decoded = FlacStream.of(FILE, bytes).decode(ENOUGH);

        assertThat(decoded.samples()).isDeepEqualTo(new int[2][0]);
        assertThat(reason(decoded)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | r.dat, byte 0: the FLAC stream is cut off.",
                "664C61 | r.dat, byte 3: the FLAC stream is cut off.",
                "52494646 | r.dat, byte 0: is no FLAC stream.",
                "4F676753 | r.dat, byte 0: is an Ogg file; only native FLAC streams can be read.",
                "664C6143 84000022 | r.dat, byte 4: no STREAMINFO stands at the beginning of the"
                        + " FLAC stream.",
                "664C6143 80000021 | r.dat, byte 4: no STREAMINFO stands at the beginning of the"
                        + " FLAC stream.",
                "664C6143 80000022 1000 | r.dat, byte 8: the FLAC stream ends within its"
                        + " metadata.",
            })
    void whatIsNoFlacStreamIsRefused(String hex, String sentence) {
        assertThat(refusal(HexFormat.of().parseHex(hex.replace(" ", "")))).isEqualTo(sentence);
    }

    @Test
    void metadataThatAnnounceMoreThanThereIsAreRefused() {
        var bytes = HexFormat.of().parseHex(EXAMPLE.replace(" ", ""));
        bytes[4] = 0; // not the last block: the frame is taken for the next one
        bytes[42] = 4;

        assertThat(refusal(bytes))
                .isEqualTo("r.dat, byte 46: the FLAC stream ends within its metadata.");
    }

    @Test
    void samplesOfThreeBitsAreRefused() {
        var bytes = HexFormat.of().parseHex(EXAMPLE.replace(" ", ""));
        bytes[21] = 0x20;

        assertThat(refusal(bytes))
                .isEqualTo("r.dat, byte 21: FLAC samples of 3 bits do not exist.");
    }

    private static String refusal(byte[] bytes) {
        try {
            FlacStream.of(FILE, bytes);
            return "";
        } catch (Refusal refusal) {
            return refusal.problem(FILE).sentence();
        }
    }

    private static String reason(FlacStream.Decoded decoded) {
        return decoded.damage().orElseThrow().reason();
    }

    private static void verifyDecoded(int[][] samples, FlacEncoder encoder) throws Refusal {
        verifyWhole(FlacStream.of(FILE, encoder.encode(samples)).decode(ENOUGH), samples);
    }

    private static void verifyWhole(FlacStream.Decoded decoded, int[][] samples) {
        assertThat(decoded.damage()).isEmpty();
        assertThat(decoded.more()).isFalse();
        assertThat(decoded.samples()).isDeepEqualTo(samples);
    }

    private static int[][] firstOf(int[][] samples, int count) {
        return Arrays.stream(samples)
                .map(channel -> Arrays.copyOf(channel, count))
                .toArray(int[][]::new);
    }

    private static FlacEncoder encoder(int bits, int channelCode, FlacEncoder.Coding... codings) {
        return new FlacEncoder(bits, List.of(256), channelCode, false, List.of(codings));
    }

    private static int[] filled(int length, IntUnaryOperator sample) {
        return IntStream.range(0, length).map(sample).toArray();
    }

    private static int[] wave(int length, int amplitude, int period) {
        return filled(
                length, i -> (int) Math.round(amplitude * Math.sin(2 * Math.PI * i / period)));
    }

    private static int[] noise(int length, int bits, int seed) {
        var random = new Random(seed);
        return filled(length, _ -> random.nextInt() >> (Integer.SIZE - bits));
    }
}
