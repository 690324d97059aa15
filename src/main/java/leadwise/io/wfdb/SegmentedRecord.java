package leadwise.io.wfdb;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Gain;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;

/// A record of several segments, each with a header and files of its own, one behind the other.
///
/// In the fixed layout all segments have the same signals; in the variable one a first segment of
/// length 0 names them all, and each of the others has some. What a segment does not have, and what
/// was not recorded, is a gap. Each segment's samples count by that segment's own gain.
final class SegmentedRecord {

    /// How many values may be missing: these, and so many times what the files hold, so that no
    /// number in a header decides how much memory is taken.
    private static final long MOST_MISSING_VALUES = 4_000_000;

    private static final int MOST_MISSING_TIMES = 4;
    private static final long MOST_HEADER_BYTES = 64 << 20;

    /// Segments that stand in a record again and again are read once, as long as so many values
    /// hold them.
    private static final int MOST_KEPT_VALUES = 1_000_000;

    private final Path headerFile;
    private final Header header;
    private final MessageDigest digest;
    private final RecordingParts parts;
    private final Map<SegmentLine, Known> known = new HashMap<>();
    private final Set<String> heldOnce = new HashSet<>();
    private long knownValues;
    private final Map<SignalName, Track> tracks = new LinkedHashMap<>();
    private long frames;
    private long held;
    private long headerBytes;
    private long samplesPerFrame;

    SegmentedRecord(Path headerFile, Header header, MessageDigest digest, RecordingParts parts) {
        this.headerFile = headerFile;
        this.header = header;
        this.digest = digest;
        this.parts = parts;
    }

    /// A segment that was read.
    ///
    /// @param names of its signals, in the order of the segment
    private record Known(Segment segment, List<SignalName> names) {}

    /// What tells signals of one header apart: the name, and which of those of that name it is.
    private record SignalName(String description, int occurrence) {}

    /// One signal through all segments, in mV.
    private static final class Track {
        private final SignalLine line;
        private @Nullable Gain gain;
        private boolean severalGains;
        private double[] millivolts = new double[0];
        private int length;

        Track(SignalLine line) {
            this.line = line;
        }

        /// The place of a frame's first sample; bounded when the record was lengthened.
        int place(long frame) {
            return Math.toIntExact(frame * line.perFrame());
        }

        /// Takes samples behind those that are there; between is a gap.
        void append(int at, double[] more) {
            reach(at + more.length);
            Arrays.fill(millivolts, length, at, Double.NaN);
            System.arraycopy(more, 0, millivolts, at, more.length);
            length = at + more.length;
        }

        /// All samples up to `end`, with a gap where nothing was taken.
        double[] upTo(int end) {
            var all = Arrays.copyOf(millivolts, end);
            Arrays.fill(all, length, end, Double.NaN);
            return all;
        }

        private void reach(int end) {
            if (end > millivolts.length) {
                millivolts = Arrays.copyOf(millivolts, Math.max(end, 3 * (millivolts.length / 2)));
            }
        }
    }

    /// Adds all signals to the record's parts and tells how many frames it has.
    long addTo(double framesPerSecond) throws IOException, Refusal {
        var segments = header.segments();
        boolean variable = segments.getFirst().frames() == 0 && !segments.getFirst().isGap();
        if (variable) {
            layout(segments.getFirst());
        }
        for (var segment : segments.subList(variable ? 1 : 0, segments.size())) {
            if (!append(segment, framesPerSecond)) {
                parts.remark(
                        headerFile,
                        "line " + segment.line(),
                        "the record is too long, or holds mostly gaps; it is read up to here");
                break;
            }
        }
        verifyLength(segments);
        for (var track : tracks.values()) {
            add(track, framesPerSecond);
        }
        return frames;
    }

    private void layout(SegmentLine line) throws IOException, Refusal {
        var layout = header(line);
        if (layout == null) {
            return;
        }
        names(layout).forEach((signal, name) -> track(name, signal));
    }

    private Track track(SignalName name, SignalLine line) {
        return tracks.computeIfAbsent(
                name,
                _ -> {
                    samplesPerFrame += line.perFrame();
                    return new Track(line);
                });
    }

    private void verifyLength(List<SegmentLine> segments) {
        long sum = segments.stream().mapToLong(SegmentLine::frames).sum();
        if (header.samples().isPresent() && header.samples().getAsLong() != sum) {
            parts.remark(
                    headerFile,
                    "",
                    "the segments add up to "
                            + sum
                            + " samples, not to the "
                            + header.samples().getAsLong()
                            + " announced");
        }
    }

    /// Takes one segment; false when it does not fit any more.
    private boolean append(SegmentLine line, double framesPerSecond) throws IOException, Refusal {
        if (line.isGap()) {
            return lengthen(line.frames());
        }
        var found = read(line, framesPerSecond);
        if (found == null) {
            return lengthen(line.frames());
        }
        var segment = found.segment();
        long first = frames;
        long heldBefore = held;
        // a file that stands in the record again and again holds its samples once
        held += heldOnce.add(line.name()) ? segment.values() : 0;
        var its = new ArrayList<Track>();
        for (int i = 0; i < segment.signals().size(); i++) {
            its.add(track(found.names().get(i), segment.signals().get(i).line()));
        }
        if (!lengthen(Math.max(line.frames(), segment.frames()))) {
            held = heldBefore;
            return false;
        }
        for (int i = 0; i < its.size(); i++) {
            take(its.get(i), segment.signals().get(i), first, line);
        }
        return true;
    }

