package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.CrcCcitt;
import leadwise.io.content.Refusal;

/// Whether the checksum of a file or a section is right. It stands in the first two bytes and
/// covers all that follows.
enum Checksum {
    AGREES,
    DIFFERS,
    /// 0 or FFFF stands where it belongs; some devices never fill it in.
    NOT_FILLED_IN;

    /// Compares what the first two bytes of `covered` state with what the others give.
    static Checksum of(Bytes covered) throws Refusal {
        int stated = covered.u16(0);
        int found = CrcCcitt.of(covered.from(2).toArray());
        if (stated == found) {
            return AGREES;
        }
        return stated == 0 || stated == 0xFFFF ? NOT_FILLED_IN : DIFFERS;
    }
}
