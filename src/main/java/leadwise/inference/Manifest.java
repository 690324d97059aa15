package leadwise.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The contract of a model bundle, `manifest.json`, as `docs/bundle-format.md` describes it.
///
/// @param id the bundle's name
/// @param version of the bundle
/// @param licence of the weights
/// @param trainingData one sentence with the attribution
/// @param dimension of every embedding
/// @param ecg what the ECG encoder wants to see
/// @param text what the text encoder wants to see
/// @param reference the bank that percentiles are taken from
/// @param parity the golden vectors
/// @param trainedStatements ids of the lexicon that were training targets
/// @param sha256 lower-case hex digest of each file
public record Manifest(
        String id,
        String version,
        String licence,
        String trainingData,
        int dimension,
        InputSpec ecg,
        TextSpec text,
        Reference reference,
        Parity parity,
        Set<String> trainedStatements,
        Map<String, String> sha256) {

    /// Name of the file that holds the manifest.
    static final String FILE = "manifest.json";

    private static final int FORMAT = 1;

    /// The bank that percentiles are taken from.
    ///
    /// @param file the bank
    /// @param recordings how many it holds
    /// @param description which recordings these are, for people
    public record Reference(String file, int recordings, String description) {}

    /// The golden vectors.
    ///
    /// @param file the vectors
    /// @param tolerance how far a cosine may lie below 1
    public record Parity(String file, double tolerance) {}

    public Manifest {
        trainedStatements = Set.copyOf(trainedStatements);
        sha256 = Map.copyOf(sha256);
    }

    static Manifest read(Path folder) throws BundleException {
        var json = JsonFields.read(folder, FILE);
        int format = json.positiveInteger("format");
        if (format != FORMAT) {
            throw json.refused("format", "is " + format + "; this version reads " + FORMAT);
        }
        json.nothing("calibration", "has to be null; calibrations are not read by this version");
        var manifest =
                new Manifest(
                        json.text("id"),
                        json.text("version"),
                        json.text("licence"),
                        json.text("trainingData"),
                        json.positiveInteger("dimension"),
                        InputSpec.parse(json.object("ecg")),
                        TextSpec.parse(json.object("text")),
                        reference(json.object("reference")),
                        parity(json.object("parity")),
                        Set.copyOf(json.texts("trainedStatements")),
                        json.object("sha256").allTexts());
        json.end();
        manifest.refuseFilesWithoutHash();
        return manifest;
    }

    private static Reference reference(JsonFields json) throws BundleException {
        var reference =
                new Reference(
                        json.fileName("file"),
                        json.positiveInteger("recordings"),
                        json.text("description"));
        json.end();
        return reference;
    }

    private static Parity parity(JsonFields json) throws BundleException {
        var parity = new Parity(json.fileName("file"), json.positiveNumber("tolerance"));
        json.end();
        return parity;
    }

    private void refuseFilesWithoutHash() throws BundleException {
        for (var file :
                List.of(
                        ecg.file(),
                        text.file(),
                        text.tokenizer(),
                        reference.file(),
                        parity.file())) {
            if (!sha256.containsKey(file)) {
                throw new BundleException(FILE, "sha256." + file, "is missing");
            }
        }
    }

    /// Id and version, "ptbxl-minilm 1.0.0".
    public String name() {
        return id + " " + version;
    }
}
