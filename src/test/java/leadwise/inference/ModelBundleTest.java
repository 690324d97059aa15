package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import leadwise.model.Lead;
import leadwise.model.Probability;
import leadwise.signal.Resampler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
                                new TextSpec(
                                        "text.onnx",
                                        "tokenizer.json",
                                        6,
                                        false,
                                        OptionalInt.empty()),
                                new Manifest.Reference(
                                        "reference.bin",
                                        9,
                                        "nine made-up directions",
                                        OptionalDouble.empty()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Manifest.Parity("parity.json", 1e-4),
                                Set.of("limb-statement"),
                                manifest.sha256()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "format":1 | "format":3 | Model bundle, manifest.json, format: is 3; this version reads 1 and 2.
                    "version":"1.0.0", | '' | Model bundle, manifest.json, version: is missing.
                    "dimension":3 | "dimension":"3" | Model bundle, manifest.json, dimension: is not a whole number.
                    "samples":300 | "samples":0 | Model bundle, manifest.json, ecg.samples: is 0, expected more than 0.
                    "gaps":"zero" | "gaps":"hold" | Model bundle, manifest.json, ecg.gaps: is "hold", expected zero.
                    "scale":"millivolt" | "scale":"volt" | Model bundle, manifest.json, ecg.scale: is "volt", expected millivolt or zscore.
                    "tokenTypes":false | "tokenTypes":false,"lower":true | Model bundle, manifest.json, text.lower: is not a field that this version knows.
                    "calibration":null | "calibration":{} | Model bundle, manifest.json, calibration: has to be null in format 1.
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
    void theSecondFormatAddsStatementsNearestPhrasesAndACalibration() throws Exception {
        var bundle = ModelBundle.load(TinyBundle.SECOND);
        assertThat(bundle.manifest())
                .returns(OptionalInt.of(4), manifest -> manifest.text().sentence())
                .returns(
                        Optional.of(
                                new Manifest.Statements(
                                        "statements.bin",
                                        List.of("limb-statement", "left-statement"))),
                        Manifest::statements)
                .returns(
                        Optional.of(new Manifest.Wordings("nearest.bin", List.of(0, 0, 1), 0.8)),
                        Manifest::nearest)
                .returns(Optional.of("calibration.json"), Manifest::calibration);
        assertThat(bundle.calibration())
                .contains(
                        new Calibration(
                                "tiny-fit",
                                "no recordings, made by a script",
                                Map.of(
                                        "limb-statement",
                                        new Calibration.OwnFit(
                                                4,
                                                -2,
                                                new Probability.FittedOn(
                                                        7, 0, "no recordings, made by a script"))),
                                new Calibration.SharedFit(1.5, -1, 0.5, 6)));
    }

    @Test
    void theSecondFormatMayHaveNoCalibration() throws Exception {
        var folder = TinyBundle.copySecondTo(temporary);
        TinyBundle.edit(
                folder,
                "manifest.json",
                "\"calibration\":{\"file\":\"calibration.json\"}",
                "\"calibration\":null");
        assertThat(ModelBundle.load(folder).calibration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "format":2 | "format":1 | manifest.json, calibration: has to be null in format 1.
                    "calibration":{"file":"calibration.json"} | "calibration":"calibration.json" | manifest.json, calibration: is not an object.
                    "calibration":{"file":"calibration.json"}, | '' | manifest.json, calibration: is missing.
                    "calibration":{"file" | "calibration":{"id":"x","file" | manifest.json, calibration.id: is not a field that this version knows.
                    ,"sentence":4 | '' | manifest.json, text.sentence: is missing.
                    "sentence":4 | "sentence":5 | nearest.bin, dimension: is 4, the manifest states 5.
                    "ids":["limb-statement","left-statement"] | "ids":["limb-statement"] | manifest.json, nearest.rows[2]: is 1, expected a whole number from 0 to 0.
                    "ids":["limb-statement","left-statement"] | "ids":["limb-statement","left-statement","x"] | statements.bin, count: is 2, the manifest states 3.
                    "ids":["limb-statement","left-statement"] | "ids":["limb-statement","limb-statement"] | manifest.json, statements.ids: holds no statement, a blank one or one twice.
                    "ids":["limb-statement","left-statement"] | "ids":["other","left-statement"] | calibration.json, statements.limb-statement: has no vector in the bundle.
                    "statements":{"file" | "statements":{"order":1,"file" | manifest.json, statements.order: is not a field that this version knows.
                    "rows":[0,0,1] | "rows":[0,0] | nearest.bin, count: is 3, the manifest states 2.
                    "rows":[0,0,1] | "rows":[0,0,0.5] | manifest.json, nearest.rows[2]: is 0.5, expected a whole number from 0 to 1.
                    ,"minimumCosine":0.8 | '' | manifest.json, nearest.minimumCosine: is missing.
                    "minimumCosine":0.8 | "minimumCosine":1e999 | manifest.json, nearest.minimumCosine: is not a number.
                    "statements.bin":" | "other.bin":" | manifest.json, sha256.statements.bin: is missing.
                    "nearest.bin":" | "other.bin":" | manifest.json, sha256.nearest.bin: is missing.
                    "calibration.json":" | "other.json":" | manifest.json, sha256.calibration.json: is missing.
                    """)
    void aManifestOfTheSecondFormatThatDoesNotKeepItIsRefusedByName(
            String from, String to, String place) throws Exception {
        var folder = TinyBundle.copySecondTo(temporary);
        TinyBundle.edit(folder, "manifest.json", from, to);
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> ModelBundle.load(folder))
                .withMessage("Model bundle, " + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id":"tiny-fit" | "id":" " | id: is empty.
                    "id":"tiny-fit", | '' | id: is missing.
                    "id":"tiny-fit" | "id":"tiny-fit","fold":9 | fold: is not a field that this version knows.
                    "slope":4 | "slope":-1e999 | statements.limb-statement.slope: is not a number.
                    "offset":-2 | "offset":null | statements.limb-statement.offset: is not a number.
                    ,"positives":7 | '' | statements.limb-statement.positives: is missing.
                    "positives":7 | "positives":-7 | statements.limb-statement.positives: is -7, expected 0 or more.
                    "positives":7 | "positives":7,"auc":1 | statements.limb-statement.auc: is not a field that this version knows.
                    "limb-statement" | "chest-statement" | statements.chest-statement: has no vector in the bundle.
                    "transferred" | "shared" | transferred: is missing.
                    "spread":0.5 | "spread":-0.5 | transferred.spread: is -0.5, expected 0 or more.
                    "spread":0.5 | "spread":"0.5" | transferred.spread: is not a number.
                    "statements":6 | "statements":0 | transferred.statements: is 0, expected more than 0.
                    """)
    void aCalibrationThatDoesNotKeepItsFormIsRefusedByName(String from, String to, String place)
            throws Exception {
        var folder = TinyBundle.copySecondTo(temporary);
        TinyBundle.editAndHash(folder, "calibration.json", from, to);
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> ModelBundle.load(folder))
                .withMessage("Model bundle, calibration.json, " + place);
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
