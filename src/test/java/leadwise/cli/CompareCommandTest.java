package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CompareCommandTest {

    @TempDir Path folder;

    @Test
    void wordingsStandSideBySideWithTheirNoiseAndTheirWords() {
        var answer =
                Terminal.run(
                        "compare",
                        file("good.txt"),
                        "--phrase",
                        "left bundle",
                        "--phrase",
                        "LBBB",
                        "--words");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .isEqualTo(
                        """
                        good.txt: stand-in 1.0.0, the first 10 s
                        place  phrasing     probability  percentile  difference  noise  similarity
                            1  left bundle  –                    44  –             1.2       -0.13
                            2  LBBB         –                    16  -28           1.2       -0.37

                        left bundle
                        without  percentile  change
                        left             24   -20.0
                        bundle           16   -28.0
                        """);
    }

    @Test
    void theTableForSpreadsheetsHasAllIds() {
        var answer =
                Terminal.run(
                        "compare",
                        file("good.txt"),
                        "--phrase",
                        "left bundle",
                        "--phrase",
                        "pizza",
                        "--format",
                        "csv");
        assertThat(answer.out())
                .isEqualTo(
                        """
                        file,sha256,bundle,calibration,window_s,phrasing,phrases,phrase,place,score,percentile,percentile_low,percentile_high,difference,probability,probability_low,probability_high,probability_kind,scope,trained,nearest,nearest_cosine,left_out
                        good.txt,00ff,stand-in 1.0.0,stand-in-fit,10.0,left bundle,1,left bundle,1,-0.133333,44.0,44.0,44.0,0.0,,,,,within,false,,,
                        good.txt,00ff,stand-in 1.0.0,stand-in-fit,10.0,pizza,1,pizza,,,,,,,,,,,outside,false,,,
                        """);
    }

    @Test
    void severalRecordingsEndWithHowAlikeTheyAreOrdered() {
        var answer =
                Terminal.run(
                        "compare",
                        file("good.txt"),
                        file("sick.txt"),
                        file("short.txt"),
                        file("assumed.txt"),
                        "--phrase",
                        "left bundle",
                        "--phrase",
                        "LBBB");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err())
                .contains("sick.txt: is not compared because of its health")
                .contains("short.txt: The recording lasts 0.004 s.");
        assertThat(answer.out())
                .endsWith(
                        """

                        "left bundle" and "LBBB": 2 recordings, rank correlation –, 0 of 1 pairs in opposite order, 2 in the same band of the percentile
                        """);
    }

    @Test
    void jsonTellsWhatTheEncoderSeesOfEachWord() {
        var answer =
                Terminal.run(
                        "compare",
                        file("good.txt"),
                        "--phrase",
                        "left bundle",
                        "--phrase",
                        "LBBB",
                        "--words",
                        "--format",
                        "json");
        assertThat(answer.out())
                .contains("\"noDifference\" : false")
                .contains("\"without\" : \"left\"")
                .contains("\"change\" : -20.0")
                .contains("\"cutOff\" : false");
    }

    @Test
    void oneWordingAloneIsWrongUsage() {
        var answer = Terminal.run("compare", file("good.txt"), "--phrase", "a", "--phrase", " a ");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith("--phrase has to be given twice");
    }

    private String file(String name) {
        try {
            var file = folder.resolve(name);
            Files.writeString(file, name.substring(0, name.indexOf('.')));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
