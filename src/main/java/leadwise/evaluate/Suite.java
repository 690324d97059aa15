package leadwise.evaluate;

import leadwise.evaluate.ScoreSheet.Way;
import leadwise.evaluate.SuiteFigure.Scale;
import leadwise.inference.BundleException;
import leadwise.inference.ParityFigures;
import leadwise.inference.Ranker;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Label;
import leadwise.model.Probability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes every figure that the encoders are judged by, through the same ranker as the window.
///
/// Each recording is encoded once for each ECG encoder; all other figures come from the embeddings.
public final class Suite {

    private final Lexicon lexicon;
    private final EvaluationOptions options;
    private final SuiteProgress progress;
    private final SuiteFindings findings = new SuiteFindings();
    private final Map<String, EncodedCases> encoded = new HashMap<>();

    public Suite(Lexicon lexicon, EvaluationOptions options, SuiteProgress progress) {
        this.lexicon = lexicon;
        this.options = options;
        this.progress = progress;
    }

    /// Runs everything; a suite runs once.
    ///
    /// @throws BundleException a bundle does not keep its contract
    /// @throws InterruptedException the thread was interrupted between two recordings
    public SuiteReport run(SuiteInput input) throws BundleException, InterruptedException {
        long start = System.nanoTime();
        try (var shipped = input.shipped().open()) {
            var ranker = shipped.ranker();
            var ptbxl = encode(shipped, input.ptbxl());
            var draws = new Draws(ptbxl.patients(), options);
            var labels = input.ptbxl().labels();
            seen(ranker, ptbxl, labels, draws);
            new HeldOutStudy(lexicon, options, findings, this::encode)
                    .run(input.heldOut(), input.unread(), input.ptbxl(), draws);
            if (input.ludb().isPresent()) {
                ludb(shipped, input.ludb().get());
            }
            nearest(input.withoutLexicon(), ptbxl, input.typed());
            phrases(ranker, ptbxl, labels, draws);
            typed(ranker, ptbxl, labels, input.typed(), draws);
            negation(ranker, ptbxl, labels, draws);
            shipped.parity().ifPresent(this::parity);
            return report(ranker, ptbxl, start);
        }
    }

    /// The recordings as the bundle encodes them; the work is done once for each ECG encoder.
    private EncodedCases encode(SuiteBundle bundle, Cases cases) throws InterruptedException {
        var key = bundle.ecgEncoder().map(encoder -> encoder + " " + cases.description());
        var before = key.map(encoded::get);
        if (before.isPresent()) {
            progress.begins(
                    "%s: %s, encoded already"
                            .formatted(bundle.ranker().bundle(), cases.description()));
            return before.get();
        }
        var now =
                EncodedCases.of(
                        bundle.ranker(),
                        cases,
                        progress.begins(bundle.ranker().bundle() + ": " + cases.description()));
        key.ifPresent(k -> encoded.put(k, now));
        findings.leftOut.addAll(now.leftOut());
        return now;
    }

    private void seen(Ranker ranker, EncodedCases ptbxl, List<Label> labels, Draws draws) {
        progress.begins(ranker.bundle() + ": statements, baselines, calibration");
        var window = ScoreSheet.of(ranker, ptbxl, labels, Way.AS_IN_THE_WINDOW);
        var typed = ScoreSheet.of(ranker, ptbxl, SuiteLabels.typed(labels), Way.AS_TYPED);
        var areas = new AreaComparison();
        var calibration = new CalibrationStudy();
        for (var label : labels) {
            var truth = ptbxl.truth(label.statementId().orElse(""));
            areas.add(label, ranker.bundle(), truth, window, typed);
            window.probabilities(label, Probability.Kind.CALIBRATED)
                    .ifPresent(
                            p ->
                                    calibration.add(
                                            label,
                                            new CalibrationCases(
                                                    p, truth, ptbxl.patientNumbers())));
        }
        var section =
                areas.section(
                        "seen",
                        ptbxl.description() + ", all statements that occur",
                        draws,
                        options);
        findings.add(
                section,
                ptbxl.description() + ", all statements",
                Optional.of(Aim.atLeast(0.925).study(0.743)),
                Optional.empty());
        baselines(ptbxl, labels, window, draws);
        if (calibration.isEmpty()) {
            findings.remarks.add(
                    ranker.bundle()
                            + " gives no calibrated probabilities of these statements, so none are"
                            + " compared with the truth.");
        } else {
            findings.add(
                    calibration.section(
                            "calibration",
                            "Calibrated probabilities, " + ptbxl.description(),
                            ptbxl.patients(),
                            draws,
                            options),
                    "calibrated probabilities",
                    Optional.of(Aim.atMost(0.02)));
        }
        times(ptbxl, window, labels.size());
    }

