package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import leadwise.SkippedAloud;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line from end to end, on the sample recordings. The golden files are written anew by
/// `mvn test -Dtest=CommandLineTest -Dgolden=write`.
@ExtendWith(SkippedAloud.class)
class CommandLineTest {

    private static final String SAMPLES = "assets/samples/";
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final String NOTICE =
            "Research software, not a medical device. Do not base a diagnosis or treatment on it."
                    + " Check every finding on the recording.\n";

    @TempDir private Path folder;

    private record Answer(int exitCode, String out, String err) {}

    private static Answer run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CliMain.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Answer(code, out.toString(), err.toString());
    }

    /// Compares a whole answer with the golden file, whose first line tells its command.
    private static void compare(String golden, String... args) throws IOException {
        var answer = run(args);
        var file = GOLDEN.resolve(golden);
        var text = "# made by: leadwise " + String.join(" ", args) + "\n" + answer.out();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
        assertThat(answer.exitCode()).isEqualTo(0);
    }

    @Test
    void infoTellsOfEverySample() throws IOException {
        var args = new ArrayList<>(List.of("info"));
        try (var files = Files.list(Path.of(SAMPLES))) {
            files.map(file -> SAMPLES + file.getFileName())
                    .filter(file -> file.endsWith(".hea") || file.endsWith(".csv"))
                    .sorted()
                    .forEach(args::add);
        }

        compare("info.txt", args.toArray(String[]::new));
    }

    @Test
    void infoInJsonHoldsTheSame() throws IOException {
        compare(
                "info.json.txt",
                "info",
                "--format",
                "json",
                SAMPLES + "synthetic-noisy-lead-off.hea");
    }

    @Test
    void aRefusedFileIsSaidAndTheOthersGoOn() throws IOException {
        var broken = folder.resolve("broken.hea");
        Files.writeString(broken, "broken 12 500 5000\n");

        var answer =
                run(
                        "info",
                        "--format=csv",
                        broken.toString(),
                        SAMPLES + "synthetic-sinus-rhythm.dat",
                        SAMPLES + "absent.hea");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(
                        SAMPLES + "synthetic-sinus-rhythm.dat,synthetic-sinus-rhythm,WFDB,I;II;");
        assertThat(answer.err().lines())
                .hasSize(3)
                .startsWith(NOTICE.strip())
                .anyMatch(line -> line.startsWith("broken.hea, line "))
                .endsWith("absent.hea: does not exist.");
    }

    @Test
    void whatAFileDoesNotSayHasToBeSaid() throws IOException {
        var file = folder.resolve("bare.csv");
        Files.writeString(file, "I,II\n" + "12,-7\n13,-9\n".repeat(2000));

        var asked = run("info", file.toString(), "--format=csv");
        assertThat(asked.exitCode()).isEqualTo(3);
        assertThat(asked.err()).contains("Say it with --rate").contains("Say it with --unit");

        var said = run("info", file.toString(), "--format=csv", "--rate=250", "--unit=uV");
        assertThat(said.exitCode()).isEqualTo(0);
        assertThat(said.out()).contains(",I;II,III;aVR;aVL;aVF,250,16,");
    }

    @Test
    void convertWritesTheSameTableFromBothFormats() throws IOException {
        var fromWfdb = folder.resolve("wfdb.csv");
        var fromCsv = folder.resolve("csv.csv");

        assertThat(run("convert", SAMPLES + "synthetic-sinus-rhythm.hea", fromWfdb.toString()))
                .isEqualTo(new Answer(0, "", ""));
        assertThat(run("convert", SAMPLES + "synthetic-sinus-rhythm.csv", fromCsv.toString()))
                .isEqualTo(new Answer(0, "", ""));

        assertThat(fromCsv).hasSameTextualContentAs(fromWfdb);
        assertThat(run("convert", fromWfdb.toString(), "-").out())
                .isEqualTo(Files.readString(fromWfdb))
                .startsWith("time_s,I,II,III,aVR,aVL,aVF,V1,V2,V3,V4,V5,V6\n0,")
                .hasLineCount(5001);
    }

    @Test
    void convertLeavesMissingSamplesEmpty() {
        var answer = run("convert", SAMPLES + "synthetic-noisy-lead-off.hea", "-");

        assertThat(answer.out().lines().filter(line -> line.startsWith("7,")))
                .singleElement()
                .asString()
                .contains(",,");
    }

    @Test
    void renderDrawsAPictureAndReplacesPicturesOnly() throws IOException {
        var picture = folder.resolve("paper.png");
        var sample = SAMPLES + "synthetic-sinus-rhythm.hea";
        var done = new Answer(0, "", NOTICE);

        assertThat(run("render", sample, picture.toString(), "--layout", "12x1", "--width", "800"))
                .isEqualTo(done);
        assertThat(Files.size(picture)).isGreaterThan(10_000);
        assertThat(run("render", sample, picture.toString())).isEqualTo(done);
        Files.writeString(picture, "no picture");
        assertThat(run("render", sample, picture.toString()))
                .isEqualTo(
                        new Answer(
                                3,
                                "",
                                NOTICE
                                        + picture
                                        + " exists and is not a PNG picture; it is left as it"
                                        + " is.\n"));
        assertThat(run("render", sample, picture.toString(), "--speed", "26").exitCode())
                .isEqualTo(2);
    }

    @Test
    void renderTakesEveryLayoutOrderAndPairOfGains() {
        var sample = SAMPLES + "synthetic-sinus-rhythm.hea";
        var done = new Answer(0, "", NOTICE);
        for (var how :
                List.of(
                        "--layout=3x4+3 --rhythm=aVF",
                        "--layout=lead --lead=V2",
                        "--layout=median",
                        "--order=cabrera --gain=10/5")) {
            var picture = folder.resolve(how.replaceAll("\\W", "") + ".png").toString();
            var words = new ArrayList<>(List.of("render", sample, picture));
            words.addAll(List.of(how.split(" ")));
            assertThat(run(words.toArray(String[]::new))).isEqualTo(done);
        }
        for (var wrong : List.of("--gain=10/7", "--gain=5/5/5", "--rhythm=X1", "--layout=2x6")) {
            assertThat(run("render", sample, "out.png", wrong).exitCode()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "synthetic-sinus-rhythm.csv, sinus rhythm",
        "synthetic-atrial-fibrillation.hea, atrial fibrillation",
        "synthetic-sinus-tachycardia.hea, sinus tachycardia",
        "synthetic-sinus-bradycardia.dat, sinus bradycardia"
    })
    void rankPutsWhatASampleShowsFirst(String sample, String shown) throws IOException {
        assumeBundle();

        var answer =
                run(
                        "rank",
                        SAMPLES + sample,
                        "--format=json",
                        "--device=cpu",
                        "--label=sinus rhythm",
                        "--label=sinus bradycardia",
                        "--label=sinus tachycardia",
                        "--label=atrial fibrillation");

        assertThat(answer.err()).isEqualTo(NOTICE);
        assertThat(answer.exitCode()).isEqualTo(0);
        var json = new JsonMapper().readTree(answer.out());
        assertThat(json.path("results").path(0).path("label").asText()).isEqualTo(shown);
        assertThat(json.path("results")).hasSize(4);
        assertThat(json.path("device").asText()).isEqualTo("cpu");
    }

    @Test
    void severalFilesGiveAnArrayAndEachTheNumbersThatItHasAlone() throws IOException {
        assumeBundle();
        var first = SAMPLES + "synthetic-sinus-rhythm.hea";
        var second = SAMPLES + "synthetic-left-bundle-branch-block.hea";

        var together = json("rank", "--format=json", first, SAMPLES + "README.md", second);

        assertThat(together).hasSize(2);
        assertThat(together.path(0)).isEqualTo(json("rank", "--format=json", first));
        assertThat(together.path(1)).isEqualTo(json("rank", "--format=json", second));
    }

    @Test
    void evaluateReadsAManifest() throws IOException {
        assumeBundle();
        var manifest = folder.resolve("manifest.csv");
        Files.writeString(
                manifest,
                """
                path,patient_id,labels
                synthetic-atrial-fibrillation,a,atrial fibrillation
                synthetic-sinus-rhythm.hea,b,sinus rhythm
                synthetic-sinus-tachycardia,c,sinus tachycardia;tachycardia
                absent,d,sinus rhythm
                """);

        var answer =
                run(
                        "evaluate",
                        "--manifest",
                        manifest.toString(),
                        "--root",
                        SAMPLES,
                        "--device=cpu",
                        "--format=json");

        var json = new JsonMapper().readTree(answer.out());
        assertThat(json.path("recordings").asInt()).isEqualTo(3);
        assertThat(json.path("labels")).hasSize(4);
        assertThat(json.path("labels").path(0).has("aucLow")).isTrue();
        assertThat(json.path("macro").path("labels").asInt()).isEqualTo(0);
        assertThat(answer.err()).contains("4 of 4 recordings, 100 %").contains("absent");
        assertThat(answer.exitCode()).isEqualTo(3);
    }

    private static JsonNode json(String... args) throws IOException {
        return new JsonMapper().readTree(run(args).out());
    }

    private static void assumeBundle() {
        assumeTrue(Installation.find().bundle().isPresent(), "there is no bundle in models");
    }
}
