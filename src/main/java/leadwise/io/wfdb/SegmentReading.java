package leadwise.io.wfdb;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.VoltageUnit;
import leadwise.model.Gain;
import leadwise.model.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the signals of one header out of their files, collecting remarks on the way.
final class SegmentReading {

    /// Of the format, where the header states no gain, in counts per millivolt.
    private static final double DEFAULT_GAIN = 200;

    /// How many values a file that is cut off may lack and be filled up; beyond that the recording
    /// ends with the file, so that no header's number decides how much memory is taken.
    private static final long MOST_MISSING_VALUES = 1_000_000;

    private static final double SMALLEST_GAIN = 1e-9;
    private static final double LARGEST_GAIN = 1e12;

    private final Path headerFile;
    private final Header header;
    private final MessageDigest digest;
    private final RecordingParts parts;
    private final Map<SignalLine, Integer> numbers = new HashMap<>();

    /// @param digest sees every byte of the signal files
    /// @param parts takes the remarks
    SegmentReading(Path headerFile, Header header, MessageDigest digest, RecordingParts parts) {
        this.headerFile = headerFile;
        this.header = header;
        this.digest = digest;
        this.parts = parts;
        for (var line : header.signals()) {
            numbers.put(line, numbers.size() + 1);
        }
    }

    /// @param stated how many frames there should be, where somebody says so
    Segment read(OptionalLong stated) throws IOException, Refusal {
        var files = RecordFiles.open(headerFile, header, parts);
        long frames = frames(stated, files);
        boolean checkable = isFilledIn() && header.samples().orElse(-1) == frames;
        var signals = new ArrayList<Segment.Part>();
        for (var file : files) {
            var samples = file.read(frames, digest);
            for (int signal = 0; signal < file.signals().size(); signal++) {
                var line = file.signals().get(signal);
                boolean whole = samples.count(signal) >= frames * line.perFrame();
                if (checkable && whole && line.checksum().isPresent()) {
                    check(file, samples, signal);
                }
                int length = Math.toIntExact(frames * line.perFrame());
                part(line, samples, signal, length).ifPresent(signals::add);
            }
        }
        return new Segment(frames, signals);
    }

    /// Frames as announced, or as the longest file has them.
    private long frames(OptionalLong stated, List<SignalFile> files) {
        long perFrame =
                files.stream().mapToLong(f -> SignalFile.samplesPerFrame(f.signals())).sum();
        long there = files.stream().mapToLong(SignalFile::begunFrames).max().orElse(0);
        long whole = files.stream().mapToLong(SignalFile::wholeFrames).max().orElse(0);
        long frames = stated.orElse(whole == 0 ? there : whole);
        if (frames > there && (frames - there) > MOST_MISSING_VALUES / perFrame) {
            parts.remark(
                    headerFile,
                    "",
                    "the header announces "
                            + frames
                            + " samples; the recording ends after "
                            + there);
            frames = there;
        }
        long most = RecordingParts.MOST_VALUES / perFrame;
        if (frames > most) {
            parts.remark(
                    headerFile,
                    "",
                    "the record is too long; the first "
                            + most
                            + " of "
                            + frames
                            + " samples are read");
            frames = most;
        }
        for (var file : files) {
            remarkOnLength(file, frames, stated.isPresent() && stated.getAsLong() == frames);
        }
        return frames;
    }

    private void remarkOnLength(SignalFile file, long frames, boolean asStated) {
        if (file.wholeFrames() < frames) {
            parts.remark(
                    file.file(),
                    "",
                    "the file ends after "
                            + file.wholeFrames()
                            + " of "
                            + frames
                            + " samples; the rest is a gap");
        }
        long more = file.framesAfter(frames);
        if (asStated && more > 0) {
            parts.remark(
                    file.file(),
                    "",
                    "the file holds " + more + " samples more than the header announces");
        }
    }

    /// Whether checksums can be judged; says so when they cannot.
    private boolean isFilledIn() {
        boolean filledIn =
                header.signals().stream()
                        .anyMatch(s -> !isZero(s.checksum()) || !isZero(s.initialValue()));
        boolean checkable = filledIn && header.samples().isPresent();
        if (!checkable) {
            parts.remark(
                    headerFile,
                    "",
                    filledIn
                            ? "checksums not checked: the number of samples is not stated"
                            : "checksums not checked: the header does not state them");
        }
        return checkable;
    }

    private static boolean isZero(OptionalLong number) {
        return number.orElse(0) == 0;
    }

    private void check(SignalFile file, StoredSamples samples, int signal) {
        var line = file.signals().get(signal);
        if (!samples.agrees(signal, line.checksum())) {
            parts.remark(
                    new Problem(
                            Problem.Kind.CHECKSUM_DIFFERS,
                            file.file(),
                            place(line),
                            "the checksum differs ("
                                    + line.checksum().getAsLong()
                                    + " stated, "
                                    + samples.checksum(signal)
                                    + " found), the file may be damaged"));
        }
    }

    private Optional<Segment.Part> part(
            SignalLine line, StoredSamples samples, int signal, int length) throws Refusal {
        var unit = VoltageUnit.written(line.unit());
        if (unit.isEmpty()) {
            parts.remark(
                    headerFile,
                    place(line),
                    "left out, its unit " + Refusal.quoted(line.unit()) + " is not a voltage");
            return Optional.empty();
        }
        return Optional.of(
                new Segment.Part(
                        line,
                        number(line),
                        gain(line, unit.get()),
                        samples.values(signal, length)));
    }

    private Gain gain(SignalLine line, VoltageUnit unit) throws Refusal {
        if (line.gain() == 0) {
            return new Gain(DEFAULT_GAIN, line.baseline(), Gain.Origin.ASSUMED);
        }
        double perMillivolt = unit.countsPerMillivolt(line.gain());
        double size = Math.abs(perMillivolt);
        if (!(size >= SMALLEST_GAIN && size <= LARGEST_GAIN)) {
            throw Refusal.malformed(
                    headerFile,
                    "line " + line.line(),
                    "a gain of " + line.gain() + "/" + line.unit() + " cannot be right");
        }
        return new Gain(perMillivolt, line.baseline(), Gain.Origin.FILE);
    }

    private int number(SignalLine line) {
        return numbers.getOrDefault(line, 0);
    }

    private String place(SignalLine line) {
        return "signal "
                + number(line)
                + (line.description().isBlank() ? "" : " (" + line.description() + ")");
    }
}
