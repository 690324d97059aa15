package leadwise.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Where this user's settings, logs and reviews belong on this system.
///
/// @param settings the settings file's folder
/// @param logs the log files' folder
/// @param reviews the review store's folder
record UserFolders(Path settings, Path logs, Path reviews) {

    static UserFolders ofThisSystem() {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("user.home", "."),
                name -> {
                    var value = System.getenv(name);
                    return value == null ? "" : value;
                });
    }

    /// @param environment the value of an environment variable, empty when it is not set
    static UserFolders of(String system, String userHome, UnaryOperator<String> environment) {
        var home = Path.of(userHome);
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var local = environment.apply("LOCALAPPDATA");
            var base =
                    (local.isBlank() ? home.resolve("AppData/Local") : Path.of(local))
                            .resolve("Leadwise");
            return new UserFolders(base, base.resolve("Logs"), base.resolve("Reviews"));
        }
        if (name.startsWith("mac")) {
            var support = home.resolve("Library/Application Support/Leadwise");
            return new UserFolders(
                    support, home.resolve("Library/Logs/Leadwise"), support.resolve("Reviews"));
        }
        return new UserFolders(
                xdg(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config")),
                xdg(environment.apply("XDG_STATE_HOME"), home.resolve(".local/state")),
                xdg(environment.apply("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("reviews"));
    }

    private static Path xdg(String stated, Path usual) {
        return (stated.isBlank() ? usual : Path.of(stated)).resolve("leadwise");
    }
}
