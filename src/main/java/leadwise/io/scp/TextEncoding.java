package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How text is written in a file, by the language support code of the recording device (section 1,
/// tag 14, byte 17; EN 1064, annex A). Since version 3 all text is UTF-8.
///
/// @param charset of all text of the file; what is unknown is read as Latin-1
/// @param known whether the code is one that is known here
record TextEncoding(Charset charset, boolean known) {

    /// A file that says nothing of it.
    static final TextEncoding LATIN_1 = new TextEncoding(StandardCharsets.ISO_8859_1, true);

    private static final int FIRST_UTF_8_PROTOCOL = 30;

    /// @param protocol ten times the version
    /// @param code of the language
    static TextEncoding of(int protocol, int code) {
        if (protocol >= FIRST_UTF_8_PROTOCOL) {
            return new TextEncoding(StandardCharsets.UTF_8, true);
        }
        // even: plain ASCII; binary …01: Latin-1, of which ASCII is a part
        if ((code & 1) == 0 || (code & 3) == 1) {
            return LATIN_1;
        }
        return name(code)
                .filter(Charset::isSupported)
                .map(name -> new TextEncoding(Charset.forName(name), true))
                .orElse(new TextEncoding(StandardCharsets.ISO_8859_1, false));
    }

    private static Optional<String> name(int code) {
        return switch (code) {
            case 0x03 -> Optional.of("ISO-8859-2");
            case 0x0B -> Optional.of("ISO-8859-4");
            case 0x13 -> Optional.of("ISO-8859-5");
            case 0x1B -> Optional.of("ISO-8859-6");
            case 0x23 -> Optional.of("ISO-8859-7");
            case 0x2B -> Optional.of("ISO-8859-8");
            case 0x33 -> Optional.of("x-iso-8859-11");
            case 0x3B -> Optional.of("ISO-8859-15");
            case 0x0F, 0x17, 0x1F -> Optional.of("EUC-JP");
            case 0x27 -> Optional.of("GB2312");
            case 0x2F -> Optional.of("EUC-KR");
            default -> Optional.empty();
        };
    }

    /// Text of a field, up to a NUL, on one line.
    String read(Bytes field) throws Refusal {
        return field.text(0, field.length(), charset).replaceAll("\\s+", " ");
    }
}
