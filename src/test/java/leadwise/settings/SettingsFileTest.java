package leadwise.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class SettingsFileTest {

    private static final Settings ALL =
            new Settings(
                    "0.1.0",
                    Language.GERMAN,
                    ThemeChoice.HIGH_CONTRAST,
                    " Dr. Jürgen Öz = \\ #1",
                    Optional.of(true),
                    true,
                    false,
                    Map.of("OPEN", "Ctrl+L", "GAIN_MORE", "#", "FILTER", ""),
                    Map.of("1920×1080 × 1.5 at 0, 0", 3.78),
                    Map.of("layout", "SIX_BY_TWO"),
                    Map.of("of-a-later-version", "yes"));

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        var file = new SettingsFile(folder.resolve("new/settings.properties"));
        assertThat(file.read()).isEqualTo(Settings.NONE);
        file.write(ALL);
        assertThat(file.read()).isEqualTo(ALL);
        file.write(Settings.NONE);
        assertThat(file.read()).isEqualTo(Settings.NONE);
    }

    @Test
    void aSpoiltFileCountsAsNothing() throws Exception {
        var path = Files.writeString(folder.resolve("settings.properties"), "a=\\u00zz");
        assertThat(new SettingsFile(path).read()).isEqualTo(Settings.NONE);
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(new SettingsFile(path).read()).isEqualTo(Settings.NONE);
    }

    @Test
    void aValueThatMakesNoSenseLeavesTheOthers() throws Exception {
        var path =
                Files.writeString(
                        folder.resolve("settings.properties"),
                        """
                        acknowledged-version=0.1.0
                        language=KLINGON
                        theme=PINK
                        pixels-per-mm.left=-3
                        pixels-per-mm.right=much
                        """);
        var read = new SettingsFile(path).read();
        assertThat(read.acknowledgedVersion()).isEqualTo("0.1.0");
        assertThat(read.language()).isEqualTo(Language.SYSTEM);
        assertThat(read.theme()).isEqualTo(ThemeChoice.PAPER);
        assertThat(read.pixelsPerMm()).isEmpty();
    }

    @Test
    void theFileOfAnOlderVersionIsUnderstood() throws Exception {
        var path =
                Files.writeString(
                        folder.resolve("settings.properties"), "acknowledged-version=0.0.9\n");
        assertThat(new SettingsFile(path).read().acknowledgedVersion()).isEqualTo("0.0.9");
    }
}
