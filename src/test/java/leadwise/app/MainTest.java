package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class MainTest {

    @Test
    void aFileOrNothingOpensTheWindowAndEverythingElseIsTheCommandLines() {
        assertThat(Main.isForCommandLine()).isFalse();
        assertThat(Main.isForCommandLine("record.hea")).isFalse();
        assertThat(Main.isForCommandLine("rank")).isTrue();
        assertThat(Main.isForCommandLine("rnak")).isTrue();
        assertThat(Main.isForCommandLine("--help")).isTrue();
        assertThat(Main.isForCommandLine("rank", "record.hea")).isTrue();
    }

    @Test
    void onlyLinuxSaysThatThereIsNoDisplay() {
        assertThat(Main.mayHaveDisplay("Mac OS X", "", Map.of())).isTrue();
        assertThat(Main.mayHaveDisplay("Windows 11", "", Map.of())).isTrue();
        assertThat(Main.mayHaveDisplay("Linux", "", Map.of())).isFalse();
        assertThat(Main.mayHaveDisplay("Linux", "", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Main.mayHaveDisplay("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(Main.mayHaveDisplay("Linux", "Headless", Map.of())).isTrue();
    }
}
