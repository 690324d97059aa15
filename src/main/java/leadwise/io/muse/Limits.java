package leadwise.io.muse;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.XmlElement;

import java.util.Optional;

/// The lowest and the highest count that the converter could give.
///
/// @param low < 0
/// @param high > 0
record Limits(int low, int high) {

    /// The limits of a lead; empty when they are absent, or when a sample of 16 bits cannot have
    /// them: some programs write 2147483647 and 268435456.
    static Optional<Limits> of(XmlElement lead) {
        int low = Numbers.whole(lead, "LeadLowLimit").orElse(0);
        int high = Numbers.whole(lead, "LeadHighLimit").orElse(0);
        return low >= Short.MIN_VALUE && low < 0 && high > 0 && high <= Short.MAX_VALUE
                ? Optional.of(new Limits(low, high))
                : Optional.empty();
    }

    /// Says how many samples stand at a limit, for they may have been beyond it.
    void remarkOn(double[] counts, String place, RecordingParts parts) {
        int at = 0;
        for (double count : counts) {
            if (count <= low || count >= high) {
                at++;
            }
        }
        if (at > 0) {
            parts.remark(place, at + " samples stand at the limit of what could be recorded");
        }
    }
}
