package leadwise.io.wfdb;

import leadwise.io.content.FileName;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder that a header stands in: no file of the record is looked for anywhere else.
final class RecordFolder {

    static final int LARGEST_HEADER_BYTES = 1 << 20;

    /// Separators, drives and alternate streams, wildcards, and what a console would act on.
    private static final Pattern NOT_PLAIN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");

    private final Path header;
    private final Path folder;

    RecordFolder(Path header) {
        this.header = header;
        this.folder = folderOf(header);
    }

    /// Reads a header.
    ///
    /// @param digest sees its bytes
    static Header header(Path file, MessageDigest digest) throws IOException, Refusal {
        if (Files.size(file) > LARGEST_HEADER_BYTES) {
            throw Refusal.malformed(file, "", "is larger than 1 MiB, so it is not a WFDB header");
        }
        var bytes = Files.readAllBytes(file);
        digest.update(bytes);
        return Header.parse(file, bytes);
    }

    /// The signal file of that name, or the one that gzip made of it; empty when neither is there.
    /// A name that leads out of the folder is refused.
    Optional<Path> signalFile(SignalLine signal) throws IOException, Refusal {
        var what = "the signal file " + Refusal.quoted(signal.file());
        var file = inside(signal.line(), what, signal.file());
        return file.isPresent() ? file : inside(signal.line(), what, signal.file() + ".gz");
    }

    /// The header of a segment; empty when it is not there.
    Optional<Path> segmentHeader(SegmentLine segment) throws IOException, Refusal {
        var what = "the segment " + Refusal.quoted(segment.name());
        return inside(segment.line(), what, segment.name() + ".hea");
    }

    private Optional<Path> inside(int line, String what, String name) throws IOException, Refusal {
        if (NOT_PLAIN.matcher(name).find() || name.equals(".") || name.equals("..")) {
            throw refused(line, what, "is not a plain file name; a record's files stand beside it");
        }
        Path file;
        try {
            file = folder.resolve(name);
        } catch (InvalidPathException _) {
            throw refused(line, what, "is not a file name here");
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var real = file.toRealPath();
        if (!folder.toRealPath().equals(real.getParent())) {
            throw refused(line, what, "is a link out of the record's folder");
        }
        if (!Files.isRegularFile(real)) {
            throw refused(line, what, "is not a file");
        }
        return Optional.of(file);
    }

    private Refusal refused(int line, String what, String reason) {
        return Refusal.malformed(header, "line " + line, what + " " + reason);
    }

    static boolean isHeader(Path file) {
        return hasExtension(file, ".hea");
    }

    static boolean hasExtension(Path file, String extension) {
        return FileName.of(file).toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /// The header that describes a signal file: the one of the same name if it names the file, else
    /// the only one in the folder that does, else the one of the same name.
    static Optional<Path> headerOf(Path signalFile) throws IOException, Refusal {
        var sameName = headerOfSameName(signalFile);
        if (sameName.isPresent() && names(sameName.get(), signalFile)) {
            return sameName;
        }
        var naming = new ArrayList<Path>();
        for (var candidate : headersBeside(signalFile)) {
            if (names(candidate, signalFile)) {
                naming.add(candidate);
            }
        }
        if (naming.size() > 1) {
            throw Refusal.malformed(
                    signalFile,
                    "",
                    "is named by several headers ("
                            + FileName.of(naming.get(0))
                            + ", "
                            + FileName.of(naming.get(1))
                            + "); open one of them");
        }
        return naming.isEmpty() ? sameName : Optional.of(naming.getFirst());
    }

    static boolean isNamedByItsHeader(Path file) throws IOException {
        var header = headerOfSameName(file);
        return header.isPresent() && names(header.get(), file);
    }

    private static Optional<Path> headerOfSameName(Path signalFile) {
        var stem = FileName.stem(signalFile);
        for (var extension : List.of(".hea", ".HEA")) {
            var header = signalFile.resolveSibling(stem + extension);
            if (Files.isRegularFile(header)) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    private static List<Path> headersBeside(Path signalFile) throws IOException {
        try (var files = Files.list(folderOf(signalFile))) {
            return files.filter(RecordFolder::isHeader)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean names(Path header, Path signalFile) throws IOException {
        if (Files.size(header) > LARGEST_HEADER_BYTES) {
            return false;
        }
        try {
            return Header.parse(header, Files.readAllBytes(header)).signals().stream()
                    .anyMatch(signal -> signal.file().equals(FileName.of(signalFile)));
        } catch (Refusal _) {
            return false;
        }
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
