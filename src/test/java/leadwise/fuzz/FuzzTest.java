package leadwise.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.app.AllFormats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fuzzing of all readers, guided by coverage (Jazzer).
///
/// A short run is part of every build. A long one: `mvn test -Dtest=FuzzTest -Dfuzz.seconds=3600`,
/// and with `-Dfuzz.corpus=DIR` it goes on from what an earlier one has found.
class FuzzTest {

    private static final Path RESOURCES = Path.of("src/test/resources/fuzz");
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 20);
    private static final String HEAP = "-Xmx256m";
    private static final String LONGEST_INPUT = "65536";

    @TempDir Path folder;

    static Stream<Path> seedsAndFinds() throws IOException {
        var all = new ArrayList<Path>();
        for (var part : List.of("seeds", "found")) {
            try (var files = Files.list(RESOURCES.resolve(part))) {
                files.filter(file -> !file.toString().endsWith(".txt")).forEach(all::add);
            }
        }
        return all.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("seedsAndFinds")
    void everySeedAndEveryFindHasAnOutcome(Path input) throws IOException {
        var oracle = new ReadingOracle(AllFormats.formats());
        var file = FuzzInput.write(Files.readAllBytes(input), folder);

        oracle.verifyAgain(file, oracle.verify(file));
    }

    @Test
    void theFuzzerFindsNothing() throws Exception {
        var corpus =
                Files.createDirectories(
                        Path.of(
                                System.getProperty(
                                        "fuzz.corpus", folder.resolve("corpus").toString())));
        var finds = Files.createDirectory(folder.resolve("finds"));
        var log = folder.resolve("log").toFile();
        var process =
                new ProcessBuilder(command(corpus, finds))
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        boolean ended = process.waitFor(SECONDS + 300L, TimeUnit.SECONDS);
        process.destroyForcibly();

        var said = Files.readString(log.toPath());
        var lastLines = said.substring(Math.max(0, said.length() - 4000));
        assertThat(ended).as(lastLines).isTrue();
        assertThat(process.exitValue()).as(lastLines).isZero();
        assertThat(said).containsPattern("Done \\d+ runs");
    }

    private static List<String> command(Path corpus, Path finds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderFuzzer.class.getName(),
                "--instrumentation_includes=leadwise.io.**",
                "-max_total_time=" + SECONDS,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=60",
                "-rss_limit_mb=0",
                "--reproducer_path=" + finds,
                "-artifact_prefix=" + finds + File.separator,
                corpus.toString(),
                RESOURCES.resolve("seeds").toString(),
                RESOURCES.resolve("found").toString());
    }

    /// Tests run on the module path, the fuzzer on the class path.
    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