    /// What is reached without looking at a recording: by embeddings that belong to other
    /// recordings, dealt out at random, and by how frequent each statement is.
    private void baselines(EncodedCases ptbxl, List<Label> labels, ScoreSheet window, Draws draws) {
        var dealt = new ArrayList<>(IntStream.range(0, ptbxl.size()).boxed().toList());
        Collections.shuffle(dealt, new Random(options.seed()));
        var random = new ArrayList<RankedCases>();
        var frequency = new ArrayList<RankedCases>();
        for (var label : labels) {
            var truth = ptbxl.truth(label.statementId().orElse(""));
            var cosines =
                    dealt.stream().mapToDouble(other -> window.cosine(label, other)).toArray();
            random.add(new RankedCases(cosines, truth, ptbxl.patientNumbers()));
            var constant = new double[truth.length];
            Arrays.fill(constant, ptbxl.positives(label.statementId().orElse("")));
            frequency.add(new RankedCases(constant, truth, ptbxl.patientNumbers()));
        }
        findings.figures.add(
                SuiteFigure.areas(
                        "baseline.random",
                        "baseline: a random encoder",
                        AreaFigures.of(labels, random, draws, options).macro()));
        findings.figures.add(
                SuiteFigure.areas(
                        "baseline.frequency",
                        "baseline: the frequency of each statement",
                        AreaFigures.of(labels, frequency, draws, options).macro()));
    }

    private void ludb(SuiteBundle shipped, Cases cases) throws InterruptedException {
        var ludb = encode(shipped, cases);
        var draws = new Draws(ludb.patients(), options);
        var ranker = shipped.ranker();
        var labels = cases.labels();
        var window = ScoreSheet.of(ranker, ludb, labels, Way.AS_IN_THE_WINDOW);
        var typed = ScoreSheet.of(ranker, ludb, SuiteLabels.typed(labels), Way.AS_TYPED);
        var areas = new AreaComparison();
        for (var label : labels) {
            var truth = ludb.truth(label.statementId().orElse(""));
            areas.add(label, ranker.bundle(), truth, window, typed);
        }
        findings.add(
                areas.section(
                        "ludb",
                        ludb.description() + ", all statements that its diagnoses mean",
                        draws,
                        options),
                ludb.description() + ", all statements",
                Optional.of(Aim.atLeast(0.88)),
                Optional.empty());
    }

    private void nearest(SuiteBundle.Opener withoutLexicon, EncodedCases ptbxl, List<Phrase> typed)
            throws BundleException {
        if (ptbxl.size() == 0) {
            return;
        }
        try (var bundle = withoutLexicon.open()) {
            var ranker = bundle.ranker();
            progress.begins(ranker.bundle() + ": phrases that training never read");
            var any = ptbxl.embeddings().getFirst();
            var study = NearestStudy.of(ranker, any, NearestStudy.keptBack(lexicon), options);
            if (study.hasAny()) {
                add(study);
                if (!typed.isEmpty()) {
                    var own = NearestStudy.of(ranker, any, typed, options);
                    findings.tables.add(own.table("typed-nearest.csv"));
                    findings.figures.add(
                            own.figure(
                                    "typed.nearest",
                                    "typed phrases whose nearest statement is the right one",
                                    _ -> true));
                }
            } else {
                findings.remarks.add(
                        ranker.bundle()
                                + " finds no statement near any kept-back phrase, so that is not"
                                + " judged.");
            }
        }
    }

    private void add(NearestStudy study) {
        findings.tables.add(study.table("nearest.csv"));
        findings.figures.add(
                study.figure(
                                "nearest.all",
                                "kept-back phrases whose nearest statement is the right one",
                                _ -> true)
                        .aiming(Aim.atLeast(0.95)));
        findings.figures.add(
                study.figure(
                        "nearest.synonyms",
                        "the same, synonyms",
                        p -> p.kind() == Phrase.Kind.SYNONYM));
        findings.figures.add(
                study.figure(
                        "nearest.criteria",
                        "the same, criteria",
                        p -> p.kind() == Phrase.Kind.CRITERION));
    }

    private void phrases(Ranker ranker, EncodedCases ptbxl, List<Label> labels, Draws draws) {
        progress.begins(ranker.bundle() + ": each phrase as the only prompt");
        var statements = frequent(ptbxl, labels);
        var typed = PhraseStudy.of(ranker, ptbxl, statements, Way.AS_TYPED, draws);
        Predicate<Phrase> names = p -> p.kind() != Phrase.Kind.CRITERION;
        findings.figures.add(
                typed.area(
                        "phrases.kept-back",
                        "AUC with one kept-back phrase as the prompt",
                        Phrase::keptBack));
        findings.figures.add(
                typed.area(
                        "phrases.read",
                        "AUC with one phrase that training read as the prompt",
                        p -> !p.keptBack()));
        findings.figures.add(
                typed.spread("spread.all", "spread of AUC over a statement's phrases", _ -> true)
                        .aiming(Aim.atMost(0.02)));
        findings.figures.add(typed.spread("spread.names", "the same, names and synonyms", names));
        findings.figures.add(
                typed.spread("spread.kept-back", "the same, kept-back phrases", Phrase::keptBack));
        var window = PhraseStudy.of(ranker, ptbxl, statements, Way.AS_IN_THE_WINDOW, draws);
        findings.figures.add(
                window.spread(
                        "spread.window",
                        "spread over a statement's phrases as the window ranks them",
                        _ -> true));
        findings.spreads.addAll(typed.spreads());
        findings.tables.add(typed.table("phrases.csv"));
    }

