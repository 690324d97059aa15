package leadwise.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// What the store does with files; tests put a full, slow or vanished disk in its place.
interface Disk {

    boolean exists(Path file);

    byte[] read(Path file) throws IOException;

    /// The names in a folder; none where it is not there.
    List<String> list(Path folder) throws IOException;

    /// Makes a folder that only its owner may look into, where it is not there yet.
    void createFolder(Path folder) throws IOException;

    /// Makes or replaces a file; returns when the bytes are on the disk.
    void write(Path file, byte[] bytes) throws IOException;

    /// Writes from position `at` on, where the file then ends; makes the file where it is not
    /// there; returns when the bytes are on the disk.
    void writeAt(Path file, long at, byte[] bytes) throws IOException;

    /// Gives a file a second name, or makes a copy where the disk knows no such thing.
    void link(Path from, Path to) throws IOException;

    /// Gives a file another name in one step, in place of whatever has that name.
    void move(Path from, Path to) throws IOException;

    /// Removes a file, where it is there.
    void delete(Path file) throws IOException;

    /// Returns when the names of the folder's files are on the disk, as far as the system can tell.
    void force(Path folder) throws IOException;

    /// Puts `mine` into a file, unless there is something in it that `isHeld`; nobody who does the
    /// same comes in between.
    ///
    /// @return what is in the file afterwards
    String claim(Path file, String mine, Predicate<String> isHeld) throws IOException;

    /// How many bytes there still is room for; a great number where that is unknown.
    long room(Path folder);
}
