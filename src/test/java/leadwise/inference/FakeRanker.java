package leadwise.inference;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Ranking;
import leadwise.model.Recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// A ranker without encoders: a label's numbers follow from its letters and from the recording's
/// digest, so that each recording ranks differently and every test can say what it expects.
public final class FakeRanker implements Ranker {

    public static final String BUNDLE = "fake 1.0.0";

    private final List<String> asked = new ArrayList<>();
    private boolean closed;

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
    public EncodeOutcome encode(Recording recording) {
        return recording.length() == 0
                ? new EncodeOutcome.Declined("The recording is empty.")
                : new EncodeOutcome.Encoded(
                        new EcgEmbedding(new float[] {1}, recording.source().sha256()));
    }

    @Override
    public Ranking rank(EcgEmbedding embedding, List<Label> labels) {
        labels.forEach(label -> asked.add(label.text()));
        return new Ranking(
                labels.stream()
                        .map(label -> finding(embedding.recordingSha256(), label))
                        .sorted(Comparator.comparingDouble(Finding::percentile).reversed())
                        .toList(),
                embedding.recordingSha256(),
                BUNDLE);
    }

    @Override
    public Ranking rankAsTyped(EcgEmbedding embedding, List<Label> labels) {
        return rank(embedding, labels);
    }

    /// The percentile of `text` for a recording.
    public static double percentile(String sha256, String text) {
        return Math.floorMod((sha256 + text).hashCode(), 100);
    }

    private static Finding finding(String sha256, Label label) {
        double percentile = percentile(sha256, label.text());
        return new Finding(
                label,
                percentile / 200,
                percentile,
                OptionalDouble.empty(),
                label.statementId().isPresent());
    }

    @Override
    public void close() {
        closed = true;
    }
}
