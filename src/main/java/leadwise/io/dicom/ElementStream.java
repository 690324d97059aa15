package leadwise.io.dicom;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.Optional;
import java.util.Set;

/// Takes bytes apart into elements, and sequences into items (PS3.5, 7).
///
/// An element is a tag of 4 bytes; where types are explicit, two letters; a length of 2 or 4 bytes;
/// then the content: `08 00 60 00 43 53 04 00 45 43 47 20` is (0008,0060) CS "ECG ". A length of
/// FFFFFFFF is undefined: items follow up to a delimiter. Whatever is in the bytes, each step takes
/// some of them, and nothing goes deeper than 64 levels.
final class ElementStream {

    private static final int MOST_DEPTH = 64;
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int ITEM = 0xFFFE_E000;
    private static final int ITEM_END = 0xFFFE_E00D;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;
    private static final int DELIMITER_GROUP = 0xFFFE;
    private static final int DELIMITER_BYTES = 8;
    private static final String UNKNOWN = "UN";

    /// Types with a length of 2 bytes. Any other, those not yet invented too, has two bytes
    /// reserved and a length of 4 (PS3.5, 7.1.2).
    private static final Set<String> SHORT =
            Set.of(
                    "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN",
                    "SH", "SL", "SS", "ST", "TM", "UI", "UL", "US");

    private final Bytes bytes;
    private final boolean explicit;
    private final int depth;
    private long at;

    /// @param explicit whether elements state their types
    ElementStream(Bytes bytes, boolean explicit) {
        this(bytes, explicit, 0, 0);
    }

    private ElementStream(Bytes bytes, boolean explicit, long at, int depth) {
        this.bytes = bytes;
        this.explicit = explicit;
        this.at = at;
        this.depth = depth;
    }

    boolean atEnd() {
        return at >= bytes.length();
    }

    /// How many bytes were taken.
    long position() {
        return at;
    }

    /// The next tag, which is not taken.
    int nextTag() throws Refusal {
        return bytes.u16(at) << 16 | bytes.u16(at + 2);
    }

    /// Takes an element.
    Element element() throws Refusal {
        var place = bytes.byteName(at);
        int number = nextTag();
        if (number >>> 16 == DELIMITER_GROUP) {
            throw Refusal.malformed(
                    place, "the delimiter " + Tag.written(number) + " stands outside a sequence");
        }
        at += 4;
        var representation = explicit ? representation() : "";
        long length = length(representation);
        // content of unknown type keeps the form that every type was first sent in (PS3.5, 6.2.2)
        boolean unknown = representation.equals(UNKNOWN);
        var within = unknown ? bytes.lowByteFirst() : bytes;
        Bytes content;
        if (length == UNDEFINED) {
            content = undefined(within, explicit && !unknown);
        } else {
            content = within.slice(at, length);
            at += length;
        }
        return new Element(number, representation, content, explicit && !unknown);
    }

    private String representation() throws Refusal {
        int first = bytes.u8(at);
        int second = bytes.u8(at + 1);
        if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
            throw Refusal.malformed(
                    bytes.byteName(at), "the two letters of an element's type should stand here");
        }
        at += 2;
        return "" + (char) first + (char) second;
    }

    private long length(String representation) throws Refusal {
        if (SHORT.contains(representation)) {
            int length = bytes.u16(at);
            at += 2;
            return length;
        }
        at += representation.isEmpty() ? 0 : 2;
        long length = bytes.u32(at);
        at += 4;
        return length;
    }

    /// Takes all items up to the sequence's delimiter.
    private Bytes undefined(Bytes within, boolean explicitWithin) throws Refusal {
        var inner = deeper(within, explicitWithin);
        long from = at;
        while (inner.item().isPresent()) {
            // only to find the end
        }
        at = inner.at;
        return within.slice(from, at - DELIMITER_BYTES - from);
    }

    private ElementStream deeper(Bytes within, boolean explicitWithin) throws Refusal {
        if (depth == MOST_DEPTH) {
            throw Refusal.malformed(
                    bytes.byteName(at),
                    "sequences lie more than " + MOST_DEPTH + " deep in each other");
        }
        return new ElementStream(within, explicitWithin, at, depth + 1);
    }

    /// Takes an item of a sequence and gives what is in it; empty for the sequence's delimiter.
    Optional<Bytes> item() throws Refusal {
        int number = nextTag();
        long length = bytes.u32(at + 4);
        if (number == SEQUENCE_END) {
            at += DELIMITER_BYTES;
            return Optional.empty();
        }
        if (number != ITEM) {
            throw Refusal.malformed(
                    bytes.byteName(at),
                    "an item of a sequence should stand here, not " + Tag.written(number));
        }
        at += DELIMITER_BYTES;
        if (length != UNDEFINED) {
            var content = bytes.slice(at, length);
            at += length;
            return Optional.of(content);
        }
        var inner = deeper(bytes, explicit);
        while (inner.nextTag() != ITEM_END) {
            inner.element();
        }
        var content = bytes.slice(at, inner.at - at);
        at = inner.at + DELIMITER_BYTES;
        return Optional.of(content);
    }
}
