package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import leadwise.inference.Device;
import leadwise.inference.DeviceUse;
import leadwise.inference.EcgEmbedding;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Explaining;
import leadwise.inference.ParityFigures;
import leadwise.inference.Ranker;
import leadwise.inference.SeenPhrase;
import leadwise.inference.StandInEmbedding;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.Lexicon;
import leadwise.model.FileFacts;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.MarkedBeat;
import leadwise.model.Nearest;
import leadwise.model.Probability;
import leadwise.model.Ranking;
import leadwise.model.Recording;
import leadwise.model.Scope;
import leadwise.model.Source;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SuiteTest {

    private static final EvaluationOptions OPTIONS = new EvaluationOptions(5, 100, 1);

    private static final Lexicon LEXICON =
            Lexicon.parse(
                    """
                    id: atrial-fibrillation
                    name: atrial fibrillation
                    group: rhythm
                    synonym: auricular fibrillation
                    criterion: absent P waves
                    criterion: irregularly irregular RR intervals
                    code: PTB-XL AFIB

                    id: sinus-tachycardia
                    name: sinus tachycardia
                    group: rhythm
                    criterion: fast regular rhythm with P waves
                    criterion: more than 100 beats per minute with P waves
                    code: PTB-XL STACH

                    id: sinus-rhythm
                    name: sinus rhythm
                    group: rhythm
                    criterion: one P wave before each QRS
                    criterion: upright P waves in II
                    code: PTB-XL SR
                    """
                            .lines()
                            .toList(),
                    "test");

    private static final List<Label> LABELS =
            LEXICON.statements().stream().map(SuiteLabels::known).toList();

    private final List<String> encoded = new ArrayList<>();

    /// Knows the truth, which is written in the recording's digest, and is right about the
    /// statements that it was trained on; of others it thinks the contrary.
    private final class KnowingRanker implements Ranker {

        private final String name;
        private final Set<String> trained;
        private boolean closed;

        KnowingRanker(String name, String... trained) {
            this.name = name;
            this.trained = Set.of(trained);
        }

        @Override
        public String bundle() {
            return name;
        }

        @Override
        public DeviceUse deviceUse() {
            return new DeviceUse(Device.CPU, Device.CPU, "");
        }

        @Override
        public Set<String> trainedStatements() {
            return trained;
        }

        @Override
        public Optional<String> calibration() {
            return Optional.of("test");
        }

        @Override
        public EncodeOutcome encode(Recording recording) {
            encoded.add(name);
            return new EncodeOutcome.Encoded(StandInEmbedding.of(recording.source().sha256()));
        }

        @Override
        public Ranking rank(EcgEmbedding embedding, List<Label> labels) {
            return new Ranking(
                    labels.stream().map(l -> finding(embedding.recordingSha256(), l)).toList(),
                    embedding.recordingSha256(),
                    name);
        }

        @Override
        public Ranking rankAsTyped(EcgEmbedding embedding, List<Label> labels) {
            return rank(embedding, labels);
        }

        @Override
        public double windowSeconds() {
            return 10;
        }

        @Override
        public SeenPhrase seen(String phrase) {
            throw new UnsupportedOperationException("a suite compares no wordings");
        }

        @Override
        public double likeness(String one, String other) {
            throw new UnsupportedOperationException("a suite compares no wordings");
        }

        @Override
        public double percentileAt(String phrase, double cosine) {
            throw new UnsupportedOperationException("a suite compares no wordings");
        }

        private Finding finding(String truth, Label label) {
            boolean denied = label.text().startsWith("no ");
            var text = denied ? label.text().substring(3) : label.text();
            var statement =
                    LEXICON.statements().stream()
                            .filter(s -> Phrase.of(s).stream().anyMatch(p -> p.text().equals(text)))
                            .findFirst()
                            .orElseThrow();
            boolean knows = trained.contains(statement.id());
            boolean present = truth.contains(statement.id());
            double likely = present == knows ? 0.9 : 0.2;
            var finding =
                    new Finding(
                            label,
                            2 * likely - 1,
                            present == knows ? 80 : 20,
                            Optional.of(
                                    knows
                                            ? Probability.calibrated(likely)
                                            : Probability.transferred(likely, 0, 1)),
                            knows,
                            false,
                            Scope.WITHIN,
                            Optional.of(new Nearest("atrial-fibrillation", 0.9)));
            return denied ? finding.complement() : finding;
        }

        @Override
        public double noiseFloor(Recording recording, Label label, boolean asTyped) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Explaining explaining(Recording recording, List<MarkedBeat> beats, Label label) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static Case one(int number) {
        var truths = new ArrayList<Label>();
        truths.add(LABELS.get(number % 3));
        var ids =
                String.join(" ", truths.stream().map(t -> t.statementId().orElseThrow()).toList());
        return new Case(
                "case " + number,
                "patient " + number / 2,
                Set.copyOf(truths),
                () ->
                        new ReadOutcome.Read(
                                new Recording(
                                        "test",
                                        100,
                                        new LinkedHashMap<>(),
                                        Set.of(),
                                        Map.of(),
                                        FileFacts.NONE,
                                        new Source("test", Path.of("test"), ids + " " + number)),
                                List.of()));
    }

    private static Cases cases() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 30; i++) {
            cases.add(one(i));
        }
        return new Cases("PTB-XL fold 9", LABELS, cases);
    }

    private static SuiteBundle.Opener opener(KnowingRanker ranker) {
        return () ->
                new SuiteBundle(
                        ranker,
                        Optional.of("one encoder"),
                        Optional.of(new ParityFigures(3, 4, 1e-6, 0.99999, 0.999999)));
    }

    private final KnowingRanker shipped =
            new KnowingRanker(
                    "shipped", "atrial-fibrillation", "sinus-tachycardia", "sinus-rhythm");
    private final KnowingRanker withoutSix = new KnowingRanker("held-out-1", "sinus-rhythm");
    private final KnowingRanker withoutRhythm =
            new KnowingRanker("held-out-2", "atrial-fibrillation", "sinus-tachycardia");

    private SuiteReport run(List<KnowingRanker> heldOut) throws Exception {
        return new Suite(LEXICON, OPTIONS, SuiteProgress.NONE)
                .run(
                        new SuiteInput(
                                opener(shipped),
                                opener(shipped),
                                heldOut.stream().map(SuiteTest::opener).toList(),
                                List.of(),
                                cases(),
                                Optional.empty(),
                                List.of(Phrase.typed("sinus-rhythm", "upright P waves in II"))));
    }

    private SuiteReport run() throws Exception {
        return run(List.of(withoutSix, withoutRhythm));
    }

    private static double value(SuiteReport report, String key) {
        return figure(report, key).value().orElseThrow().value();
    }

    private static SuiteFigure figure(SuiteReport report, String key) {
        return report.figures().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key));
    }

    @Test
    void whatTheBundleKnowsIsSeenAndWhatItWasNotTaughtIsHeldOut() throws Exception {
        var report = run();
        assertThat(value(report, "seen.lexicon")).isEqualTo(1);
        assertThat(value(report, "seen.typed")).isEqualTo(1);
        assertThat(figure(report, "zero-shot.lexicon").counted()).hasValue(2);
        assertThat(value(report, "zero-shot.lexicon")).isEqualTo(0);
        assertThat(figure(report, "held-out.typed").counted()).hasValue(3);
        assertThat(report.sections().getLast().rows())
                .extracting(StatementSection.StatementRow::bundle)
                .containsExactlyInAnyOrder("held-out-1", "held-out-1", "held-out-2");
    }

    @Test
    void guessingIsBesideIt() throws Exception {
        var report = run();
        assertThat(value(report, "baseline.frequency")).isEqualTo(0.5);
        assertThat(figure(report, "baseline.frequency").auprc().orElseThrow().value())
                .isEqualTo(figure(report, "baseline.frequency").prevalence().orElseThrow());
        assertThat(value(report, "baseline.random")).isBetween(0.2, 0.8);
    }

    @Test
    void probabilitiesAreComparedWithTheTruth() throws Exception {
        var report = run();
        // said 0.9 where it holds and 0.2 where it does not
        assertThat(value(report, "calibration.ece-width"))
                .isCloseTo((0.1 * 10 + 0.2 * 20) / 30, offset(1e-9));
        assertThat(report.calibrations())
                .extracting(CalibrationSection::key)
                .containsExactly("calibration", "transferred", "transferred-typed");
    }

    @Test
    void denialLiesBelowWhatIsThere() throws Exception {
        var report = run();
        assertThat(value(report, "negation.percentile")).isEqualTo(1);
        assertThat(value(report, "negation.probability")).isEqualTo(1);
        assertThat(figure(report, "negation.percentile").aim().orElseThrow().isMetBy(1)).isTrue();
    }

    @Test
    void keptBackPhrasesAreJudgedByTheirNearestStatement() throws Exception {
        var report = run();
        // kept back are "absent P waves" and what else the rule says; all come nearest to
        // fibrillation
        var kept =
                LEXICON.statements().stream()
                        .flatMap(s -> Phrase.of(s).stream())
                        .filter(Phrase::keptBack)
                        .toList();
        long right =
                kept.stream().filter(p -> p.statementId().equals("atrial-fibrillation")).count();
        assertThat(kept).isNotEmpty();
        assertThat(value(report, "nearest.all")).isEqualTo((double) right / kept.size());
    }

    @Test
    void typedPhrasesAreJudgedByRecordingsAndByTheirNearestStatement() throws Exception {
        var report = run();
        assertThat(value(report, "typed.area")).isEqualTo(1);
        assertThat(value(report, "typed.nearest"))
                .as("everything comes nearest to fibrillation")
                .isEqualTo(0);
    }

    @Test
    void wordingsThatRankAlikeHaveNoSpread() throws Exception {
        var report = run();
        assertThat(value(report, "spread.all")).isEqualTo(0);
        assertThat(value(report, "phrases.kept-back")).isEqualTo(1);
        assertThat(report.spreads())
                .extracting(PhraseSpread::name, PhraseSpread::positives)
                .containsExactly(
                        tuple("atrial fibrillation", 10),
                        tuple("sinus tachycardia", 10),
                        tuple("sinus rhythm", 10));
    }

    @Test
    void parityIsTheLargestDistance() throws Exception {
        assertThat(value(run(), "parity")).isCloseTo(1e-5, offset(1e-9));
    }

    @Test
    void recordingsAreEncodedOnceForBundlesWithTheSameEncoder() throws Exception {
        run();
        assertThat(encoded).hasSize(30).containsOnly("shipped");
        assertThat(shipped.closed && withoutSix.closed && withoutRhythm.closed).isTrue();
    }

    @Test
    void whatCannotBeMadeIsSaid() throws Exception {
        var report = run(List.of(withoutRhythm));
        assertThat(report.remarks())
                .contains(
                        "No bundle of held-out statements (their entries of the lexicon read as"
                                + " text) is without all of 1AVB, AFIB, IRBBB, CLBBB, SBRAD, STACH,"
                                + " so the study's zero-shot figure is not made.");
    }

    @Test
    void anInterruptionStopsIt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
    }

    @Test
    void theReportNamesEveryFigureAndTable() throws Exception {
        var report = run();
        var text = new StringBuilder();
        new SuiteMarkdown(report, List.of(new SuitePicture("seen.png", "all"))).write(text);
        assertThat(text)
                .contains("| \"no X\" below \"X\" where X is present, by percentile | 1.000 |")
                .contains("≥ 0.98 met")
                .contains("[calibration-bins.csv](calibration-bins.csv)")
                .contains("![all](seen.png)");
        var json = SuiteJson.of(report);
        assertThat(json.at("/figures/seen.lexicon/value").asDouble()).isEqualTo(1);
        assertThat(json.at("/figures/seen.lexicon/atLeast").asDouble()).isEqualTo(0.925);
        assertThat(json.at("/figures/seen.lexicon/study").asDouble()).isEqualTo(0.743);
        assertThat(json.at("/figures/zero-shot.typed/met").asBoolean()).isFalse();
        assertThat(json.at("/tables")).hasSize(report.tables().size());
    }
}
