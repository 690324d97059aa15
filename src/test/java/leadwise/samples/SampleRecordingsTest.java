package leadwise.samples;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Lead;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Holds `assets/samples` to what the simulator makes; `mvn test -Dtest=SampleRecordingsTest
/// -Dsamples=write` writes it anew.
class SampleRecordingsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("leadwise.home", "."), "assets", "samples");

    @Test
    void theFilesAreWhatTheSimulatorMakes() throws IOException {
        var differing = new ArrayList<String>();
        for (var file : SampleFiles.all().entrySet()) {
            var path = FOLDER.resolve(file.getKey());
            if ("write".equals(System.getProperty("samples"))) {
                Files.createDirectories(FOLDER);
                Files.write(path, file.getValue());
            }
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                differing.add(file.getKey());
            }
        }
        assertThat(differing)
                .as("run: mvn test -Dtest=SampleRecordingsTest -Dsamples=write")
                .isEmpty();
    }

    @Test
    void nothingElseLiesBesideThem() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            var expected = new ArrayList<>(SampleFiles.all().keySet());
            expected.add("README.md");
            assertThat(names).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> limbLeadsObeyEinthovenAndGoldberger() {
        return Scenarios.all().stream()
                .map(
                        scenario ->
                                DynamicTest.dynamicTest(
                                        scenario.name(), () -> checkLimb(scenario)));
    }

    private static void checkLimb(Scenario scenario) {
        var counts = Simulator.counts(scenario);
        var one = counts.of(Lead.I);
        var two = counts.of(Lead.II);
        for (int i = 0; i < Scenario.SAMPLES; i++) {
            assertThat(counts.of(Lead.III)[i]).isEqualTo((short) (two[i] - one[i]));
            assertThat(2 * counts.of(Lead.AVR)[i])
                    .isBetween(-one[i] - two[i] - 1, -one[i] - two[i] + 1);
            assertThat(2 * counts.of(Lead.AVL)[i])
                    .isBetween(2 * one[i] - two[i] - 1, 2 * one[i] - two[i] + 1);
            assertThat(2 * counts.of(Lead.AVF)[i])
                    .isBetween(2 * two[i] - one[i] - 1, 2 * two[i] - one[i] + 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> theTruthIsTenLines() {
        return Scenarios.all().stream()
                .map(
                        scenario ->
                                DynamicTest.dynamicTest(
                                        scenario.name(),
                                        () ->
                                                assertThat(keys(Truth.of(scenario)))
                                                        .containsExactly(
                                                                "diagnosis",
                                                                "rhythm",
                                                                "rate",
                                                                "beats",
                                                                "pr",
                                                                "qrs",
                                                                "qt",
                                                                "axis",
                                                                "st",
                                                                "disturbance")));
    }

    @Test
    void everyFileSaysThatItIsSynthetic() {
        SampleFiles.all()
                .forEach(
                        (name, bytes) -> {
                            assertThat(name).startsWith("synthetic-");
                            if (!name.endsWith(".dat")) {
                                assertThat(new String(bytes, StandardCharsets.UTF_8))
                                        .contains("synthetic");
                            }
                        });
    }

    @Test
    void aLeadThatIsOffHasTheCodeForMissingToTheEnd() {
        var counts = Simulator.counts(Scenarios.all().getLast()).of(Lead.V2);
        assertThat(counts[3049]).isNotEqualTo(Simulator.MISSING);
        for (int i = 3050; i < Scenario.SAMPLES; i++) {
            assertThat(counts[i]).isEqualTo(Simulator.MISSING);
        }
    }

    private static List<String> keys(String truth) {
        return truth.lines().map(line -> line.substring(0, line.indexOf(':'))).toList();
    }
}
