package leadwise.inference;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.MarkedBeat;
import leadwise.model.Nearest;
import leadwise.model.PercentileSpread;
import leadwise.model.Ranking;
import leadwise.model.Recording;
import leadwise.model.Scope;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Ranks with a bundle's encoders in ONNX Runtime. Not safe for use by several threads at once;
/// close it on the thread that uses it.
public final class OnnxRanker implements Ranker {

    /// 256 numbers each, and 384 of the sentence: 10 MB.
    private static final int CACHED_PHRASES = 4096;

    /// A label also keeps its cosines with the reference bank: 17 kB each.
    private static final int CACHED_LABELS = 1024;

    /// Some twenty wordings each, as large as a label: 40 MB at most.
    private static final int CACHED_SPREADS = 120;

    private final ModelBundle bundle;
    private final Prompting prompting;
    private final Tokenizer tokenizer;
    private final Encoders encoders;
    private final EcgInput input;
    private final BoundedCache<String, EncodedPhrase> phrases = new BoundedCache<>(CACHED_PHRASES);
    private final BoundedCache<List<String>, LabelVector> labels =
            new BoundedCache<>(CACHED_LABELS);
    private final BoundedCache<String, LabelVector> statements = new BoundedCache<>(CACHED_LABELS);
    private final BoundedCache<Label, List<LabelVector>> wordings =
            new BoundedCache<>(CACHED_SPREADS);
    private final BoundedCache<String, Optional<Nearest>> nearest =
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

    @Override
    public Set<String> trainedStatements() {
        return bundle.manifest().trainedStatements();
    }

    @Override
    public Optional<String> calibration() {
        return bundle.calibration().map(Calibration::id);
    }

    /// Whether the text encoder sees only the beginning of `text`.
    public boolean truncates(String text) {
        return tokenizer.tokens(text).truncated();
    }

    @Override
    public double windowSeconds() {
        var ecg = bundle.manifest().ecg();
        return ecg.samples() / ecg.samplesPerSecond();
    }

    @Override
    public SeenPhrase seen(String phrase) {
        return tokenizer.seen(phrase);
    }

    @Override
    public double likeness(String one, String other) {
        return typedVector(one).cosine(phrases.get(other, this::encoded).embedding());
    }

    @Override
    public double percentileAt(String phrase, double cosine) {
        return typedVector(phrase).percentile(cosine);
    }

    private LabelVector typedVector(String phrase) {
        return labels.get(List.of(phrase), this::phrasesVector);
    }

    @Override
    public EncodeOutcome encode(Recording recording) {
        return switch (input.of(recording)) {
            case EcgInput.Outcome.Unfit(var reason) -> new EncodeOutcome.Declined(reason);
            case EcgInput.Outcome.Ready ready -> {
                var vector = encoders.encodeEcg(ready.samples());
                yield new EncodeOutcome.Encoded(
                        new EcgEmbedding(
                                vector,
                                recording.source().sha256(),
                                bundle.reference().likeness(vector)));
            }
        };
    }

    @Override
    public Ranking rank(EcgEmbedding embedding, List<Label> asked) {
        return rank(embedding, asked, this::prompt);
    }

    @Override
    public Ranking rankAsTyped(EcgEmbedding embedding, List<Label> asked) {
        return rank(embedding, asked, prompting::asTyped);
    }

    @Override
    public Optional<PercentileSpread> spread(EcgEmbedding embedding, Label label) {
        var prompt = prompt(label);
        if (scope(label, prompt) == Scope.OUTSIDE) {
            return Optional.empty();
        }
        var all = wordings.get(label, same -> wordings(same, prompt));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var ecg = embedding.toArray();
        var percentiles =
                Stream.concat(Stream.of(vector(prompt)), all.stream())
                        .mapToDouble(wording -> wording.percentile(wording.cosine(ecg)))
                        .summaryStatistics();
        var spread = new PercentileSpread(percentiles.getMin(), percentiles.getMax());
        return Optional.of(prompt.denied() ? spread.complement() : spread);
    }

    /// A statement's names; where the bundle does not bring them, what stands for it. Free text in
    /// its forms.
    private List<LabelVector> wordings(Label label, Prompt prompt) {
        var spoken = prompt.statementId().map(bundle.spoken()::of).orElse(List.of());
        if (!spoken.isEmpty()) {
            return spoken.stream().map(vector -> mean(List.of(vector))).toList();
        }
        var other = prompt.statementId().isPresent() ? prompt.phrases() : prompting.forms(label);
        return other.stream().map(this::phrasesVectorOf).toList();
    }

    private LabelVector phrasesVectorOf(String phrase) {
        return phrasesVector(List.of(phrase));
    }

