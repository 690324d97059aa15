package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.nio.file.Path;

/// One segment's line of a header of several segments: `s0001 3600`, `~ 250` for a gap.
///
/// @param line where it stands in the header, from 1
/// @param name of the segment's own header, without extension
/// @param frames how long it is, in sample intervals of the record
record SegmentLine(int line, String name, long frames) {

    static SegmentLine parse(Path header, int line, String text) throws Refusal {
        var fields = new HeaderFields(header, line, text, 3);
        var name = fields.text(0, "a segment's name");
        fields.verify(fields.count() > 1, "the segment's number of samples is missing");
        long frames = fields.integer(1, "the segment's number of samples").orElse(0);
        fields.verify(frames >= 0, "the segment's number of samples is negative");
        return new SegmentLine(line, name, frames);
    }

    /// Whether nothing was recorded.
    boolean isGap() {
        return name.equals(SignalLine.NO_FILE);
    }
}
