package leadwise.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class BytesTest {

    private static final byte[] CONTENT = {(byte) 0xFE, (byte) 0xFF, 1, 2, 'I', 'I', ' ', 0, 'x'};

    private static String refusal(ThrowingCallable reading) {
        return catchThrowableOfType(Refusal.class, reading).problem(Path.of("f")).sentence();
    }

    @Test
    void numbersAreReadInEitherOrder() throws Refusal {
        var little = Bytes.littleEndian(CONTENT);
        var big = Bytes.bigEndian(CONTENT);

        assertThat(little.u8(0)).isEqualTo(254);
        assertThat(little.i8(0)).isEqualTo(-2);
        assertThat(little.i16(0)).isEqualTo(-2);
        assertThat(little.u16(0)).isEqualTo(65534);
        assertThat(big.u16(0)).isEqualTo(0xFEFF);
        assertThat(little.i32(0)).isEqualTo(0x0201FFFE);
        assertThat(big.u32(0)).isEqualTo(0xFEFF0102L);
    }

    @Test
    void textEndsAtANul() throws Refusal {
        assertThat(Bytes.littleEndian(CONTENT).latin1(4, 5)).isEqualTo("II");
        assertThat(Bytes.littleEndian(CONTENT).text(8, 1, StandardCharsets.UTF_8)).isEqualTo("x");
    }

    @Test
    void aSliceKeepsThePlacesOfTheFile() throws Refusal {
        var slice = Bytes.littleEndian(CONTENT).slice(2, 3);

        assertThat(slice.toArray()).containsExactly(1, 2, 'I');
        assertThat(slice.u8(2)).isEqualTo('I');
        assertThat(slice.byteName(1)).isEqualTo("byte 3");
        assertThat(refusal(() -> slice.u16(2)))
                .isEqualTo("f, byte 4: ends before the 2 bytes that should stand here.");
    }

    @Test
    void whatReachesBeyondIsRefusedWhateverTheNumbers() {
        var bytes = Bytes.littleEndian(CONTENT);

        assertThat(refusal(() -> bytes.u8(9))).startsWith("f, byte 9: ");
        assertThat(refusal(() -> bytes.u8(-1))).startsWith("f, byte 0: ");
        assertThat(refusal(() -> bytes.slice(1, Long.MAX_VALUE))).startsWith("f, byte 1: ");
        assertThat(refusal(() -> bytes.slice(Long.MAX_VALUE, 1))).startsWith("f, byte 9: ");
        assertThat(refusal(() -> bytes.slice(3, -1))).startsWith("f, byte 3: ");
    }
}
