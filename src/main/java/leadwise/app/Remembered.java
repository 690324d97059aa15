package leadwise.app;

import leadwise.settings.Settings;
import leadwise.settings.SettingsFile;
import leadwise.ui.MainWindow;
import leadwise.ui.Preferences;
import leadwise.ui.PreferencesKeeper;
import leadwise.ui.Worker;

import java.nio.file.Path;
import java.util.Optional;

/// What this user's settings file remembers, and the notice at the first start of each version.
///
/// The system property `leadwise.settings` names another settings file; `none` is for trials: no
/// file is touched and nothing is asked, the short notice stands in the window as always.
final class Remembered {

    private final Optional<SettingsFile> file;
    private final Settings settings;

    private Remembered(Optional<SettingsFile> file) {
        this.file = file;
        this.settings = file.map(SettingsFile::read).orElse(Settings.NONE);
    }

    /// Reads the file; not on the JavaFX thread.
    static Remembered read(UserFolders folders) {
        return read(System.getProperty("leadwise.settings", ""), folders);
    }

    static Remembered read(String named, UserFolders folders) {
        return new Remembered(
                named.equals("none")
                        ? Optional.empty()
                        : Optional.of(
                                new SettingsFile(
                                        named.isBlank()
                                                ? folders.settings().resolve("settings.properties")
                                                : Path.of(named))));
    }

    Settings settings() {
        return settings;
    }

    /// Keeps whatever changes from now on.
    Optional<PreferencesKeeper> keep(Preferences preferences, Worker worker) {
        return file.map(f -> new PreferencesKeeper(f, preferences, worker, LastResort::log));
    }

    /// Shows the notice unless it was acknowledged for this version.
    void ask(MainWindow window, Preferences preferences, String version) {
        if (file.isPresent() && !settings.acknowledgedVersion().equals(version)) {
            window.showNotice(() -> preferences.acknowledgedVersionProperty().set(version));
        }
    }
}
