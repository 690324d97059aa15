package leadwise.inference;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.Likeness;
import leadwise.model.MarkedBeat;
import leadwise.model.Nearest;
import leadwise.model.PercentileSpread;
import leadwise.model.Probability;
import leadwise.model.Ranking;
import leadwise.model.Recording;
import leadwise.model.Scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A ranker without encoders: a label's numbers follow from its letters and from the recording's
/// digest, so that each recording ranks differently and every test can say what it expects. A
/// calibrated one takes the percentile for the probability; "pizza" is outside its scope, and what
/// fibrillates is near atrial fibrillation. A recording whose name begins with "odd" is unlike the
/// reference recordings.
public final class FakeRanker implements Ranker {

    public static final String BUNDLE = "fake 1.0.0";

    private final List<String> asked = new ArrayList<>();
    private final Optional<String> calibration;
    private boolean closed;

    public FakeRanker() {
        this(Optional.empty());
    }

    private FakeRanker(Optional<String> calibration) {
        this.calibration = calibration;
    }

    public static FakeRanker calibrated() {
        return new FakeRanker(Optional.of("fake-fit"));
    }

    /// Every label that was asked for, in order.
    public List<String> asked() {
        return asked;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }

    @Override
    public DeviceUse deviceUse() {
        return new DeviceUse(Device.CUDA, Device.CPU, "there is no GPU");
    }

    @Override
    public Set<String> trainedStatements() {
        return Set.of();
    }

    @Override
    public Optional<String> calibration() {
        return calibration;
    }

    @Override
    public EncodeOutcome encode(Recording recording) {
        return recording.length() == 0
                ? new EncodeOutcome.Declined("The recording is empty.")
                : new EncodeOutcome.Encoded(
                        new EcgEmbedding(
                                new float[] {1},
                                recording.source().sha256(),
                                Optional.of(new Likeness(isOdd(recording) ? 0.1 : 0.9, 0.5))));
    }

    private static boolean isOdd(Recording recording) {
        return recording.id().startsWith("odd");
    }

    @Override
    public Ranking rank(EcgEmbedding embedding, List<Label> labels) {
        labels.forEach(label -> asked.add(label.text()));
        return new Ranking(
                labels.stream()
                        .map(label -> finding(embedding.recordingSha256(), label))
                        .map(finding -> finding.ofUnlike(embedding.isUnlikeReference()))
                        .sorted(Ranking.BEST_FIRST)
                        .toList(),
                embedding.recordingSha256(),
                BUNDLE);
    }

    /// Of a label with "wording" in it five points less and twenty more.
    @Override
    public Optional<PercentileSpread> spread(EcgEmbedding embedding, Label label) {
        double percentile = percentile(embedding.recordingSha256(), label.text());
        return label.text().contains("wording")
                ? Optional.of(
                        new PercentileSpread(
                                Math.max(0, percentile - 5), Math.min(100, percentile + 20)))
                : Optional.empty();
    }

    @Override
    public Ranking rankAsTyped(EcgEmbedding embedding, List<Label> labels) {
        return rank(embedding, labels);
    }

    /// The more letters, the steadier.
    @Override
    public double noiseFloor(Recording recording, Label label, boolean asTyped) {
        return 0.01 / label.text().length();
    }

    /// A recording of zeros and lead I at 1 mV from 1.1 to 1.4 s: its score is the mean of lead I.
    @Override
    public Explaining explaining(Recording recording, List<MarkedBeat> beats, Label label) {
        var input = new float[1000];
        Arrays.fill(input, 110, 140, 1f);
        return new Explaining(
                label,
                inputs -> inputs.stream().mapToDouble(FakeRanker::mean).toArray(),
                score -> 97 * score / 0.03,
                new OccludedInput(ExplainedLine.spec(1000, Lead.I), input),
                label.text().startsWith("noisy") ? List.of(new float[1000]) : List.of(),
                Regions.of(10, List.of(Lead.I), beats));
    }

    private static double mean(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        return sum / samples.length;
    }

    /// The percentile of `text` for a recording.
    public static double percentile(String sha256, String text) {
        return Math.floorMod((sha256 + text).hashCode(), 100);
    }

    @Override
    public double windowSeconds() {
        return 10;
    }

    /// Words of more than eight letters are in two pieces; only the first sixteen words are seen.
    @Override
    public SeenPhrase seen(String phrase) {
        var words = new ArrayList<SeenPhrase.Word>();
        for (var word : phrase.strip().split("\\s+", -1)) {
            boolean cutOff = words.size() >= 16;
            var pieces =
                    word.length() > 8
                            ? List.of(word.substring(0, 8), word.substring(8))
                            : List.of(word);
            words.add(new SeenPhrase.Word(word, cutOff ? List.of() : pieces, cutOff));
        }
        return new SeenPhrase(words, 16);
    }

    /// Left and right are nearly the same to this encoder; all else is half alike.
    @Override
    public double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        return one.replace("left", "right").equals(other.replace("left", "right")) ? 0.99 : 0.5;
    }

    @Override
    public double percentileAt(String phrase, double cosine) {
        return Math.clamp(cosine * 200, 0, 100);
    }

    private Finding finding(String sha256, Label label) {
        double percentile = percentile(sha256, label.text());
        var scope = scope(label);
        return new Finding(
                label,
                percentile / 200,
                percentile,
                scope == Scope.WITHIN
                        ? Optional.of(probability(label, percentile / 100))
                        : Optional.empty(),
                label.statementId().isPresent(),
                false,
                scope,
                scope == Scope.WITHIN && label.text().contains("fibrillating")
                        ? Optional.of(new Nearest("atrial-fibrillation", 0.9))
                        : Optional.empty());
    }

    private Scope scope(Label label) {
        if (calibration.isEmpty()) {
            return Scope.UNKNOWN;
        }
        return label.text().contains("pizza") ? Scope.OUTSIDE : Scope.WITHIN;
    }

    private static Probability probability(Label label, double share) {
        return label.statementId().isPresent()
                ? Probability.calibrated(share)
                : Probability.transferred(share, share / 2, (1 + share) / 2);
    }

    @Override
    public void close() {
        closed = true;
    }
}
