package leadwise.inference;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.measure.Measure;
import leadwise.model.Explanation;
import leadwise.model.Explanation.Part;
import leadwise.model.Explanation.Region;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.MarkedBeat;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Waves;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Explanations by the shipped bundle, and what becomes of its score.
final class ContributionMap implements AutoCloseable {

    static final Path BUNDLE = Path.of("models/leadwise");

    private final Lexicon lexicon;
    private final ModelBundle bundle;
    private final Encoders encoders;
    private final OnnxRanker ranker;

    ContributionMap() throws IOException, BundleException {
        lexicon = Lexicon.read(Path.of("assets/lexicon/statements.txt"));
        bundle = ModelBundle.load(BUNDLE);
        encoders = Encoders.open(bundle, Device.CPU);
        ranker = OnnxRanker.open(BUNDLE, Device.CPU, Prompting.with(PromptStyle.DEFAULT, lexicon));
    }

    Label label(String name) {
        return new Label(name, lexicon.lookup(name).map(Statement::id));
    }

    Explanation of(Recording recording, String label) {
        return of(recording, Measure.of(recording).beats(), label);
    }

    /// The same recording, begun `samples` earlier; nothing is known of what was there.
    Explanation later(Recording recording, int samples, String label) {
        double seconds = samples / recording.samplesPerSecond();
        return of(
                later(recording, samples),
                Measure.of(recording).beats().stream().map(beat -> later(beat, seconds)).toList(),
                label);
    }

    private Explanation of(Recording recording, List<MarkedBeat> beats, String label) {
        return ranker.explain(recording, beats, label(label), _ -> {}, () -> false).orElseThrow();
    }

    /// The map of another ECG encoder that takes the same input.
    double[] with(Encoders others, Recording recording, Explanation explained) {
        var input = input(recording);
        var vector = vector(explained.label());
        double whole = vector.cosine(others.encodeEcg(input.whole()));
        return explained.parts().stream()
                .mapToDouble(
                        part ->
                                whole
                                        - vector.cosine(
                                                others.encodeEcg(
                                                        input.without(List.of(part.region())))))
                .toArray();
    }

    /// The label's score of the recording without the regions.
    double without(Recording recording, Label label, List<? extends Region> regions) {
        return vector(label)
                .cosine(encoders.encodeEcg(input(recording).without(List.copyOf(regions))));
    }

    private OccludedInput input(Recording recording) {
        var spec = bundle.manifest().ecg();
        return new OccludedInput(
                spec, ((EcgInput.Outcome.Ready) new EcgInput(spec).of(recording)).samples());
    }

    private LabelVector vector(Label label) {
        var vector = bundle.statements().of(label.statementId().orElseThrow()).orElseThrow();
        return new LabelVector(
                IntStream.range(0, vector.length).mapToDouble(i -> vector[i]).toArray(),
                bundle.reference());
    }

    static double[] numbers(Explanation explanation) {
        return explanation.parts().stream().mapToDouble(Part::contribution).toArray();
    }

    /// Spearman's.
    static double rankCorrelation(double[] one, double[] other) {
        var a = ranks(one);
        var b = ranks(other);
        double middle = (one.length - 1) / 2.0;
        double together = 0;
        double alone = 0;
        for (int i = 0; i < a.length; i++) {
            together += (a[i] - middle) * (b[i] - middle);
            alone += (a[i] - middle) * (a[i] - middle);
        }
        return together / alone;
    }

    private static double[] ranks(double[] values) {
        var order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .toList();
        var ranks = new double[values.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }

    private static Recording later(Recording recording, int samples) {
        var leads = new LinkedHashMap<Lead, Signal>();
        recording
                .leads()
                .forEach(
                        (lead, signal) -> {
                            var moved = new double[signal.length() + samples];
                            Arrays.fill(moved, 0, samples, Double.NaN);
                            System.arraycopy(signal.toArray(), 0, moved, samples, signal.length());
                            leads.put(lead, Signal.of(moved));
                        });
        return new Recording(
                recording.id(),
                recording.samplesPerSecond(),
                leads,
                recording.derived(),
                recording.gains(),
                recording.facts(),
                recording.source());
    }

    private static MarkedBeat later(MarkedBeat beat, double seconds) {
        return new MarkedBeat(
                beat.seconds() + seconds,
                beat.dominant(),
                new Waves(
                        beat.global().p().map(wave -> wave.later(seconds)),
                        beat.global().qrs().map(wave -> wave.later(seconds)),
                        beat.global().t().map(wave -> wave.later(seconds))),
                Map.of());
    }

    @Override
    public void close() {
        encoders.close();
        ranker.close();
    }
}
