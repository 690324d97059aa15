package leadwise.io.ishne;

import leadwise.io.content.Bytes;
import leadwise.io.content.CrcCcitt;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;

/// The header of 522 bytes, low byte first, and the block of text behind it.
///
/// ```
/// 0 magic 8 · 8 checksum 2 · 10 text bytes 4 · 14 samples 4 · 18 text's place 4 · 22 samples' place 4
/// 26 version 2 · 28 first name 40 · 68 last name 40 · 108 id 20 · 128 sex 2 · 130 race 2
/// 132 birth date 3×2 · 138 record date 3×2 · 144 file date 3×2 · 150 start time 3×2
/// 156 leads 2 · 158 lead codes 12×2 · 182 qualities 12×2 · 206 nV per count 12×2
/// 230 pacemaker 2 · 232 recorder 40 · 272 samples per second 2 · 274 proprietary 80
/// 354 copyright 80 · 434 reserved 88
/// ```
///
/// @param bytes the file, or its beginning
/// @param samples announced, of each lead or of all together; the format's text can be read either
///   way and both are written
/// @param dataStart where the samples begin
/// @param samplesPerSecond of every lead
/// @param leads in the order of their samples
record IshneHeader(
        Bytes bytes, int samples, long dataStart, int samplesPerSecond, List<HolterLead> leads) {

    static final String MAGIC = "ISHNE1.0";
    static final String ANNOTATIONS_MAGIC = "ANN  1.0";

    private static final int FIXED_BYTES = 522;
    private static final int MOST_LEADS = 12;
    private static final int MOST_TEXT_BYTES = 1 << 16;
    private static final int CHECKED_FROM = 10;

    IshneHeader {
        leads = List.copyOf(leads);
    }

    /// What the header says of one lead.
    ///
    /// @param code of the table of leads
    /// @param quality of the table of qualities
    /// @param nanovoltsPerCount as stored, may be nonsense
    record HolterLead(int code, int quality, int nanovoltsPerCount) {}

    static IshneHeader parse(Bytes bytes) throws Refusal {
        var magic = bytes.latin1(0, Math.min(8, bytes.length()));
        if (magic.equals(ANNOTATIONS_MAGIC)) {
            throw Refusal.unsupported(
                    "",
                    "is an ISHNE annotation file, which holds marks and no waveform; open the"
                            + " recording itself");
        }
        if (!magic.equals(MAGIC)) {
            throw Refusal.malformed("byte 0", "does not begin with " + MAGIC);
        }
        bytes.slice(0, FIXED_BYTES);
        int leads = bytes.i16(156);
        if (leads < 1 || leads > MOST_LEADS) {
            throw Refusal.malformed(
                    "byte 156", "announces " + leads + " leads, not 1 to " + MOST_LEADS);
        }
        int samplesPerSecond = bytes.u16(272);
        if (samplesPerSecond == 0) {
            throw Refusal.malformed("byte 272", "states a sample rate of 0");
        }
        var header =
                new IshneHeader(
                        bytes, bytes.i32(14), bytes.u32(22), samplesPerSecond, leads(bytes, leads));
        if (header.dataStart < header.textEnd() || header.dataStart > bytes.length()) {
            throw Refusal.malformed(
                    "byte 22",
                    "places the samples at byte "
                            + header.dataStart
                            + ", but the header ends at byte "
                            + header.textEnd()
                            + " and the file at byte "
                            + bytes.length());
        }
        return header;
    }

    private static List<HolterLead> leads(Bytes bytes, int count) throws Refusal {
        var leads = new ArrayList<HolterLead>();
        for (int i = 0; i < count; i++) {
            leads.add(
                    new HolterLead(
                            bytes.i16(158 + 2L * i),
                            bytes.i16(182 + 2L * i),
                            bytes.i16(206 + 2L * i)));
        }
        return leads;
    }

    private long textBytes() throws Refusal {
        return Math.max(0, bytes.i32(10));
    }

    private long textEnd() throws Refusal {
        return FIXED_BYTES + textBytes();
    }

    /// The block of free text, as far as it is text.
    List<String> text() throws Refusal {
        var text = bytes.latin1(FIXED_BYTES, Math.min(textBytes(), MOST_TEXT_BYTES));
        return text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c))
                ? List.of()
                : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    int statedChecksum() throws Refusal {
        return bytes.u16(8);
    }

    /// Of what follows the checksum, up to the end of the text.
    int checksum() throws Refusal {
        return CrcCcitt.of(bytes.slice(CHECKED_FROM, textEnd() - CHECKED_FROM).toArray());
    }
}
