package leadwise.inference;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Ranking;
import leadwise.model.Recording;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Ranks with a bundle's encoders in ONNX Runtime. Not safe for use by several threads at once;
/// close it on the thread that uses it.
public final class OnnxRanker implements Ranker {

    /// 256 numbers each: 4 MB.
    private static final int CACHED_PHRASES = 4096;

    /// A label also keeps its cosines with the reference bank: 17 kB each.
    private static final int CACHED_LABELS = 1024;

    private final ModelBundle bundle;
    private final Prompting prompting;
    private final Tokenizer tokenizer;
    private final Encoders encoders;
    private final EcgInput input;
    private final BoundedCache<String, float[]> phrases = new BoundedCache<>(CACHED_PHRASES);
    private final BoundedCache<List<String>, LabelVector> labels =
            new BoundedCache<>(CACHED_LABELS);

    private OnnxRanker(
            ModelBundle bundle, Prompting prompting, Tokenizer tokenizer, Encoders encoders) {
        this.bundle = bundle;
        this.prompting = prompting;
        this.tokenizer = tokenizer;
        this.encoders = encoders;
        this.input = new EcgInput(bundle.manifest().ecg());
    }

    /// A ranker that encodes labels as typed and knows no lexicon.
    public static OnnxRanker open(Path bundleFolder, Device device) throws BundleException {
        return open(bundleFolder, device, Prompting.WITHOUT_LEXICON);
    }

    /// Opens a bundle: all hashes and shapes are checked, and the first golden recording and
    /// phrase; the other golden vectors only by [#verifyParity], so that the program starts fast.
    ///
    /// @throws BundleException the bundle does not keep its contract
    public static OnnxRanker open(Path bundleFolder, Device device, Prompting prompting)
            throws BundleException {
        var bundle = ModelBundle.load(bundleFolder);
        var tokenizer = Tokenizer.open(bundleFolder, bundle.manifest().text());
        Encoders encoders;
        try {
            encoders = Encoders.open(bundle, device);
        } catch (BundleException | RuntimeException e) {
            tokenizer.close();
            throw e;
        }
        var ranker = new OnnxRanker(bundle, prompting, tokenizer, encoders);
        try {
            ranker.parityCheck().first(bundle.goldenVectors());
            return ranker;
        } catch (BundleException | RuntimeException e) {
            ranker.close();
            throw e;
        }
    }

    /// Compares all golden vectors with what this program computes.
    ///
    /// @throws BundleException one of them differs by more than the bundle allows
    public ParityFigures verifyParity() throws BundleException {
        return parityCheck().all(bundle.goldenVectors());
    }

    private ParityCheck parityCheck() {
        return new ParityCheck(bundle.manifest(), input, tokenizer, encoders);
    }

    public Manifest manifest() {
        return bundle.manifest();
    }

    @Override
    public String bundle() {
        return bundle.manifest().name();
    }

    @Override
    public DeviceUse deviceUse() {
        return encoders.deviceUse();
    }

    /// Whether the text encoder sees only the beginning of `text`.
    public boolean truncates(String text) {
        return tokenizer.tokens(text).truncated();
    }

    @Override
    public EncodeOutcome encode(Recording recording) {
        return switch (input.of(recording)) {
            case EcgInput.Outcome.Unfit(var reason) -> new EncodeOutcome.Declined(reason);
            case EcgInput.Outcome.Ready ready ->
                    new EncodeOutcome.Encoded(
                            new EcgEmbedding(
                                    encoders.encodeEcg(ready.samples()),
                                    recording.source().sha256()));
        };
    }

    @Override
    public Ranking rank(EcgEmbedding embedding, List<Label> asked) {
        var trained = bundle.manifest().trainedStatements();
        return rank(embedding, asked, label -> prompting.phrases(label, trained));
    }

    @Override
    public Ranking rankAsTyped(EcgEmbedding embedding, List<Label> asked) {
        return rank(embedding, asked, label -> List.of(label.text()));
    }

    private Ranking rank(
            EcgEmbedding embedding, List<Label> asked, Function<Label, List<String>> phrases) {
        if (embedding.dimension() != bundle.manifest().dimension()) {
            throw new IllegalArgumentException(
                    "an embedding of "
                            + embedding.dimension()
                            + " numbers is not of "
                            + bundle.manifest().name());
        }
        var ecg = embedding.toArray();
        var findings =
                asked.stream()
                        .map(label -> finding(ecg, label, phrases.apply(label)))
                        .sorted(Ranking.BEST_FIRST)
                        .toList();
        return new Ranking(findings, embedding.recordingSha256(), bundle());
    }

    private Finding finding(float[] ecg, Label label, List<String> ofPhrases) {
        var vector = labels.get(ofPhrases, this::labelVector);
        double cosine = vector.dot(ecg);
        return new Finding(
                label,
                cosine,
                ReferenceBank.percentile(vector.sortedBankCosines, cosine),
                OptionalDouble.empty(),
                prompting
                        .statementId(label)
                        .filter(bundle.manifest().trainedStatements()::contains)
                        .isPresent());
    }

    private LabelVector labelVector(List<String> ofPhrases) {
        var sum = new double[bundle.manifest().dimension()];
        for (var phrase : ofPhrases) {
            var vector = phrases.get(phrase, this::phraseVector);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return new LabelVector(sum, bundle.reference());
    }

    private float[] phraseVector(String phrase) {
        return encoders.encodeText(tokenizer.tokens(phrase));
    }

    @Override
    public void close() {
        try (encoders;
                tokenizer) {
            // both are closed even where the first fails
        }
    }

    /// A label's embedding and where the reference recordings lie on it.
    private static final class LabelVector {

        private final float[] vector;
        private final double[] sortedBankCosines;

        LabelVector(double[] direction, ReferenceBank bank) {
            double squares = 0;
            for (double component : direction) {
                squares += component * component;
            }
            double length = Math.max(Math.sqrt(squares), Double.MIN_NORMAL);
            vector = new float[direction.length];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (direction[i] / length);
            }
            sortedBankCosines = bank.sortedCosines(vector);
        }

        double dot(float[] ecg) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += (double) ecg[i] * vector[i];
            }
            return sum;
        }
    }
}
