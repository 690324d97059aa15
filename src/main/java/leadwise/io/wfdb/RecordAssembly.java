package leadwise.io.wfdb;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Digest;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.FileFacts;
import leadwise.model.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// One reading of one record: header, files or segments, leads, annotations.
final class RecordAssembly {

    /// Of the format, where the header states no sample rate.
    private static final double DEFAULT_SAMPLES_PER_SECOND = 250;

    private final Path headerFile;
    private final ReadOptions options;
    private final MessageDigest digest = Digest.sha256();
    private final RecordingParts parts;

    RecordAssembly(Path opened, Path headerFile, ReadOptions options) {
        this.headerFile = headerFile;
        this.options = options;
        this.parts = new RecordingParts(opened, headerFile, options);
    }

    ReadOutcome read() throws IOException, Refusal {
        var header = RecordFolder.header(headerFile, digest);
        remarkOn(header);
        double framesPerSecond = framesPerSecond(header);
        double seconds;
        if (header.segments().isEmpty()) {
            seconds = whole(header, framesPerSecond) / framesPerSecond;
        } else {
            var segmented = new SegmentedRecord(headerFile, header, digest, parts);
            seconds = segmented.addTo(framesPerSecond) / framesPerSecond;
        }
        var annotations =
                new RecordAnnotations(headerFile, header, parts).read(framesPerSecond, seconds);
        var facts =
                new FileFacts(
                        PatientComments.patient(header.comments()),
                        BaseTime.parse(header.timeAndDate()),
                        header.comments(),
                        List.of(),
                        List.of(),
                        annotations);
        var id = header.name().isBlank() ? FileName.of(headerFile) : header.name();
        return parts.finish(id, facts, "WFDB", HexFormat.of().formatHex(digest.digest()));
    }

    /// Takes the signals of a record of one piece and tells how many frames it has.
    private long whole(Header header, double framesPerSecond) throws IOException, Refusal {
        var record = new SegmentReading(headerFile, header, digest, parts).read(header.samples());
        if (record.signals().isEmpty()) {
            throw Refusal.unsupported(headerFile, "", "none of the record's signals is a voltage");
        }
        for (var part : record.signals()) {
            parts.add(
                    part.line().description(),
                    "line " + part.line().line(),
                    framesPerSecond * part.line().perFrame(),
                    part.counts(),
                    part.gain());
        }
        return record.frames();
    }

    private void remarkOn(Header header) throws Refusal {
        if (header.signals().isEmpty() && header.segments().isEmpty()) {
            throw Refusal.unsupported(headerFile, "", "the record holds no signals");
        }
        if (!header.utf8()) {
            parts.remark(headerFile, "", "the header is not UTF-8 and was read as Latin-1");
        }
        if (header.ignoredLines() > 0) {
            parts.remark(
                    headerFile,
                    "",
                    header.ignoredLines()
                            + (header.ignoredLines() == 1 ? " line" : " lines")
                            + " after the announced "
                            + (header.segments().isEmpty() ? "signals" : "segments")
                            + " ignored");
        }
        if (!header.timeAndDate().isEmpty() && BaseTime.parse(header.timeAndDate()).isEmpty()) {
            parts.remark(headerFile, "", "when it was recorded is not stated clearly");
        }
    }

    private double framesPerSecond(Header header) {
        if (header.samplesPerSecond().isPresent()) {
            return header.samplesPerSecond().getAsDouble();
        }
        if (options.samplesPerSecond().isPresent()) {
            double answered = options.samplesPerSecond().getAsDouble();
            parts.remark(
                    headerFile, "", "the sample rate is not stated; " + answered + " Hz was given");
            return answered;
        }
        parts.remark(
                new Problem(
                        Problem.Kind.RATE_ASSUMED,
                        headerFile,
                        "",
                        "the sample rate is not stated; 250 Hz is assumed"));
        return DEFAULT_SAMPLES_PER_SECOND;
    }
}
