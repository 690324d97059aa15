package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;

/// The packed samples of all leads: section 6, and section 5 for the reference beat, which is laid
/// out alike.
///
/// The section is nanovolts per count (2 bytes), microseconds from sample to sample (2), the order
/// of differences (1), in section 6 whether samples are thinned out between the QRS complexes (1),
/// the bytes of each lead (2 each), and these.
///
/// @param place for refusals
/// @param thinnedOut "bimodal compression" in the standard's words
record PackedLeads(
        String place,
        int nanovoltsPerCount,
        int sampleMicroseconds,
        int differenceOrder,
        boolean thinnedOut,
        List<Bytes> leads) {

    private static final int FIXED_BYTES = 6;
    private static final int HIGHEST_ORDER = 2;

    PackedLeads {
        leads = List.copyOf(leads);
    }

    /// Reads a section of so many leads. Where the file ends too early, the last of them are short
    /// or empty.
    static PackedLeads parse(Section section, int number) throws Refusal {
        long begin = FIXED_BYTES + 2L * number;
        section.verifyLength(begin);
        var data = section.data();
        int nanovolts = data.u16(0);
        int microseconds = data.u16(2);
        int order = data.u8(4);
        if (nanovolts == 0) {
            throw Refusal.malformed(section.place(), "states 0 nV per count");
        }
        if (microseconds == 0) {
            throw Refusal.malformed(section.place(), "states 0 µs from sample to sample");
        }
        if (order > HIGHEST_ORDER) {
            throw Refusal.unsupported(section.place(), "differences of order " + order);
        }
        var leads = new ArrayList<Bytes>();
        long at = begin;
        for (int i = 0; i < number; i++) {
            long length = Math.min(data.u16(FIXED_BYTES + 2L * i), data.length() - at);
            leads.add(data.slice(at, length));
            at += length;
        }
        boolean thinnedOut = section.id() == Section.RHYTHM && data.u8(5) != 0;
        return new PackedLeads(section.place(), nanovolts, microseconds, order, thinnedOut, leads);
    }

    double samplesPerSecond() {
        return 1e6 / sampleMicroseconds;
    }
}
