package leadwise.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Where this user's settings and logs belong on this system.
///
/// @param settings the settings file's folder
/// @param logs the log files' folder
record UserFolders(Path settings, Path logs) {

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
            return new UserFolders(base, base.resolve("Logs"));
        }
        if (name.startsWith("mac")) {
            return new UserFolders(
                    home.resolve("Library/Application Support/Leadwise"),
                    home.resolve("Library/Logs/Leadwise"));
        }
        return new UserFolders(
                xdg(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config")),
                xdg(environment.apply("XDG_STATE_HOME"), home.resolve(".local/state")));
    }

    private static Path xdg(String stated, Path usual) {
        return (stated.isBlank() ? usual : Path.of(stated)).resolve("leadwise");
    }
}
