package leadwise.io.wfdb;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.Digest;
import leadwise.io.content.FileName;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads WFDB records by their header, or by one of their signal files with the header beside it.
public final class WfdbReader implements RecordingReader {

    /// A record line and a signal line, for headers without the usual extension.
    private static final Pattern RECORD_LINE = Pattern.compile("\\S+[ \\t]+\\d{1,4}(?:[ \\t].*)?");

    private static final Pattern SIGNAL_LINE =
            Pattern.compile(
                    "(?:~|\\S+\\.[A-Za-z]\\w*)[ \\t]+"
                            + "(?:0|8|16|24|32|61|80|160|212|310|311|508|516|524)"
                            + "(?:[x:+ \\t].*)?");

    private static final int HEADER_SNIFF_CHARACTERS = 1024;

    @Override
    public boolean recognises(Path file, byte[] head) {
        if (RecordFolder.isHeader(file)) {
            return true;
        }
        boolean text = isText(head);
        if (text && headerBegins(head)) {
            return true;
        }
        // a signal file has no mark of its own: its name, or a header beside it, must do
        try {
            if (RecordFolder.hasExtension(file, ".mat")) {
                return true;
            }
            if (RecordFolder.hasExtension(file, ".dat")) {
                return !text || RecordFolder.headerOf(file).isPresent();
            }
            return RecordFolder.isNamedByItsHeader(file);
        } catch (IOException | Refusal _) {
            return false;
        }
    }

    private static boolean headerBegins(byte[] head) {
        int length = Math.min(head.length, HEADER_SNIFF_CHARACTERS);
        var lines =
                new String(head, 0, length, StandardCharsets.ISO_8859_1)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .limit(2)
                        .toList();
        return lines.size() == 2
                && RECORD_LINE.matcher(lines.get(0)).matches()
                && SIGNAL_LINE.matcher(lines.get(1)).matches();
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            return new RecordAssembly(file, headerFor(file), options).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }

    @Override
    public Set<String> parts(Path file) throws IOException {
        var parts = new HashSet<String>();
        collectParts(file, parts, true);
        parts.remove(FileName.of(file));
        return parts;
    }

    /// @param segmented whether segments are looked into; a segment has none of its own
    private static void collectParts(Path file, Set<String> parts, boolean segmented)
            throws IOException {
        Header header;
        try {
            header = RecordFolder.header(file, Digest.sha256());
        } catch (Refusal _) {
            // a signal file, or a header that cannot be read: its signals must not stand for it
            if (RecordFolder.isHeader(file)) {
                parts.add(FileName.stem(file) + ".dat");
            }
            return;
        }
        for (var signal : header.signals()) {
            parts.add(signal.file());
            parts.add(signal.file() + ".gz");
        }
        var folder = new RecordFolder(file);
        for (var segment : header.segments()) {
            if (!segment.isGap() && segmented && parts.add(segment.name() + ".hea")) {
                var inside = segmentHeader(folder, segment);
                if (inside.isPresent()) {
                    collectParts(inside.get(), parts, false);
                }
            }
        }
    }

    private static Optional<Path> segmentHeader(RecordFolder folder, SegmentLine segment)
            throws IOException {
        try {
            return folder.segmentHeader(segment);
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private static Path headerFor(Path file) throws IOException, Refusal {
        if (RecordFolder.isHeader(file)) {
            return file;
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEADER_SNIFF_CHARACTERS);
        }
        if (isText(head) && headerBegins(head)) {
            return file;
        }
        RawFile.refuseMatlab(file, head);
        return RecordFolder.headerOf(file)
                .orElseThrow(
                        () ->
                                Refusal.malformed(
                                        file,
                                        "",
                                        "no header (.hea) beside it names this file, so its"
                                                + " sample rate, leads and gains are not known"));
    }
}
