package leadwise.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// XML in Unicode is read by what its bytes are, whatever the declaration says of them.
class XmlEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "UTF-16LE, false",
        "UTF-16LE, true",
        "UTF-16BE, false",
        "UTF-16BE, true"
    })
    void theBytesCountNotTheDeclaration(String encoding, boolean withMark) throws Refusal {
        for (var declaration :
                new String[] {
                    "",
                    "<?xml version=\"1.0\"?>",
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
                    "<?xml version='1.0' encoding='UTF-16'?>",
                    "<?xml version=\"1.0\" encoding=\"utf-16le\" standalone=\"yes\"?>"
                }) {
            var text = (withMark ? "\uFEFF" : "") + declaration + "<a b=\"ü\">µV</a>";
            var bytes = text.getBytes(Charset.forName(encoding));

            assertThat(XmlContent.rootName(bytes)).as(declaration).contains("a");
            var root = XmlContent.read(bytes);
            assertThat(root.attribute("b")).as(declaration).contains("ü");
            assertThat(root.text()).as(declaration).isEqualTo("µV");
        }
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252"})
    void anotherEncodingIsBelieved(String encoding) throws Refusal {
        var out = new ByteArrayOutputStream();
        var text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a>µV</a>";
        out.writeBytes(text.getBytes(Charset.forName(encoding)));

        assertThat(XmlContent.read(out.toByteArray()).text()).isEqualTo("µV");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithoutAWordElsewhere() {
        var bytes = "<a b='c'>d</a>".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            var broken = bytes.clone();
            broken[i] = (byte) 0xFF;

            var stream = System.err;
            var said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                assertThatThrownBy(() -> XmlContent.read(broken)).isInstanceOf(Refusal.class);
            } finally {
                System.setErr(stream);
            }
            assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    @Test
    void aHeadMayEndWithinACharacter() {
        var text = "<a b='\u20AC'>\u20AC\u20AC\u20AC</a>";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            var bytes = text.getBytes(charset);
            int tag = text.substring(0, text.indexOf('>') + 1).getBytes(charset).length;
            for (int length = tag; length <= bytes.length; length++) {
                assertThat(XmlContent.rootName(Arrays.copyOf(bytes, length))).contains("a");
            }
        }
    }
}
