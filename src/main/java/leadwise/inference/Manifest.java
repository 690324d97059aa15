package leadwise.inference;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

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
/// @param statements vectors of the lexicon's statements; empty in format 1
/// @param nearest vectors of the lexicon's phrases; empty in format 1
/// @param spoken vectors of the ways to say each statement; empty where a bundle has none
/// @param calibration file of the calibration; empty in format 1 and where there is none
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
        Optional<Statements> statements,
        Optional<Wordings> nearest,
        Optional<Spoken> spoken,
        Optional<String> calibration,
        Parity parity,
        Set<String> trainedStatements,
        Map<String, String> sha256) {

    /// Name of the file that holds the manifest.
    static final String FILE = "manifest.json";

    private static final int NEWEST_FORMAT = 2;
    private static final int MOST_WAYS_TO_SAY_IT = 1000;

    /// The bank that percentiles are taken from.
    ///
    /// @param file the bank
    /// @param recordings how many it holds
    /// @param description which recordings these are, for people
    /// @param unlikeBelow mean cosine with the nearest of them that 99 of 100 of them reach among
    ///   the others; where it is not said it is computed
    public record Reference(
            String file, int recordings, String description, OptionalDouble unlikeBelow) {}

    /// Vectors of the lexicon's statements.
    ///
    /// @param file the vectors
    /// @param ids of the lexicon, in the order of the vectors
    public record Statements(String file, List<String> ids) {
        public Statements {
            ids = List.copyOf(ids);
        }
    }

    /// What the lexicon's phrases mean, apart from any recording.
    ///
    /// @param file the vectors
    /// @param rows for each vector the place of its statement among the ids of [Statements]
    /// @param minimumCosine what is less near is not near
    public record Wordings(String file, List<Integer> rows, double minimumCosine) {
        public Wordings {
            rows = List.copyOf(rows);
        }
    }

    /// The ways to say each statement, its name first and its synonyms behind, beside recordings.
    ///
    /// @param file the vectors
    /// @param counts how many ways each of [Statements] has
    public record Spoken(String file, List<Integer> counts) {
        public Spoken {
            counts = List.copyOf(counts);
        }
    }

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
        if (format > NEWEST_FORMAT) {
            throw json.refused("format", "is " + format + "; this version reads 1 and 2");
        }
        if (format == 1) {
            json.nothing("calibration", "has to be null in format 1");
        }
        var statements = format == 1 ? Optional.<Statements>empty() : statements(json);
        var manifest =
                new Manifest(
                        json.text("id"),
                        json.text("version"),
                        json.text("licence"),
                        json.text("trainingData"),
                        json.positiveInteger("dimension"),
                        InputSpec.parse(json.object("ecg")),
                        TextSpec.parse(json.object("text"), format),
                        reference(json.object("reference")),
                        statements,
                        statements.isPresent()
                                ? nearest(json, statements.get().ids().size())
                                : Optional.empty(),
                        statements.isPresent()
                                ? spoken(json, statements.get().ids().size())
                                : Optional.empty(),
                        format == 1 ? Optional.empty() : calibration(json),
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
                        json.text("description"),
                        json.names().contains("unlikeBelow")
                                ? OptionalDouble.of(json.number("unlikeBelow"))
                                : OptionalDouble.empty());
        json.end();
        return reference;
    }

    private static Optional<Statements> statements(JsonFields manifest) throws BundleException {
        var json = manifest.object("statements");
        var ids = json.texts("ids");
        if (ids.isEmpty()
                || ids.stream().anyMatch(String::isBlank)
                || new HashSet<>(ids).size() < ids.size()) {
            throw json.refused("ids", "holds no statement, a blank one or one twice");
        }
        var statements = new Statements(json.fileName("file"), ids);
        json.end();
        return Optional.of(statements);
    }

    private static Optional<Wordings> nearest(JsonFields manifest, int statements)
            throws BundleException {
        var json = manifest.object("nearest");
        var nearest =
                new Wordings(
                        json.fileName("file"),
                        json.indices("rows", statements),
                        json.number("minimumCosine"));
        json.end();
        return Optional.of(nearest);
    }

    private static Optional<Spoken> spoken(JsonFields manifest, int statements)
            throws BundleException {
        if (!manifest.names().contains("spoken")) {
            return Optional.empty();
        }
        var json = manifest.object("spoken");
        var spoken = new Spoken(json.fileName("file"), json.indices("counts", MOST_WAYS_TO_SAY_IT));
        if (spoken.counts().size() != statements) {
            throw json.refused(
                    "counts", "has " + spoken.counts().size() + " numbers, not " + statements);
        }
        json.end();
        return Optional.of(spoken);
    }

    private static Optional<String> calibration(JsonFields manifest) throws BundleException {
        if (!manifest.holds("calibration")) {
            return Optional.empty();
        }
        var json = manifest.object("calibration");
        var file = json.fileName("file");
        json.end();
        return Optional.of(file);
    }

    private static Parity parity(JsonFields json) throws BundleException {
        var parity = new Parity(json.fileName("file"), json.positiveNumber("tolerance"));
        json.end();
        return parity;
    }

    private void refuseFilesWithoutHash() throws BundleException {
        var always =
                Stream.of(
                        ecg.file(), text.file(), text.tokenizer(), reference.file(), parity.file());
        var sometimes =
                Stream.of(
                                statements.map(Statements::file),
                                nearest.map(Wordings::file),
                                spoken.map(Spoken::file),
                                calibration)
                        .flatMap(Optional::stream);
        for (var file : Stream.concat(always, sometimes).toList()) {
            if (!sha256.containsKey(file)) {
                throw new BundleException(FILE, "sha256." + file, "is missing");
            }
        }
    }

    /// Id and version, "leadwise 1.0.0".
    public String name() {
        return id + " " + version;
    }
}
