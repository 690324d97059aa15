package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();

    private String shown(boolean terminal, int total, long secondsEach) {
        var line = new ProgressLine(new PrintWriter(err), terminal);
        for (int done = 1; done <= total; done++) {
            line.at(done, total, Duration.ofSeconds(secondsEach * (total - done)));
        }
        return err.toString();
    }

    @Test
    void aFileGetsALineForEachTenth() {
        assertThat(shown(false, 100, 2))
                .isEqualTo(
                        """
                        1 of 100 recordings, 1 %
                        10 of 100 recordings, 10 %
                        20 of 100 recordings, 20 %, about 3 min left
                        30 of 100 recordings, 30 %, about 2 min left
                        40 of 100 recordings, 40 %, about 2 min left
                        50 of 100 recordings, 50 %, about 2 min left
                        60 of 100 recordings, 60 %, about 80 s left
                        70 of 100 recordings, 70 %, about 60 s left
                        80 of 100 recordings, 80 %, about 40 s left
                        90 of 100 recordings, 90 %, about 20 s left
                        100 of 100 recordings, 100 %
                        """);
    }

    @Test
    void aTerminalGetsABarThatIsWrittenOver() {
        var lines = shown(true, 40, 1).split("\r", -1);

        assertThat(lines).hasSize(41);
        assertThat(lines[20].strip())
                .isEqualTo(
                        "[###############---------------] 20 of 40 recordings, 50 %, about 20 s"
                                + " left");
        assertThat(lines[40].strip())
                .isEqualTo("[##############################] 40 of 40 recordings, 100 %");
        assertThat(lines[40]).endsWith("\n");
    }
}