    /// The statements that are counted in a mean.
    private List<Statement> frequent(EncodedCases ptbxl, List<Label> labels) {
        return labels.stream()
                .flatMap(label -> label.statementId().flatMap(lexicon::byId).stream())
                .filter(s -> ptbxl.positives(s.id()) >= options.minimumPositives())
                .toList();
    }

    private void typed(
            Ranker ranker,
            EncodedCases ptbxl,
            List<Label> labels,
            List<Phrase> phrases,
            Draws draws) {
        var statements = frequent(ptbxl, labels);
        var ids = statements.stream().map(Statement::id).collect(Collectors.toSet());
        var asked = phrases.stream().filter(p -> ids.contains(p.statementId())).toList();
        if (asked.isEmpty()) {
            return;
        }
        progress.begins(ranker.bundle() + ": typed phrases");
        var study = PhraseStudy.of(ranker, ptbxl, statements, asked, Way.AS_IN_THE_WINDOW, draws);
        findings.tables.add(study.table("typed.csv"));
        findings.figures.add(
                study.area(
                        "typed.area",
                        "AUC with one typed phrase as the prompt, as in the window",
                        _ -> true));
        findings.figures.add(study.spread("typed.spread", "spread over typed phrases", _ -> true));
    }

    private void negation(Ranker ranker, EncodedCases ptbxl, List<Label> labels, Draws draws) {
        progress.begins(ranker.bundle() + ": denied statements");
        var study = new NegationStudy(ptbxl, labels, draws);
        var window = ScoreSheet.of(ranker, ptbxl, study.labels(), Way.AS_IN_THE_WINDOW);
        var typed = ScoreSheet.of(ranker, ptbxl, study.labels(), Way.AS_TYPED);
        findings.figures.add(
                study.figure(
                                "negation.percentile",
                                "\"no X\" below \"X\" where X is present, by percentile",
                                window,
                                NegationStudy.By.PERCENTILE)
                        .aiming(Aim.atLeast(0.98)));
        findings.figures.add(
                study.figure(
                        "negation.probability",
                        "the same, by probability",
                        window,
                        NegationStudy.By.PROBABILITY));
        findings.figures.add(
                study.figure(
                        "negation.typed.percentile",
                        "the same, by percentile of the words as typed",
                        typed,
                        NegationStudy.By.PERCENTILE));
        findings.figures.add(
                study.figure(
                        "negation.typed",
                        "the same, by similarity of the words as typed",
                        typed,
                        NegationStudy.By.COSINE));
        findings.tables.add(study.table(window, typed));
    }

    /// The first ranking also encodes the labels and is left out.
    private void times(EncodedCases ptbxl, ScoreSheet window, int labels) {
        time("time.encode", "time to encode a recording", ptbxl.durations());
        time(
                "time.rank",
                "time to rank " + labels + " labels",
                window.durations().stream().skip(1).toList());
    }

    private void time(String key, String what, List<Duration> durations) {
        if (durations.isEmpty()) {
            return;
        }
        var sorted = durations.stream().sorted().toList();
        findings.figures.add(milliseconds(key + ".median", what + ", median", sorted, 0.5));
        findings.figures.add(milliseconds(key + ".p90", what + ", 90th percentile", sorted, 0.9));
    }

    private static SuiteFigure milliseconds(
            String key, String what, List<Duration> sorted, double share) {
        var at = sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
        return SuiteFigure.of(
                key, what, Scale.MILLISECONDS, Optional.of(Estimate.exact(at.toNanos() / 1e6)));
    }

    private void parity(ParityFigures figures) {
        double lowest = Math.min(figures.lowestEcgCosine(), figures.lowestTextCosine());
        findings.figures.add(
                SuiteFigure.of(
                                "parity",
                                "largest distance of a cosine from the training framework's",
                                Scale.DIFFERENCE,
                                Optional.of(Estimate.exact(Math.max(0, 1 - lowest))))
                        .over(figures.recordings() + figures.phrases())
                        .aiming(Aim.atMost(1e-4)));
    }

    private SuiteReport report(Ranker ranker, EncodedCases ptbxl, long start) {
        var patients = new HashSet<Integer>();
        Arrays.stream(ptbxl.patientNumbers()).forEach(patients::add);
        return new SuiteReport(
                ranker.bundle(),
                ranker.deviceUse(),
                Runtime.getRuntime().availableProcessors(),
                ptbxl.description(),
                ptbxl.size(),
                patients.size(),
                options,
                findings.figures,
                findings.sections,
                findings.spreads,
                findings.calibrations,
                findings.tables,
                findings.remarks,
                List.copyOf(findings.leftOut),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
