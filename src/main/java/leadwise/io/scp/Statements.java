package leadwise.io.scp;

import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;

/// The statements of section 8, in words, or of section 11, as codes of the standard's list.
///
/// Both sections are how far they are confirmed (1 byte), date (4) and time (3), the number of
/// statements (1), and for each its number (1), its length (2) and so many bytes. In section 11 the
/// first of them says what follows: 1 codes, 2 words, 3 how statements hang together.
///
/// @param status one of the three words of the standard; empty for a number that is none
/// @param texts one for each statement
/// @param complete whether the section holds all of them
record Statements(String status, List<String> texts, boolean complete) {

    private static final int FIXED_BYTES = 9;
    private static final int TYPE_LOGIC = 3;

    Statements {
        texts = List.copyOf(texts);
    }

    static Statements parse(Section section, TextEncoding text) throws Refusal {
        section.verifyLength(FIXED_BYTES);
        var data = section.data();
        int number = data.u8(8);
        var texts = new ArrayList<String>();
        long at = FIXED_BYTES;
        for (int i = 0; i < number; i++) {
            if (at + 3 > data.length() || at + 3 + data.u16(at + 1) > data.length()) {
                return new Statements(status(data.u8(0)), texts, false);
            }
            int length = data.u16(at + 1);
            var statement =
                    new Section(section.id(), section.protocol(), data.slice(at + 3, length));
            var words = words(statement, text);
            if (!words.isEmpty()) {
                texts.add(words);
            }
            at += 3L + length;
        }
        return new Statements(status(data.u8(0)), texts, true);
    }

    private static String words(Section statement, TextEncoding text) throws Refusal {
        var field = statement.data();
        if (statement.id() != Section.UNIVERSAL_STATEMENTS) {
            return text.read(field);
        }
        if (field.length() < 1 || field.u8(0) == TYPE_LOGIC) {
            return "";
        }
        // a NUL stands between a code and its modifiers
        return new String(field.from(1).toArray(), text.charset())
                .replace('\0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String status(int code) {
        return switch (code) {
            case 0 -> "not overread";
            case 1 -> "confirmed";
            case 2 -> "overread, not confirmed";
            default -> "";
        };
    }
}
