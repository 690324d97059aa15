package leadwise.evaluate;

import leadwise.inference.Device;
import leadwise.inference.EcgEmbedding;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.OnnxRanker;
import leadwise.inference.PromptStyle;
import leadwise.inference.Prompting;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.Lexicon;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.Probability;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// How often the rules for zero-shot numbers bite: prints the figures of `docs/decisions/0016`.
final class ShownNumbers {

    private static final int DISTORTED = 200;
    private static final int SPREAD = 100;

    private final OnnxRanker ranker;
    private final Lexicon lexicon;

    private ShownNumbers(OnnxRanker ranker, Lexicon lexicon) {
        this.ranker = ranker;
        this.lexicon = lexicon;
    }

    /// Prints the figures.
    ///
    /// @param args the bundle, the lexicon, the folder of PTB-XL, a fold, how many recordings
    public static void main(String[] args) throws Exception {
        var lexicon = Lexicon.read(Path.of(args[1]));
        var found =
                PtbxlFolder.with(lexicon)
                        .read(Path.of(args[2]), Set.of(Integer.valueOf(args[3])), Set.of());
        if (!(found instanceof CasesOutcome.Found(var cases))) {
            throw new IOException("no PTB-XL in " + args[2]);
        }
        long begun = System.nanoTime();
        try (var ranker =
                OnnxRanker.open(
                        Path.of(args[0]),
                        Device.CPU,
                        Prompting.with(PromptStyle.DEFAULT, lexicon))) {
            say("the bundle opened in %.0f ms", millis(begun));
            var study = new ShownNumbers(ranker, lexicon);
            var limited = cases.limitedTo(Integer.parseInt(args[4]));
            say("%s, %s", limited.description(), ranker.bundle());
            study.run(recordings(limited), limited.labels());
        }
    }

    private static List<Recording> recordings(Cases cases) throws IOException {
        var all = new ArrayList<Recording>();
        for (var each : cases.cases()) {
            if (each.source().read() instanceof ReadOutcome.Read(var recording, _)) {
                all.add(recording);
            }
        }
        return all;
    }

    private void run(List<Recording> recordings, List<Label> labels) {
        var encoded = recordings.stream().flatMap(each -> encoded(each).stream()).toList();
        say(
                "%d recordings, %d of them unlike the reference recordings (%s)",
                encoded.size(),
                encoded.stream().filter(EcgEmbedding::isUnlikeReference).count(),
                share(encoded));
        hidden(encoded);
        var some = recordings.subList(0, Math.min(DISTORTED, recordings.size()));
        distortions().forEach((name, distort) -> unlike(name, some, distort));
        spreads(encoded.subList(0, Math.min(SPREAD, encoded.size())), labels);
    }

    private void hidden(List<EcgEmbedding> encoded) {
        var all =
                lexicon.statements().stream()
                        .map(s -> new Label(s.name(), Optional.of(s.id())))
                        .toList();
        int transferred = 0;
        int hidden = 0;
        int raised = 0;
        int raisedHidden = 0;
        for (var each : encoded) {
            for (var finding : ranker.rank(each, all).findings()) {
                var probability = finding.probability().orElseThrow();
                if (probability.kind() == Probability.Kind.TRANSFERRED) {
                    boolean tooWide = probability.isTooWide();
                    transferred++;
                    hidden += tooWide ? 1 : 0;
                    raised += probability.value() >= 0.1 ? 1 : 0;
                    raisedHidden += tooWide && probability.value() >= 0.1 ? 1 : 0;
                }
            }
        }
        say(
                "%d transferred probabilities, %d too wide (%.2f %%); of the %d that are 0.1 and"
                        + " more %.1f %%",
                transferred,
                hidden,
                100.0 * hidden / transferred,
                raised,
                100.0 * raisedHidden / raised);
    }

    private void unlike(String name, List<Recording> recordings, UnaryOperator<Recording> distort) {
        var encoded =
                recordings.stream().flatMap(each -> encoded(distort.apply(each)).stream()).toList();
        say("%s: %s unlike, of %d", name, share(encoded), encoded.size());
    }

