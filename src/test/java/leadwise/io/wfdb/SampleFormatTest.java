package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;
import java.util.stream.IntStream;

/// Bytes worked out by hand from the description of each format.
class SampleFormatTest {

    @ParameterizedTest
    @CsvSource({
        "F16, 0000 0100 FEFF 0080 FF7F, 0 1 -2 -32768 32767",
        "F61, 0000 0001 FFFE 8000 7FFF, 0 1 -2 -32768 32767",
        "F24, 000000 010000 FEFFFF 000080 FFFF7F, 0 1 -2 -8388608 8388607",
        "F32, 00000000 FEFFFFFF 00000080 FFFFFF7F, 0 -2 -2147483648 2147483647",
        "F80, 80 81 7E 00 FF, 0 1 -2 -128 127",
        "F160, 0080 0180 FE7F 0000 FFFF, 0 1 -2 -32768 32767",
        "F8, 00 01 FE 80 7F, 0 1 -2 -128 127",
        // 310: words 17FC, F80A: (17FC >> 1) & 3FF = 3FE, (F80A >> 1) & 3FF = 005, 11111|00010 =
        // 3E2
        "F310, FC170AF8 00040004 FE03FE03, -2 5 -30 -512 -512 0 511 511 0",
        // 311: 3E2|005|3FE in bits 29..20, 19..10, 9..0 of 3E2017FE
        "F311, FE17203E 00020820 FFFDF71F, -2 5 -30 -512 -512 -512 511 511 511",
        "F212, FE2F05 008000 FF78FF, -2 517 0 -2048 -1793 2047",
    })
    void bytesGiveTheStoredNumbers(SampleFormat format, String hex, String numbers) {
        var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

        var found =
                IntStream.range(0, (int) format.wholeSamples(bytes.length))
                        .mapToObj(i -> String.valueOf(format.at(bytes, i)))
                        .toList();

        assertThat(String.join(" ", found)).isEqualTo(numbers);
    }

    @Test
    void aLastOddSampleOfFormat212TakesTwoBytes() {
        assertThat(IntStream.range(0, 7).mapToLong(SampleFormat.F212::wholeSamples))
                .containsExactly(0L, 0L, 1L, 2L, 2L, 3L, 4L);
        assertThat(SampleFormat.F212.at(new byte[] {(byte) 0xFE, (byte) 0x0F}, 0)).isEqualTo(-2);
    }

    @Test
    void lastSamplesOfTheTenBitFormatsTakeWhatTheyNeed() {
        assertThat(IntStream.range(0, 9).mapToLong(SampleFormat.F310::wholeSamples))
                .containsExactly(0L, 0L, 1L, 1L, 3L, 3L, 4L, 4L, 6L);
        assertThat(IntStream.range(0, 9).mapToLong(SampleFormat.F311::wholeSamples))
                .containsExactly(0L, 0L, 1L, 2L, 3L, 3L, 4L, 5L, 6L);
        assertThat(SampleFormat.F311.at(new byte[] {(byte) 0xFE, 0x17, 0x00}, 1)).isEqualTo(5);
    }

    @Test
    void theLowestNumberOfEachFormatMeansNoSample() {
        assertThat(
                        IntStream.of(80, 310, 311, 212, 16, 61, 160, 24, 32)
                                .map(SampleFormatTest::missing))
                .containsExactly(
                        -128,
                        -512,
                        -512,
                        -2048,
                        -32768,
                        -32768,
                        -32768,
                        -8388608,
                        Integer.MIN_VALUE);
    }

    private static int missing(int code) {
        return SampleFormat.ofCode(code).orElseThrow().missing();
    }
}
