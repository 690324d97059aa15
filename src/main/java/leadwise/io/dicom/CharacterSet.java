package leadwise.io.dicom;

import leadwise.io.content.Refusal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// In which characters an object's texts are written (PS3.3, C.12.1.1.2), and whether they were.
///
/// A text that is not in the stated set is read as Latin-1, which every text can be, and is
/// remembered for a remark.
final class CharacterSet {

    private static final Pattern REGISTERED =
            Pattern.compile("ISO[ _-](?:2022[ _-])?IR[ _-]?(?<number>\\d{1,3})");
    private static final byte ESCAPE = 0x1B;

    private final String stated;
    private final Charset charset;
    private boolean failed;

    private CharacterSet(String stated, Charset charset) {
        this.stated = stated;
        this.charset = charset;
    }

    /// @param written the element (0008,0005); of several sets the first is what texts begin in;
    ///   empty is ASCII
    static CharacterSet stated(String written) {
        int end = written.indexOf('\\');
        var first = (end < 0 ? written : written.substring(0, end)).strip();
        return new CharacterSet(written, charset(first));
    }

    /// Sets that are not known here are taken for ASCII, so that any text beyond it is remarked on.
    private static Charset charset(String name) {
        var registered = REGISTERED.matcher(name);
        var java =
                registered.matches()
                        ? switch (registered.group("number")) {
                            case "100" -> "ISO-8859-1";
                            case "101" -> "ISO-8859-2";
                            case "109" -> "ISO-8859-3";
                            case "110" -> "ISO-8859-4";
                            case "144" -> "ISO-8859-5";
                            case "127" -> "ISO-8859-6";
                            case "126" -> "ISO-8859-7";
                            case "138" -> "ISO-8859-8";
                            case "148" -> "ISO-8859-9";
                            case "203" -> "ISO-8859-15";
                            case "192" -> "UTF-8";
                            default -> "US-ASCII";
                        }
                        : switch (name) {
                            case "GB18030", "GBK" -> name;
                            default -> "US-ASCII";
                        };
        return Charset.isSupported(java) ? Charset.forName(java) : StandardCharsets.US_ASCII;
    }

    /// The text up to a NUL, without blanks around it.
    String decoded(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            failed |= bytes[end] == ESCAPE;
            end++;
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString().strip();
        } catch (CharacterCodingException _) {
            failed = true;
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1).strip();
        }
    }

    /// What to say where a text was not in the stated set.
    Optional<String> remark() {
        if (!failed) {
            return Optional.empty();
        }
        return Optional.of(
                stated.isBlank()
                        ? "no character set is stated and a text is not ASCII; it is read as"
                                + " Latin-1"
                        : "a text is not in the stated character set "
                                + Refusal.quoted(stated)
                                + ", or that set is not known here; it is read as Latin-1");
    }
}
