package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

/// One section of a file without its header of 16 bytes.
///
/// @param id 0 to 11 as the standard counts them, 12 to 18 since version 3, manufacturers' own
///   above
/// @param protocol ten times the version of the protocol that it follows: 13, 20, 30
/// @param data what follows the header, as far as the file holds it
record Section(int id, int protocol, Bytes data) {

    static final int POINTERS = 0;
    static final int PATIENT = 1;
    static final int HUFFMAN_TABLES = 2;
    static final int LEADS = 3;
    static final int QRS_PLACES = 4;
    static final int REFERENCE_BEAT = 5;
    static final int RHYTHM = 6;
    static final int MEASUREMENTS = 7;
    static final int STATEMENTS = 8;
    static final int UNIVERSAL_STATEMENTS = 11;
    static final int LONG_TERM_RHYTHM = 12;

    /// How a refusal or a remark names a section.
    static String name(int id) {
        var holds =
                switch (id) {
                    case POINTERS -> " (pointers)";
                    case PATIENT -> " (patient)";
                    case HUFFMAN_TABLES -> " (Huffman tables)";
                    case LEADS -> " (leads)";
                    case QRS_PLACES -> " (QRS places)";
                    case REFERENCE_BEAT -> " (reference beat)";
                    case RHYTHM -> " (rhythm)";
                    case MEASUREMENTS -> " (measurements)";
                    case STATEMENTS -> " (statements)";
                    case UNIVERSAL_STATEMENTS -> " (statement codes)";
                    case LONG_TERM_RHYTHM -> " (long-term rhythm)";
                    default -> "";
                };
        return "section " + id + holds;
    }

    String place() {
        return name(id);
    }

    /// Verifies that so many bytes are there.
    void verifyLength(long bytes) throws Refusal {
        if (data.length() < bytes) {
            throw Refusal.malformed(
                    place(),
                    "holds " + data.length() + " bytes where at least " + bytes + " should stand");
        }
    }
}
