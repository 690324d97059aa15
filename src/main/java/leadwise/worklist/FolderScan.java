package leadwise.worklist;

import leadwise.io.Formats;
import leadwise.model.Problem;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the recordings in a folder by their content, one entry for each record, however many files
/// it has. It goes piece by piece, so that whoever asks for the pieces can stop at any time.
///
/// No link is followed, neither to a file nor to a folder: that keeps it inside, and without loops.
/// Names that begin with a dot are left out. For one thread at a time.
public final class FolderScan {

    /// How many files are looked at in one piece: some milliseconds on a disk of one's own.
    private static final int AT_ONCE = 200;

    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(
                    (Path path) -> path.getFileName().toString(), String.CASE_INSENSITIVE_ORDER);

    /// A recording, or a place that could not be looked at.
    ///
    /// @param problem why not; empty for a recording
    public record Found(Path file, Optional<Problem> problem) {}

    /// What one step brought.
    ///
    /// @param found in the order of their names; a folder's recordings come all at once, because
    ///   the last file may name the first
    /// @param looked how many files were looked at so far
    /// @param last whether there is nothing more
    public record Piece(List<Found> found, int looked, boolean last) {
        public Piece {
            found = List.copyOf(found);
        }
    }

    private record Candidate(Path file, long bytes) {}

    private final Formats formats;
    private final boolean deep;
    private final Deque<Path> folders = new ArrayDeque<>();
    private final Deque<Candidate> files = new ArrayDeque<>();
    private final List<Path> recognised = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private int looked;

    private FolderScan(Path folder, boolean deep, Formats formats) {
        this.formats = formats;
        this.deep = deep;
        folders.add(folder);
    }

    /// Looks through a folder and all folders below it.
    public static FolderScan deep(Path folder, Formats formats) {
        return new FolderScan(folder, true, formats);
    }

    /// Looks through one folder alone.
    public static FolderScan flat(Path folder, Formats formats) {
        return new FolderScan(folder, false, formats);
    }

    /// The next piece; call it until it says that it was the last.
    public Piece next() {
        if (files.isEmpty() && !folders.isEmpty()) {
            enter(folders.pop());
        }
        for (int i = 0; i < AT_ONCE && !files.isEmpty(); i++) {
            look(files.pop().file());
        }
        if (files.isEmpty()) {
            leave();
        }
        var piece = new Piece(found, looked, files.isEmpty() && folders.isEmpty());
        found.clear();
        return piece;
    }

    /// Small files first: what names other files is smaller than they are, and what is named need
    /// not be opened.
    private void enter(Path folder) {
        var inside = new ArrayList<Path>();
        var here = new ArrayList<Candidate>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.noneOf(FileVisitOption.class),
                    1,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            if (file.getFileName().toString().startsWith(".")) {
                                return FileVisitResult.CONTINUE;
                            }
                            if (is.isRegularFile()) {
                                here.add(new Candidate(file, is.size()));
                            } else if (is.isDirectory() && !is.isOther()) {
                                inside.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            found.add(unreadable(file));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException _) {
            found.add(unreadable(folder));
        }
        here.sort(Comparator.comparingLong(Candidate::bytes));
        files.addAll(here);
        if (deep) {
            inside.sort(BY_NAME.reversed());
            inside.forEach(folders::push);
        }
    }

    private void look(Path file) {
        looked++;
        if (parts.contains(file.getFileName().toString())) {
            return;
        }
        try {
            var others = formats.recognise(file);
            if (others.isPresent()) {
                recognised.add(file);
                parts.addAll(others.get());
            }
        } catch (IOException _) {
            found.add(unreadable(file));
        }
    }

    private void leave() {
        recognised.sort(BY_NAME);
        for (var file : recognised) {
            if (!parts.contains(file.getFileName().toString())) {
                found.add(new Found(file, Optional.empty()));
            }
        }
        recognised.clear();
        parts.clear();
    }

    private static Found unreadable(Path file) {
        return new Found(
                file,
                Optional.of(
                        new Problem(
                                Problem.Kind.UNREADABLE,
                                file,
                                "",
                                "cannot be read from the disk")));
    }
}
