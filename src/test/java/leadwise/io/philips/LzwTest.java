package leadwise.io.philips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import leadwise.io.content.Refusal;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Codes of 10 bits, worked out by hand and by an encoder of another make.
class LzwTest {

    private static final int ENOUGH = 100_000;

    @Test
    void aStringIsTheOneBeforeAndTheNextByte() throws Refusal {
        // a, b, ab (256), ba (257)
        var codes = XliEncoder.codes(97, 98, 256, 257, 1023);

        assertThat(Lzw.decode(codes, ENOUGH, "here")).asString().isEqualTo("abab" + "ba");
    }

    @Test
    void theNewestStringMayBeUsedAtOnce() throws Refusal {
        // a; 256 is a and its own first byte; 257 is 256 and its own first byte
        var codes = XliEncoder.codes(97, 256, 257, 1023);

        assertThat(Lzw.decode(codes, ENOUGH, "here")).asString().isEqualTo("a" + "aa" + "aaa");
    }

    @Test
    void nothingAfterTheEndIsRead() throws Refusal {
        var codes = XliEncoder.codes(97, 1023, 98, 99);

        assertThat(Lzw.decode(codes, ENOUGH, "here")).asString().isEqualTo("a");
    }

    @Test
    void withoutAnEndTheLastWholeCodeIsTheLast() throws Refusal {
        // 4 codes are 5 bytes; of 3 codes in 4 bytes 2 bits are left over
        assertThat(Lzw.decode(XliEncoder.codes(1, 2, 3, 4), ENOUGH, "here"))
                .containsExactly(1, 2, 3, 4);
        assertThat(Lzw.decode(XliEncoder.codes(1, 2, 3), ENOUGH, "here")).containsExactly(1, 2, 3);
        assertThat(Lzw.decode(new byte[0], ENOUGH, "here")).isEmpty();
    }

    @Test
    void aFullTableStaysAsItIs() throws Refusal {
        var bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] &= 0x0F; // few enough values for long strings
        }

        assertThat(Lzw.decode(XliEncoder.lzw(bytes), ENOUGH, "here")).isEqualTo(bytes);
    }

    @Test
    void aCodeThatStandsForNothingIsRefused() {
        for (var codes : new int[][] {{256}, {97, 257}, {97, 98, 258}, {97, 1022}}) {
            assertThatThrownBy(() -> Lzw.decode(XliEncoder.codes(codes), ENOUGH, "lead V1"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("the compressed samples are damaged (LZW code");
        }
    }

    @Test
    void moreThanWasAnnouncedIsRefused() throws Refusal {
        var codes = XliEncoder.codes(97, 256, 257);

        assertThat(Lzw.decode(codes, 6, "lead V1")).hasSize(6);
        assertThatThrownBy(() -> Lzw.decode(codes, 5, "lead V1"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("more samples are compressed than");
    }
}
