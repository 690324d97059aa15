package leadwise.io.wfdb;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The signal files of one header: those that are there are opened, those that are not become
/// remarks.
final class RecordFiles {

    private final Path headerFile;
    private final Header header;
    private final RecordingParts parts;
    private final List<SignalFile> files = new ArrayList<>();
    private String firstAbsent = "";

    private RecordFiles(Path headerFile, Header header, RecordingParts parts) {
        this.headerFile = headerFile;
        this.header = header;
        this.parts = parts;
    }

    /// The files, each with its signals.
    ///
    /// @param parts takes the remarks
    /// @throws Refusal none of the files is there, or one is not what the header says
    static List<SignalFile> open(Path headerFile, Header header, RecordingParts parts)
            throws IOException, Refusal {
        var opening = new RecordFiles(headerFile, header, parts);
        opening.openAll();
        return opening.files;
    }

    private void openAll() throws IOException, Refusal {
        var folder = new RecordFolder(headerFile);
        var seen = new HashSet<String>();
        for (var signals : bySharedFile(header.signals())) {
            var first = signals.getFirst();
            if (!first.hasFile()) {
                remarkAbsent(signals, "have no signal file");
                continue;
            }
            verifySharing(signals, seen.add(first.file()));
            var file = folder.signalFile(first);
            if (file.isEmpty()) {
                absent(signals, "the file " + first.file() + " does not exist");
                continue;
            }
            var found = SignalFile.open(file.get(), signals);
            if (found instanceof FlacFile flac) {
                flac.damage().ifPresent(d -> parts.remark(d.file(), d.place(), d.reason()));
            }
            if (found.begunFrames() == 0) {
                absent(signals, "the file " + first.file() + " holds no samples");
                continue;
            }
            files.add(found);
        }
        if (files.isEmpty()) {
            throw Refusal.unreadable(
                    headerFile,
                    "",
                    firstAbsent.isEmpty()
                            ? "the record holds no signals"
                            : "its signal file "
                                    + firstAbsent
                                    + " does not exist or holds no samples");
        }
    }

    private void absent(List<SignalLine> signals, String reason) {
        remarkAbsent(signals, "are missing: " + reason);
        firstAbsent = firstAbsent.isEmpty() ? signals.getFirst().file() : firstAbsent;
    }

    private void verifySharing(List<SignalLine> signals, boolean together) throws Refusal {
        var first = signals.getFirst();
        for (var signal : signals) {
            if (signal.format() != first.format() || signal.offset() != first.offset()) {
                throw Refusal.malformed(
                        headerFile,
                        "line " + signal.line(),
                        "format or offset differs from that of the file's first signal");
            }
        }
        if (!together) {
            throw Refusal.malformed(
                    headerFile,
                    "line " + first.line(),
                    "the signals of the file "
                            + Refusal.quoted(first.file())
                            + " do not stand together");
        }
    }

    private void remarkAbsent(List<SignalLine> signals, String reason) {
        var names =
                signals.stream()
                        .map(
                                s ->
                                        s.description().isBlank()
                                                ? "of line " + s.line()
                                                : s.description())
                        .toList();
        parts.remark(headerFile, "", "the signals " + String.join(", ", names) + " " + reason);
    }

    private static List<List<SignalLine>> bySharedFile(List<SignalLine> signals) {
        var groups = new ArrayList<List<SignalLine>>();
        for (var signal : signals) {
            if (!groups.isEmpty() && groups.getLast().getFirst().file().equals(signal.file())) {
                groups.getLast().add(signal);
            } else {
                groups.add(new ArrayList<>(List.of(signal)));
            }
        }
        return groups;
    }
}