    private void spreads(List<EcgEmbedding> encoded, List<Label> labels) {
        long begun = System.nanoTime();
        labels.forEach(label -> ranker.spread(encoded.getFirst(), label));
        say("spread of %d statements, first time: %.0f ms", labels.size(), millis(begun));
        begun = System.nanoTime();
        labels.forEach(label -> ranker.spread(encoded.getLast(), label));
        say("again: %.0f ms", millis(begun));
        begun = System.nanoTime();
        ranker.spread(encoded.getFirst(), Label.of("AF with a fast ventricular response"));
        say("spread of a phrase, first time: %.0f ms", millis(begun));
        var spans = new ArrayList<Double>();
        int wide = 0;
        int wideAmongFirst = 0;
        for (var each : encoded) {
            var ranking = ranker.rankWithSpreads(each, labels).findings();
            for (int i = 0; i < ranking.size(); i++) {
                var spread = ranking.get(i).spread().orElseThrow();
                spans.add(spread.high() - spread.low());
                wide += spread.dependsOnWording() ? 1 : 0;
                wideAmongFirst += i < 5 && spread.dependsOnWording() ? 1 : 0;
            }
        }
        Collections.sort(spans);
        say(
                "span of the percentile over names: median %.1f, 90th centile %.1f points; above"
                        + " 20: %.1f %%, among the first five %.1f %%",
                spans.get(spans.size() / 2),
                spans.get(spans.size() * 9 / 10),
                100.0 * wide / spans.size(),
                100.0 * wideAmongFirst / (5 * encoded.size()));
    }

    private Optional<EcgEmbedding> encoded(Recording recording) {
        return ranker.encode(recording) instanceof EncodeOutcome.Encoded(var embedding)
                ? Optional.of(embedding)
                : Optional.empty();
    }

    private static Map<String, UnaryOperator<Recording>> distortions() {
        var all = new LinkedHashMap<String, UnaryOperator<Recording>>();
        var random = new Random(1);
        all.put("as recorded", recording -> recording);
        all.put("upside down", recording -> each(recording, mv -> -mv));
        all.put("ten times too large", recording -> each(recording, mv -> 10 * mv));
        all.put("ten times too small", recording -> each(recording, mv -> mv / 10));
        all.put(
                "with noise of 0.5 mV",
                recording -> each(recording, mv -> mv + 0.5 * random.nextGaussian()));
        all.put("noise alone", recording -> each(recording, _ -> 0.3 * random.nextGaussian()));
        all.put("flat", recording -> each(recording, _ -> 0));
        all.put("leads in another order", ShownNumbers::otherOrder);
        all.put("backwards", ShownNumbers::backwards);
        return all;
    }

    private static Recording each(Recording recording, DoubleUnaryOperator change) {
        return changed(
                recording,
                (_, signal) ->
                        Signal.of(java.util.Arrays.stream(signal.toArray()).map(change).toArray()));
    }

    private static Recording backwards(Recording recording) {
        return changed(
                recording,
                (_, signal) -> {
                    var samples = signal.toArray();
                    for (int i = 0, j = samples.length - 1; i < j; i++, j--) {
                        double sample = samples[i];
                        samples[i] = samples[j];
                        samples[j] = sample;
                    }
                    return Signal.of(samples);
                });
    }

    private static Recording otherOrder(Recording recording) {
        var leads = new ArrayList<>(recording.leads().keySet());
        return changed(
                recording,
                (lead, _) ->
                        recording
                                .lead(leads.get((leads.indexOf(lead) + 5) % leads.size()))
                                .orElseThrow());
    }

    @FunctionalInterface
    private interface Change {
        Signal of(Lead lead, Signal signal);
    }

    private static Recording changed(Recording recording, Change change) {
        var leads = new LinkedHashMap<Lead, Signal>();
        recording.leads().forEach((lead, signal) -> leads.put(lead, change.of(lead, signal)));
        return new Recording(
                recording.id(),
                recording.samplesPerSecond(),
                leads,
                recording.derived(),
                recording.gains(),
                recording.facts(),
                recording.source());
    }

    private static String share(List<EcgEmbedding> encoded) {
        return String.format(
                Locale.ROOT,
                "%.1f %%",
                100.0
                        * encoded.stream().filter(EcgEmbedding::isUnlikeReference).count()
                        / encoded.size());
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
