package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tables of section 2; each lead begins with the first one.
///
/// The section is the number of tables (2 bytes; 19999 means the standard's own), and for each its
/// number of codes (2) and the codes: bits of the prefix (1), bits in all (1), mode (1; 0 switches
/// to the table whose number stands as the value), value (2), and the prefix (4), whose first bit
/// is the lowest.
///
/// @param tables at least one
record HuffmanTables(List<HuffmanTable> tables) {

    private static final int STANDARD = 19999;
    private static final int CODE_BYTES = 9;
    private static final int MOST_PREFIX_BITS = 32;

    /// A table for all values of 16 bits would be useless, and tables cost memory.
    private static final int MOST_CODES = 10_000;

    private static final int MOST_VALUE_BITS = 16;

    HuffmanTables {
        tables = List.copyOf(tables);
    }

    /// Reads section 2; empty where it says that no table is used, so that samples stand as numbers
    /// of 16 bits.
    static Optional<HuffmanTables> parse(Section section) throws Refusal {
        section.verifyLength(2);
        int number = section.data().u16(0);
        if (number == STANDARD) {
            return Optional.of(new HuffmanTables(List.of(HuffmanTable.DEFAULT)));
        }
        var tables = new ArrayList<HuffmanTable>();
        long at = 2;
        for (int i = 1; i <= number; i++) {
            int codes = section.data().u16(at);
            if (at / CODE_BYTES + codes > MOST_CODES) {
                throw Refusal.unsupported(section.place(), "more than " + MOST_CODES + " codes");
            }
            tables.add(table(section.data().slice(at + 2, (long) codes * CODE_BYTES), i, number));
            at += 2 + (long) codes * CODE_BYTES;
        }
        return number == 0 ? Optional.empty() : Optional.of(new HuffmanTables(tables));
    }

    private static HuffmanTable table(Bytes codes, int number, int tables) throws Refusal {
        var table = new HuffmanTable();
        for (int at = 0; at < codes.length(); at += CODE_BYTES) {
            var place =
                    Section.name(Section.HUFFMAN_TABLES)
                            + ", table "
                            + number
                            + ", code "
                            + (at / CODE_BYTES + 1);
            int prefixBits = codes.u8(at);
            if (prefixBits < 1 || prefixBits > MOST_PREFIX_BITS) {
                throw Refusal.unsupported(place, "a code of " + prefixBits + " bits");
            }
            var meaning = meaning(codes.slice(at, CODE_BYTES), tables, place);
            table.add(codes.i32(at + 5L), prefixBits, meaning, place);
        }
        return table;
    }

    private static HuffmanTable.Meaning meaning(Bytes code, int tables, String place)
            throws Refusal {
        int value = code.i16(3);
        int valueBits = code.u8(1) - code.u8(0);
        if (code.u8(2) == 0) {
            if (value < 1 || value > tables) {
                throw Refusal.malformed(place, "switches to table " + value + " of " + tables);
            }
            return new HuffmanTable.Meaning.Switch(value);
        }
        if (valueBits == 0) {
            return new HuffmanTable.Meaning.Value(value);
        }
        // programs differ in whether a value given beside the original's bits is added to them
        if (valueBits < 0 || valueBits > MOST_VALUE_BITS || value != 0) {
            throw Refusal.unsupported(
                    place, "a value of " + valueBits + " bits to which " + value + " belongs");
        }
        return new HuffmanTable.Meaning.Original(valueBits);
    }
}
