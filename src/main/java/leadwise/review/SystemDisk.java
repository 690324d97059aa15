package leadwise.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The disk of this computer.
final class SystemDisk implements Disk {

    private static final long RETRY_MOVE_NANOS = 2_000_000_000L;
    private static final long PAUSE_MS = 50;

    /// Where the system lock lies: far behind the text, which a lock would hide on Windows.
    private static final long LOCKED_AT = Long.MAX_VALUE - 1;

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, forTheOwner(folder));
        }
    }

    private static FileAttribute<?>[] forTheOwner(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        // elsewhere the folder of the user's own program data has its rights already
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        writeAt(file, 0, bytes);
    }

    @Override
    public void writeAt(Path file, long at, byte[] bytes) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(at);
            writeAll(channel, at, bytes);
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel channel, long at, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, at + left.position());
        }
    }

    @Override
    public void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException _) {
            Files.copy(from, to);
        }
    }

    /// On Windows a scanner may hold a file for a moment, so a refusal is not the last word there.
    @Override
    public void move(Path from, Path to) throws IOException {
        long begun = System.nanoTime();
        while (true) {
            try {
                Files.move(
                        from,
                        to,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (IOException e) {
                if (!isWindows() || System.nanoTime() - begun > RETRY_MOVE_NANOS) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(IOException refusal) throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refusal;
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// Windows opens no folders, and writes their names through by itself.
    @Override
    public void force(Path folder) throws IOException {
        if (!isWindows()) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public String claim(Path file, String mine, Predicate<String> isHeld) throws IOException {
        try (var channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                var _ = lock(channel)) {
            var there = text(channel);
            if (there.equals(mine) || (!there.isBlank() && isHeld.test(there))) {
                return there;
            }
            var bytes = mine.getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0);
            writeAll(channel, 0, bytes);
            channel.force(true);
            return mine;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.lock(LOCKED_AT, 1, false);
        } catch (OverlappingFileLockException e) {
            throw new IOException("another thread of this program is at it", e);
        }
    }

    private static String text(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(channel.size(), 256));
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public long room(Path folder) {
        try {
            var there = folder;
            while (there.getParent() != null && !Files.exists(there)) {
                there = there.getParent();
            }
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException _) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
