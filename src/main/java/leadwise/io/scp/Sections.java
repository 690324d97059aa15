package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sections of a file, by the pointers of section 0.
///
/// A file is its checksum (2 bytes), its length (4) and the sections, section 0 first. A section is
/// its checksum (2), number (2), length with this header (4), versions of section and protocol (1
/// each), 6 bytes reserved, and its data. A pointer is number (2), length (4) and place (4), which
/// counts from 1; a section that is not there has length or place 0.
final class Sections {

    private static final int FIRST = 6;
    private static final int HEADER = 16;
    private static final int POINTER = 10;

    /// What follows are manufacturers' own; they are not read.
    private static final int LAST_OF_STANDARD = 18;

    private final Bytes file;
    private final Map<Integer, Pointer> pointers;

    private record Pointer(long at, long length) {}

    private Sections(Bytes file, Map<Integer, Pointer> pointers) {
        this.file = file;
        this.pointers = pointers;
    }

    /// Whether a file begins as one of these, by its first pointer, which is that of section 0
    /// itself. Files of version 1 need not hold the letters that later versions are known by.
    static boolean begin(Bytes head) {
        try {
            long length = head.u32(FIRST + 4);
            return head.u16(FIRST + 2) == Section.POINTERS
                    && length >= HEADER + POINTER
                    && head.u16(FIRST + HEADER) == Section.POINTERS
                    && head.u32(FIRST + HEADER + 2) == length
                    && head.u32(FIRST + HEADER + 6) == FIRST + 1;
        } catch (Refusal _) {
            return false;
        }
    }

    /// Reads the pointers of `file`.
    static Sections of(Bytes file) throws Refusal {
        long stated = file.u32(FIRST + 4);
        if (file.u16(FIRST + 2) != Section.POINTERS || stated < HEADER + POINTER) {
            throw Refusal.malformed(
                    file.byteName(FIRST), "the table of pointers should begin here and does not");
        }
        long end = Math.min(FIRST + stated, file.length());
        var pointers = new LinkedHashMap<Integer, Pointer>();
        for (long at = FIRST + HEADER; at + POINTER <= end; at += POINTER) {
            long length = file.u32(at + 2);
            long place = file.u32(at + 6);
            if (length > 0 && place > 0 && file.u16(at) <= LAST_OF_STANDARD) {
                pointers.putIfAbsent(file.u16(at), new Pointer(place - 1, length));
            }
        }
        return new Sections(file, pointers);
    }

    /// A section; empty where the file has none or an empty one.
    ///
    /// @throws Refusal its pointer leads to nothing of the kind
    Optional<Section> find(int id) throws Refusal {
        var pointer = pointers.get(id);
        if (pointer == null) {
            return Optional.empty();
        }
        var whole = whole(id, pointer);
        return whole.length() <= HEADER
                ? Optional.empty()
                : Optional.of(new Section(id, whole.u8(9), whole.from(HEADER)));
    }

    /// Whether a pointer to a section with data is there, wherever it leads.
    boolean lists(int id) {
        var pointer = pointers.get(id);
        return pointer != null && pointer.length > HEADER;
    }

    /// A section without which the file cannot be read.
    Section required(int id) throws Refusal {
        return find(id).orElseThrow(() -> Refusal.malformed("", Section.name(id) + " is missing"));
    }

    private Bytes whole(int id, Pointer pointer) throws Refusal {
        if (pointer.at > file.length() - HEADER) {
            throw Refusal.malformed(
                    Section.name(id),
                    "should begin at byte "
                            + pointer.at
                            + ", beyond the end of the file, which has "
                            + file.length()
                            + " bytes");
        }
        if (file.u16(pointer.at + 2) != id) {
            throw Refusal.malformed(
                    Section.name(id),
                    "should begin at " + file.byteName(pointer.at) + ", where it does not");
        }
        return file.slice(pointer.at, Math.min(pointer.length, file.length() - pointer.at));
    }

    /// Remarks on what the length and the checksums say against the file.
    void remarkOnDoubts(RecordingParts parts) throws Refusal {
        long stated = file.u32(2);
        if (stated > file.length()) {
            parts.remark(
                    "",
                    "the file is cut off: it should have "
                            + stated
                            + " bytes and has "
                            + file.length());
            return;
        }
        var wrong = new ArrayList<String>();
        var unfilled = new ArrayList<String>();
        sort(
                "the whole file",
                file.slice(0, stated < HEADER ? file.length() : stated),
                wrong,
                unfilled);
        for (var entry : pointers.entrySet()) {
            try {
                int id = entry.getKey();
                var whole = whole(id, entry.getValue());
                if (whole.length() > HEADER) {
                    sort(Section.name(id), whole, wrong, unfilled);
                }
            } catch (Refusal _) {
                // whoever needs the section says so
            }
        }
        if (!wrong.isEmpty()) {
            parts.remarkOnChecksum(
                    "",
                    "the file may be damaged: the checksum differs for "
                            + String.join(", ", wrong));
        }
        if (!unfilled.isEmpty()) {
            parts.remark(
                    "",
                    "checksums are not filled in, so not checked, for "
                            + String.join(", ", unfilled));
        }
    }

    private static void sort(String name, Bytes covered, List<String> wrong, List<String> unfilled)
            throws Refusal {
        switch (Checksum.of(covered)) {
            case AGREES -> {}
            case DIFFERS -> wrong.add(name);
            case NOT_FILLED_IN -> unfilled.add(name);
        }
    }
}
