package leadwise.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// Settings on disk as `key=value` lines. A file that is not there or cannot be understood counts
/// as nothing remembered: settings are never worth a failed start.
public final class SettingsFile {

    private static final String ACKNOWLEDGED = "acknowledged-version";

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    public Settings read() {
        var lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            return Settings.NONE;
        }
        return new Settings(lines.getProperty(ACKNOWLEDGED, ""));
    }

    /// Replaces the file in one step, so that it is never half written.
    public void write(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, ACKNOWLEDGED + "=" + settings.acknowledgedVersion() + "\n");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
