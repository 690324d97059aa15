package leadwise.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class SettingsFileTest {

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        var file = new SettingsFile(folder.resolve("new/settings.properties"));
        assertThat(file.read()).isEqualTo(Settings.NONE);
        file.write(new Settings("0.1.0"));
        assertThat(file.read()).isEqualTo(new Settings("0.1.0"));
    }

    @Test
    void aSpoiltFileCountsAsNothing() throws Exception {
        var path = Files.writeString(folder.resolve("settings.properties"), "a=\\u00zz");
        assertThat(new SettingsFile(path).read()).isEqualTo(Settings.NONE);
    }
}
