package leadwise.io.scp;

import leadwise.io.content.LeadCode;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;

/// The leads of section 3, in the file's order.
///
/// The section is the number of leads (1 byte), flags (1), and for each lead its first and last
/// sample (4 each, from 1) and its number in the standard's list (1).
///
/// @param beatSubtracted whether the reference beat was taken out of the rhythm (flag bit 0)
record LeadTable(List<Entry> leads, boolean beatSubtracted) {

    private static final int ENTRY_BYTES = 9;

    LeadTable {
        leads = List.copyOf(leads);
    }

    /// One lead.
    ///
    /// @param place from 1, for remarks
    /// @param first sample, on a clock that all leads share; the first of all is usually 1
    /// @param last sample
    record Entry(int place, String name, long first, long last) {

        /// How many samples it should have; 0 or less where none are stated.
        long length() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return "lead " + place + " (" + name + ")";
        }
    }

    static LeadTable parse(Section section) throws Refusal {
        section.verifyLength(2);
        int number = section.data().u8(0);
        if (number == 0) {
            throw Refusal.malformed(section.place(), "states no leads");
        }
        section.verifyLength(2 + (long) number * ENTRY_BYTES);
        var leads = new ArrayList<Entry>();
        for (int i = 0; i < number; i++) {
            long at = 2 + (long) i * ENTRY_BYTES;
            leads.add(
                    new Entry(
                            i + 1,
                            LeadCode.name(section.data().u8(at + 8)),
                            section.data().u32(at),
                            section.data().u32(at + 4)));
        }
        return new LeadTable(leads, (section.data().u8(1) & 1) != 0);
    }

    /// The first sample of the recording.
    long first() {
        return leads.stream().mapToLong(Entry::first).min().orElse(0);
    }
}
