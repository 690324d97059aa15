package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class UserFoldersTest {

    @Test
    void eachSystemKeepsSettingsAndLogsWhereItsUsersExpectThem() {
        var home = Path.of("home");
        assertThat(UserFolders.of("Linux", "home", _ -> ""))
                .isEqualTo(
                        new UserFolders(
                                home.resolve(".config/leadwise"),
                                home.resolve(".local/state/leadwise"),
                                home.resolve(".local/share/leadwise/reviews")));
        assertThat(UserFolders.of("Mac OS X", "home", _ -> ""))
                .isEqualTo(
                        new UserFolders(
                                home.resolve("Library/Application Support/Leadwise"),
                                home.resolve("Library/Logs/Leadwise"),
                                home.resolve("Library/Application Support/Leadwise/Reviews")));
        assertThat(UserFolders.of("Windows 11", "home", _ -> ""))
                .isEqualTo(
                        new UserFolders(
                                home.resolve("AppData/Local/Leadwise"),
                                home.resolve("AppData/Local/Leadwise/Logs"),
                                home.resolve("AppData/Local/Leadwise/Reviews")));
    }

    @Test
    void statedFoldersAreRespected() {
        var stated =
                Map.of(
                        "XDG_CONFIG_HOME", "config",
                        "XDG_STATE_HOME", "state",
                        "XDG_DATA_HOME", "data");
        assertThat(UserFolders.of("Linux", "home", name -> stated.getOrDefault(name, "")))
                .isEqualTo(
                        new UserFolders(
                                Path.of("config/leadwise"),
                                Path.of("state/leadwise"),
                                Path.of("data/leadwise/reviews")));
    }
}