    @Override
    public double noiseFloor(Recording recording, Label label, boolean asTyped) {
        var vector = vector(asTyped ? prompting.asTyped(label) : prompt(label));
        double still = vector.cosine(encoders.encodeEcg(ready(recording)));
        return encoders.encodeEcgs(moved(recording)).stream()
                .mapToDouble(vector::cosine)
                .map(cosine -> Math.abs(cosine - still))
                .max()
                .orElse(0);
    }

    @Override
    public Explaining explaining(Recording recording, List<MarkedBeat> beats, Label label) {
        var spec = bundle.manifest().ecg();
        var prompt = prompt(label);
        var vector = vector(prompt);
        int sign = prompt.denied() ? -1 : 1;
        var there = recording.withDerivedLimbLeads().leads().keySet();
        return new Explaining(
                label,
                inputs ->
                        encoders.encodeEcgs(inputs).stream()
                                .mapToDouble(ecg -> sign * vector.cosine(ecg))
                                .toArray(),
                score ->
                        prompt.denied()
                                ? 100 - vector.percentile(-score)
                                : vector.percentile(score),
                new OccludedInput(spec, ready(recording)),
                moved(recording),
                Regions.of(
                        Math.min(spec.seconds(), recording.durationSeconds()),
                        spec.leads().stream().filter(there::contains).toList(),
                        beats));
    }

    private List<float[]> moved(Recording recording) {
        var inputs = new ArrayList<float[]>();
        for (var moved : MovedWindows.of(recording, bundle.manifest().ecg().seconds())) {
            if (input.of(moved) instanceof EcgInput.Outcome.Ready ready) {
                inputs.add(ready.samples());
            }
        }
        return inputs;
    }

    private float[] ready(Recording recording) {
        return switch (input.of(recording)) {
            case EcgInput.Outcome.Unfit(var reason) -> throw new IllegalArgumentException(reason);
            case EcgInput.Outcome.Ready ready -> ready.samples();
        };
    }

    private Prompt prompt(Label label) {
        return prompting.prompt(label, bundle.manifest().trainedStatements());
    }

    private Ranking rank(
            EcgEmbedding embedding, List<Label> asked, Function<Label, Prompt> prompts) {
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
                        .map(label -> finding(ecg, label, prompts.apply(label)))
                        .map(finding -> finding.ofUnlike(embedding.isUnlikeReference()))
                        .sorted(Ranking.BEST_FIRST)
                        .toList();
        return new Ranking(findings, embedding.recordingSha256(), bundle());
    }

    private Finding finding(float[] ecg, Label label, Prompt prompt) {
        var vector = vector(prompt);
        double cosine = vector.cosine(ecg);
        var scope = scope(label, prompt);
        var finding =
                new Finding(
                        label,
                        cosine,
                        vector.percentile(cosine),
                        scope == Scope.OUTSIDE
                                ? Optional.empty()
                                : bundle.calibration()
                                        .map(
                                                fit ->
                                                        fit.of(
                                                                prompt.statementId(),
                                                                cosine,
                                                                vector.standardised(cosine))),
                        prompt.statementId().filter(trainedStatements()::contains).isPresent(),
                        false,
                        scope,
                        prompt.statementId().isPresent()
                                ? Optional.empty()
                                : nearest.get(label.text(), this::nearestOf));
        return prompt.denied() ? finding.complement() : finding;
    }

    /// A label that means a statement is never outside: nothing is encoded to know that.
    private Scope scope(Label label, Prompt prompt) {
        if (prompt.statementId().isEmpty()) {
            return phrases.get(label.text(), this::encoded).scope();
        }
        return bundle.manifest().text().sentence().isPresent() ? Scope.WITHIN : Scope.UNKNOWN;
    }

    private LabelVector vector(Prompt prompt) {
        return prompt.statementId()
                .filter(id -> prompt.ofStatement() && bundle.statements().has(id))
                .map(id -> statements.get(id, this::statementVector))
                .orElseGet(() -> labels.get(prompt.phrases(), this::phrasesVector));
    }

    private LabelVector statementVector(String statementId) {
        return mean(List.of(bundle.statements().of(statementId).orElseThrow()));
    }

    private LabelVector phrasesVector(List<String> ofPhrases) {
        return mean(
                ofPhrases.stream()
                        .map(phrase -> phrases.get(phrase, this::encoded).embedding())
                        .toList());
    }

    private LabelVector mean(List<float[]> vectors) {
        var sum = new double[bundle.manifest().dimension()];
        for (var vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return new LabelVector(sum, bundle.reference());
    }

    private EncodedPhrase encoded(String phrase) {
        return encoders.encodeText(tokenizer.tokens(phrase));
    }

    private Optional<Nearest> nearestOf(String phrase) {
        return bundle.nearest().of(phrases.get(phrase, this::encoded));
    }

    @Override
    public void close() {
        try (encoders;
                tokenizer) {
            // both are closed even where the first fails
        }
    }
}
