package leadwise.io;

import leadwise.io.content.FileContent;
import leadwise.model.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All formats that can be opened, in the order in which they are asked.
public final class Formats {

    /// How much of a file a reader sees before it says whether the file is its own.
    public static final int HEAD_BYTES = 4096;

    private final List<RecordingReader> readers;

    public Formats(List<RecordingReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /// Reads `file` with the first reader that recognises it and derives the limb leads that it
    /// lacks.
    public ReadOutcome read(Path file, ReadOptions options) {
        try {
            if (Files.isDirectory(file)) {
                return refused(Problem.Kind.UNREADABLE, file, "is a folder, not a recording");
            }
            var head = FileContent.head(file, HEAD_BYTES);
            var reader = readerOf(file, head);
            return reader.isPresent()
                    ? derived(reader.get().read(file, options))
                    : refused(
                            Problem.Kind.UNKNOWN_FORMAT,
                            file,
                            head.length == 0 ? "is empty" : "is in no format that is known here");
        } catch (NoSuchFileException e) {
            return refused(Problem.Kind.UNREADABLE, Path.of(e.getFile()), "does not exist");
        } catch (IOException e) {
            return refused(Problem.Kind.UNREADABLE, file, "cannot be read from the disk");
        }
    }

    /// Whether a reader takes `file` for its own, by its first bytes; nothing else is read.
    ///
    /// @return the names of the files beside it that belong to its record; empty where no reader
    ///   knows it
    /// @throws IOException the disk failed
    public Optional<Set<String>> recognise(Path file) throws IOException {
        var reader = readerOf(file, FileContent.head(file, HEAD_BYTES));
        return reader.isPresent() ? Optional.of(reader.get().parts(file)) : Optional.empty();
    }

    private Optional<RecordingReader> readerOf(Path file, byte[] head) {
        return readers.stream().filter(reader -> reader.recognises(file, head)).findFirst();
    }

    private static ReadOutcome derived(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read(var recording, var remarks) ->
                    new ReadOutcome.Read(recording.withDerivedLimbLeads(), remarks);
            case ReadOutcome.Asks asks -> asks;
            case ReadOutcome.Refused refused -> refused;
        };
    }

    private static ReadOutcome refused(Problem.Kind kind, Path file, String reason) {
        return new ReadOutcome.Refused(new Problem(kind, file, "", reason));
    }
}
