package leadwise.io.dicom;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

/// How samples are stored, by the element's own two letters (PS3.3, C.10.9.1.5).
enum SampleFormat {
    SB(1),
    UB(1),
    SS(2),
    US(2),
    SL(4),
    UL(4);

    private final int bytes;

    SampleFormat(int bytes) {
        this.bytes = bytes;
    }

    /// The format of a multiplex group.
    ///
    /// @param place to name in a refusal
    static SampleFormat of(DataSet group, String place) throws Refusal {
        var written = group.text(Tag.SAMPLE_INTERPRETATION).orElse("");
        var format = named(written, place);
        long bits = group.unsigned(Tag.BITS_ALLOCATED).orElse(format.bytes * 8L);
        if (bits != format.bytes * 8L) {
            throw Refusal.malformed(
                    place, "samples of type " + written + " cannot have " + bits + " bits");
        }
        return format;
    }

    private static SampleFormat named(String written, String place) throws Refusal {
        return switch (written) {
            case "SB" -> SB;
            case "UB" -> UB;
            case "SS" -> SS;
            case "US" -> US;
            case "SL" -> SL;
            case "UL" -> UL;
            case "MB" -> throw Refusal.unsupported(place, "mu-law samples (MB) are not supported");
            case "AB" -> throw Refusal.unsupported(place, "A-law samples (AB) are not supported");
            case "" -> throw Refusal.malformed(place, "does not state the type of its samples");
            default ->
                    throw Refusal.unsupported(
                            place,
                            "samples of type " + Refusal.quoted(written) + " are not supported");
        };
    }

    /// Of one sample.
    int bytes() {
        return bytes;
    }

    /// The count that is stored at `at`.
    double count(Bytes data, long at) throws Refusal {
        return switch (this) {
            case SB -> data.i8(at);
            case UB -> data.u8(at);
            case SS -> data.i16(at);
            case US -> data.u16(at);
            case SL -> data.i32(at);
            case UL -> data.u32(at);
        };
    }
}
