package leadwise.io.scp;

import java.util.OptionalInt;

/// Reads the values of one lead, code by code.
///
/// A lead begins with the first table; a switch holds until the next one.
final class CodeReader {

    private final HuffmanTables tables;
    private final BitReader bits;
    private HuffmanTable table;
    private boolean unreadable;

    CodeReader(HuffmanTables tables, BitReader bits) {
        this.tables = tables;
        this.bits = bits;
        this.table = tables.tables().getFirst();
    }

    /// Whether reading ended at bits that are no code.
    boolean isUnreadable() {
        return unreadable;
    }

    /// The next value; empty where the bits end, or are no code.
    OptionalInt next() {
        while (bits.has(1)) {
            var meaning = table.next(bits);
            if (meaning.isEmpty()) {
                unreadable = bits.has(1);
                return OptionalInt.empty();
            }
            switch (meaning.get()) {
                case HuffmanTable.Meaning.Value(int value) -> {
                    return OptionalInt.of(value);
                }
                case HuffmanTable.Meaning.Original(int valueBits) -> {
                    return bits.has(valueBits)
                            ? OptionalInt.of(bits.signed(valueBits))
                            : OptionalInt.empty();
                }
                case HuffmanTable.Meaning.Switch(int number) ->
                        table = tables.tables().get(number - 1);
            }
        }
        return OptionalInt.empty();
    }
}
