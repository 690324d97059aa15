package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Files;
import java.nio.file.Path;

/// Every bundle in `models` keeps its contract: hashes, shapes, and all golden vectors.
@ExtendWith(SkippedAloud.class)
class BundleParityTest {

    @Test
    void everyShippedBundleGivesTheGoldenVectors() throws Exception {
        var models = Path.of(System.getProperty("leadwise.models", "models"));
        assumeTrue(Files.isDirectory(models), "no folder " + models);
        try (var folders = Files.list(models)) {
            var bundles =
                    folders.filter(folder -> Files.exists(folder.resolve(Manifest.FILE)))
                            .sorted()
                            .toList();
            assumeTrue(!bundles.isEmpty(), "no bundle in " + models);
            for (var bundle : bundles) {
                try (var ranker = OnnxRanker.open(bundle, Device.CPU)) {
                    var tolerance = ranker.manifest().parity().tolerance();
                    var figures = ranker.verifyParity();
                    assertThat(figures.recordings())
                            .as(bundle.toString())
                            .isGreaterThanOrEqualTo(3);
                    assertThat(1 - figures.lowestEcgCosine()).isLessThanOrEqualTo(tolerance);
                    assertThat(1 - figures.lowestTextCosine()).isLessThanOrEqualTo(tolerance);
                }
            }
        }
    }
}
