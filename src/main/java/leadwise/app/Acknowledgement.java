package leadwise.app;

import leadwise.settings.Settings;
import leadwise.settings.SettingsFile;
import leadwise.ui.MainWindow;
import leadwise.ui.Worker;

import java.nio.file.Path;
import java.util.Optional;

/// The notice at the first start of each version.
///
/// The system property `leadwise.settings` names another settings file; `none` is for trials: no
/// file is touched and nothing is asked, the short notice stands in the window as always.
final class Acknowledgement {

    private final Optional<SettingsFile> file;
    private final String version;

    Acknowledgement(UserFolders folders, String version) {
        this(System.getProperty("leadwise.settings", ""), folders, version);
    }

    Acknowledgement(String named, UserFolders folders, String version) {
        this.file =
                named.equals("none")
                        ? Optional.empty()
                        : Optional.of(
                                new SettingsFile(
                                        named.isBlank()
                                                ? folders.settings().resolve("settings.properties")
                                                : Path.of(named)));
        this.version = version;
    }

    /// Shows the notice unless it was acknowledged for this version.
    void ask(MainWindow window, Worker worker) {
        file.filter(settings -> !settings.read().acknowledgedVersion().equals(version))
                .ifPresent(settings -> window.showNotice(() -> remember(settings, worker)));
    }

    /// What cannot be remembered is asked again at the next start, which does no harm.
    private void remember(SettingsFile settings, Worker worker) {
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> {
                    settings.write(new Settings(version));
                    return true;
                },
                _ -> {},
                LastResort::log);
    }
}
