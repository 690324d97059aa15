package leadwise.io.csv;

import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file as text.
///
/// @param encodingAssumed whether the bytes are neither marked nor UTF-8, and Windows-1252 was
///   taken
/// @param sha256 of the file's bytes, lower-case hex
record TextContent(String text, boolean encodingAssumed, String sha256) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// One line of the text.
    ///
    /// @param number from 1
    /// @param start of its first character in the text
    record Line(int number, int start, String text) {}

    static TextContent read(Path file) throws IOException, Refusal {
        var stored = FileContent.read(file);
        var content = decode(stored.bytes(), stored.sha256());
        if (content.text.indexOf('\0') >= 0) {
            throw Refusal.malformed("", "is not a text");
        }
        return content;
    }

    /// A byte order mark decides; else UTF-8, else Windows-1252.
    private static TextContent decode(byte[] bytes, String sha256) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new TextContent(
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE),
                    false,
                    sha256);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new TextContent(
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE),
                    false,
                    sha256);
        }
        int from = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            var utf8 = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return new TextContent(
                    StandardCharsets.UTF_8.newDecoder().decode(utf8).toString(), false, sha256);
        } catch (CharacterCodingException _) {
            return new TextContent(new String(bytes, WINDOWS_1252), true, sha256);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether a file's first bytes look like text in one of the encodings that are read.
    static boolean isText(byte[] head) {
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    /// The start of a file, for a first look; a character cut in two at the end does not matter.
    static TextContent ofHead(byte[] head) {
        return decode(head, "");
    }

    /// The first lines, blank ones included.
    List<Line> firstLines(int most) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < text.length() && lines.size() < most) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(new Line(lines.size() + 1, start, text.substring(start, end)));
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }
}
