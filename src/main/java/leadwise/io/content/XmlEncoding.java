package leadwise.io.content;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The encoding of an XML file, by its first bytes before its declaration.
///
/// Programs that write XML to a text and the text to a file leave declarations behind that are
/// wrong: `encoding="utf-16"` before bytes that are UTF-8, and the other way round. A parser that
/// believes them refuses the file, although its bytes leave no doubt. And the platform's parser
/// writes a line to the error stream when it meets bytes that are no text, so it is given
/// characters.
///
/// @param charset of what follows the byte order mark
/// @param markBytes how long the mark is; 0 when there is none
record XmlEncoding(Charset charset, int markBytes) {

    private static final int DECLARATION_BYTES = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"'](?<name>[\\w.-]+)");
    private static final Pattern UNICODE = Pattern.compile("(?i)(?:utf|ucs|iso-10646).*");

    /// What the bytes show; where they are single bytes, what the declaration says of them, UTF-8
    /// unless it is another encoding of single bytes.
    static XmlEncoding of(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new XmlEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return new XmlEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (begins(content, 0xFF, 0xFE)) {
            return new XmlEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(content, 0, '<')) {
            return new XmlEncoding(StandardCharsets.UTF_16BE, 0);
        }
        if (begins(content, '<', 0)) {
            return new XmlEncoding(StandardCharsets.UTF_16LE, 0);
        }
        return new XmlEncoding(declared(content), 0);
    }

    private static Charset declared(byte[] content) {
        int length = Math.min(content.length, DECLARATION_BYTES);
        var declaration =
                DECLARED.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
        if (!declaration.find() || UNICODE.matcher(declaration.group("name")).matches()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declaration.group("name"));
        } catch (IllegalArgumentException _) {
            return StandardCharsets
                    .UTF_8; // nobody knows that name; plain letters read all the same
        }
    }

    private static boolean begins(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the first character that is no blank opens a tag: cheaper to know than what a parser
    /// says of a file that is no XML at all.
    boolean beginsWithTag(byte[] head) {
        return new String(head, markBytes, head.length - markBytes, charset)
                .stripLeading()
                .startsWith("<");
    }

    /// The characters of content; bytes that are none are an error of the reader.
    Reader reader(byte[] content) {
        var in = new ByteArrayInputStream(content, markBytes, content.length - markBytes);
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, decoder);
    }

    /// The characters of the beginning of content, which may end within one.
    Reader lenientReader(byte[] head) {
        return new InputStreamReader(
                new ByteArrayInputStream(head, markBytes, head.length - markBytes), charset);
    }
}
