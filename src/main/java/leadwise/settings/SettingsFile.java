package leadwise.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Settings on disk as `name=value` lines. A file that is not there or cannot be understood counts
/// as nothing remembered: settings are never worth a failed start.
public final class SettingsFile {

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    public Settings read() {
        try {
            return SettingsLines.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            return Settings.NONE;
        }
    }

    /// Replaces the file in one step, so that it is never half written.
    public void write(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, SettingsLines.write(settings));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
