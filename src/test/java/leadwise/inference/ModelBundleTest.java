package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import leadwise.model.Lead;
import leadwise.signal.Resampler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

class ModelBundleTest {

    @TempDir Path temporary;

    @Test
    void theManifestIsReadAsWritten() throws Exception {
        var manifest = ModelBundle.load(TinyBundle.FOLDER).manifest();
        assertThat(manifest)
                .isEqualTo(
                        new Manifest(
                                "tiny",
                                "1.0.0",
                                "as the program",
                                "none, made by a script",
                                3,
                                new InputSpec(
                                        "ecg.onnx",
                                        100,
                                        300,
                                        Lead.INDEPENDENT,
                                        InputSpec.Centre.MEDIAN,
                                        InputSpec.Scale.MILLIVOLT,
                                        InputSpec.Window.FIRST,
                                        Resampler.Method.WINDOWED_SINC,
                                        InputSpec.Gaps.ZERO),
                                new TextSpec("text.onnx", "tokenizer.json", 6, false),
                                new Manifest.Reference(
                                        "reference.bin", 9, "nine made-up directions"),
                                new Manifest.Parity("parity.json", 1e-4),
                                Set.of("limb-statement"),
                                manifest.sha256()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "format":1 | "format":2 | Model bundle, manifest.json, format: is 2; this version reads 1.
                    "version":"1.0.0", | '' | Model bundle, manifest.json, version: is missing.
                    "dimension":3 | "dimension":"3" | Model bundle, manifest.json, dimension: is not a whole number.
                    "samples":300 | "samples":0 | Model bundle, manifest.json, ecg.samples: is 0, expected more than 0.
                    "gaps":"zero" | "gaps":"hold" | Model bundle, manifest.json, ecg.gaps: is "hold", expected zero.
                    "scale":"millivolt" | "scale":"volt" | Model bundle, manifest.json, ecg.scale: is "volt", expected millivolt or zscore.
                    "tokenTypes":false | "tokenTypes":false,"lower":true | Model bundle, manifest.json, text.lower: is not a field that this version knows.
                    "calibration":null | "calibration":{} | Model bundle, manifest.json, calibration: has to be null; calibrations are not read by this version.
                    "file":"ecg.onnx" | "file":"../ecg.onnx" | Model bundle, manifest.json, ecg.file: is not the plain name of a file in the bundle.
                    "II","V1" | "II","II" | Model bundle, manifest.json, ecg.leads: holds no lead, a blank one or one twice.
                    "recordings":9 | "recordings":8 | Model bundle, reference.bin, count: is 9, the manifest states 8.
                    "dimension":3 | "dimension":4 | Model bundle, reference.bin, dimension: is 3, the manifest states 4.
                    "sha256":{"ecg.onnx" | "sha256":{"other.onnx" | Model bundle, manifest.json, sha256.ecg.onnx: is missing.
                    {"format" | ["format" | Model bundle, manifest.json, line 1: is not JSON.
                    """)
    void aManifestThatDoesNotKeepTheContractIsRefusedByName(String from, String to, String sentence)
            throws Exception {
        var folder = TinyBundle.copyTo(temporary);
        TinyBundle.edit(folder, "manifest.json", from, to);
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> ModelBundle.load(folder))
                .withMessage(sentence);
    }

    @Test
    void aFileThatDiffersFromItsHashIsRefused() throws Exception {
        var folder = TinyBundle.copyTo(temporary);
        var bytes = Files.readAllBytes(folder.resolve("text.onnx"));
        bytes[100] ^= 1;
        Files.write(folder.resolve("text.onnx"), bytes);
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> ModelBundle.load(folder))
                .withMessage(
                        "Model bundle, text.onnx: differs from the SHA-256 in the manifest, so it"
                                + " is damaged or another file.");
    }

    @Test
    void aMissingFileIsRefused() throws Exception {
        var folder = TinyBundle.copyTo(temporary);
        Files.delete(folder.resolve("tokenizer.json"));
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> ModelBundle.load(folder))
                .withMessage("Model bundle, tokenizer.json: is not there.");
    }

    @Test
    void aFolderWithoutManifestIsRefused() {
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> ModelBundle.load(temporary))
                .withMessage("Model bundle, manifest.json: is not there.");
    }
}
