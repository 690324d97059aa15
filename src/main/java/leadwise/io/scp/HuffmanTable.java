package leadwise.io.scp;

import leadwise.io.content.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Prefix codes as a tree; a leaf is what one code means.
final class HuffmanTable {

    /// The standard's own table (EN 1064, annex C): 0 is `0`; a size from 1 to 8 is as many ones, a
    /// zero, and a sign (1 is minus): `100` is 1, `1101` is −2. Nine ones and `0` stand before a
    /// number of 8 bits, ten ones before one of 16.
    static final HuffmanTable DEFAULT = ofStandard();

    private static final int LARGEST_SHORT_CODE = 8;

    private final Node root = new Node();

    /// What a code means.
    sealed interface Meaning {
        /// One value.
        record Value(int value) implements Meaning {}

        /// The value follows in so many bits, in two's complement.
        record Original(int bits) implements Meaning {}

        /// The codes that follow are of another table.
        ///
        /// @param number from 1
        record Switch(int number) implements Meaning {}
    }

    private static final class Node {
        private @Nullable Node zero;
        private @Nullable Node one;
        private Optional<Meaning> meaning = Optional.empty();

        @Nullable Node after(int bit) {
            return bit == 0 ? zero : one;
        }

        Node made(int bit) {
            var there = after(bit);
            if (there != null) {
                return there;
            }
            var made = new Node();
            if (bit == 0) {
                zero = made;
            } else {
                one = made;
            }
            return made;
        }

        boolean isLeaf() {
            return zero == null && one == null;
        }
    }

    private static HuffmanTable ofStandard() {
        try {
            var table = new HuffmanTable();
            table.add(0, 1, new Meaning.Value(0), "");
            for (int size = 1; size <= LARGEST_SHORT_CODE; size++) {
                int ones = (1 << size) - 1;
                table.add(ones, size + 2, new Meaning.Value(size), "");
                table.add(ones | 1 << (size + 1), size + 2, new Meaning.Value(-size), "");
            }
            int nine = (1 << 9) - 1;
            table.add(nine, 10, new Meaning.Original(8), "");
            table.add(nine | 1 << 9, 10, new Meaning.Original(16), "");
            return table;
        } catch (Refusal e) {
            throw new IllegalStateException("the standard's table is one", e);
        }
    }

    /// Adds a code.
    ///
    /// @param code its first bit is the lowest
    /// @param bits 1 to 32
    /// @param place for a refusal
    /// @throws Refusal another code begins with this one, or this one with another
    void add(int code, int bits, Meaning meaning, String place) throws Refusal {
        var node = root;
        for (int i = 0; i < bits; i++) {
            node = node.made(code >>> i & 1);
            if (node.meaning.isPresent()) {
                throw ambiguous(place);
            }
        }
        if (!node.isLeaf()) {
            throw ambiguous(place);
        }
        node.meaning = Optional.of(meaning);
    }

    private static Refusal ambiguous(String place) {
        return Refusal.malformed(
                place, "begins like another code of its table, or another like it");
    }

    /// What the next code means; empty where the bits are none, or end.
    Optional<Meaning> next(BitReader bits) {
        var node = root;
        while (node.meaning.isEmpty()) {
            if (!bits.has(1)) {
                return Optional.empty();
            }
            var next = node.after(bits.bit());
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return node.meaning;
    }
}