    /// Makes the record longer, if what is then missing keeps within its bounds.
    private boolean lengthen(long more) {
        if (more > RecordingParts.MOST_VALUES) {
            return false;
        }
        long values = (frames + more) * Math.max(1, samplesPerFrame);
        boolean fits =
                values <= RecordingParts.MOST_VALUES
                        && values - held <= MOST_MISSING_VALUES + MOST_MISSING_TIMES * held;
        frames += fits ? more : 0;
        return fits;
    }

    private void take(Track track, Segment.Part part, long first, SegmentLine line) throws Refusal {
        if (track.line.perFrame() != part.line().perFrame()) {
            throw Refusal.malformed(
                    headerFile,
                    "line " + line.line(),
                    "the segment's signal "
                            + part.number()
                            + " has "
                            + part.line().perFrame()
                            + " samples per frame, in other segments it has another number");
        }
        var gain = parts.effective(part.gain());
        if (track.gain == null) {
            track.gain = gain;
        } else if (!track.gain.equals(gain)) {
            track.severalGains = true;
        }
        var millivolts = new double[part.counts().length];
        for (int i = 0; i < millivolts.length; i++) {
            millivolts[i] = (part.counts()[i] - gain.baseline()) / gain.countsPerMillivolt();
        }
        track.append(track.place(first), millivolts);
    }

    /// The segment's header and samples; null, with a remark, where it is not there.
    private @Nullable Known read(SegmentLine line, double framesPerSecond)
            throws IOException, Refusal {
        // where the line stands makes no difference to what it names
        var key = new SegmentLine(0, line.name(), line.frames());
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var file = new RecordFolder(headerFile).segmentHeader(line);
        var segmentHeader = header(line);
        if (file.isEmpty() || segmentHeader == null) {
            return null;
        }
        double rate = segmentHeader.samplesPerSecond().orElse(framesPerSecond);
        if (rate != framesPerSecond) {
            throw Refusal.malformed(
                    headerFile,
                    "line " + line.line(),
                    "the segment has "
                            + rate
                            + " samples per second where the record has "
                            + framesPerSecond);
        }
        var segment =
                new SegmentReading(file.get(), segmentHeader, digest, parts)
                        .read(OptionalLong.of(line.frames()));
        var names = names(segmentHeader);
        var read =
                new Known(
                        segment,
                        segment.signals().stream().map(part -> names.get(part.line())).toList());
        long values = segment.values() + segmentHeader.signals().size();
        if (values <= MOST_KEPT_VALUES - knownValues) {
            knownValues += values;
            known.put(key, read);
        }
        return read;
    }

    /// The segment's header; null, with a remark, where it is not there.
    private @Nullable Header header(SegmentLine line) throws IOException, Refusal {
        var file = new RecordFolder(headerFile).segmentHeader(line);
        if (file.isEmpty()) {
            parts.remark(
                    headerFile,
                    "line " + line.line(),
                    "the segment " + Refusal.quoted(line.name()) + " is missing and is a gap");
            return null;
        }
        var found = RecordFolder.header(file.get(), digest);
        headerBytes += Files.size(file.get());
        if (headerBytes > MOST_HEADER_BYTES) {
            throw Refusal.unsupported(
                    headerFile, "line " + line.line(), "the segments' headers hold over 64 MiB");
        }
        if (!found.segments().isEmpty()) {
            throw Refusal.malformed(
                    headerFile,
                    "line " + line.line(),
                    "the segment "
                            + Refusal.quoted(line.name())
                            + " has segments itself; segments do not nest");
        }
        return found;
    }

    /// In one walk: a header may have thousands of signals, and a record thousands of segments.
    private static SequencedMap<SignalLine, SignalName> names(Header of) {
        var occurrences = new HashMap<String, Integer>();
        var names = new LinkedHashMap<SignalLine, SignalName>();
        for (var signal : of.signals()) {
            int before = occurrences.merge(signal.description(), 1, Integer::sum) - 1;
            names.put(signal, new SignalName(signal.description(), before));
        }
        return names;
    }

    private void add(Track track, double framesPerSecond) throws Refusal {
        if (track.gain == null) {
            parts.remark(
                    headerFile,
                    "",
                    "no segment holds the signal " + Refusal.quoted(track.line.description()));
            return;
        }
        if (track.severalGains) {
            parts.remark(
                    headerFile,
                    "",
                    "the gain of "
                            + track.line.description()
                            + " changes from segment to segment; each counts by its own");
        }
        parts.addMillivolts(
                track.line.description(),
                "",
                framesPerSecond * track.line.perFrame(),
                track.upTo(track.place(frames)),
                track.gain);
    }
}
