package leadwise.evaluate;

import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.Question;
import leadwise.io.ReadOutcome;
import leadwise.model.Label;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Scores recordings with known labels, through the same ranker as the window.
public final class Evaluation {

    private final Ranker ranker;
    private final EvaluationOptions options;

    public Evaluation(Ranker ranker, EvaluationOptions options) {
        this.ranker = ranker;
        this.options = options;
    }

    /// Reads, encodes and scores every case. What cannot be read or encoded is reported, and the
    /// others go on.
    public EvaluationReport run(Cases cases, Progress progress) {
        long start = System.nanoTime();
        var scores = new Scores(cases.labels());
        var leftOut = new ArrayList<Problem>();
        int total = cases.cases().size();
        for (int i = 0; i < total; i++) {
            score(cases.cases().get(i), cases.labels(), scores).ifPresent(leftOut::add);
            long elapsed = System.nanoTime() - start;
            progress.at(i + 1, total, Duration.ofNanos(elapsed / (i + 1) * (total - i - 1)));
        }
        return report(cases, scores, leftOut, start);
    }

    private Optional<Problem> score(Case each, List<Label> labels, Scores scores) {
        ReadOutcome outcome;
        try {
            outcome = each.source().read();
        } catch (IOException e) {
            return Optional.of(
                    problem(Problem.Kind.UNREADABLE, each, "cannot be read from the disk"));
        }
        return switch (outcome) {
            case ReadOutcome.Read(var recording, _) -> encode(each, recording, labels, scores);
            case ReadOutcome.Asks(var questions, _) ->
                    Optional.of(problem(Problem.Kind.UNSUPPORTED, each, unanswered(questions)));
            case ReadOutcome.Refused(var problem) -> Optional.of(problem);
        };
    }

    private Optional<Problem> encode(
            Case each, Recording recording, List<Label> labels, Scores scores) {
        return switch (ranker.encode(recording)) {
            case EncodeOutcome.Encoded(var embedding) -> {
                scores.add(each, ranker.rank(embedding, labels));
                yield Optional.empty();
            }
            case EncodeOutcome.Declined(var reason) ->
                    Optional.of(
                            problem(
                                    Problem.Kind.UNSUPPORTED,
                                    each,
                                    reason.replaceFirst("\\.$", "")));
        };
    }

    private static String unanswered(List<Question> questions) {
        return questions.stream()
                .map(Question::sentence)
                .collect(Collectors.joining(" "))
                .replaceFirst("\\.$", "");
    }

    private static Problem problem(Problem.Kind kind, Case each, String reason) {
        return new Problem(kind, Path.of(each.name()), "", reason);
    }

    private EvaluationReport report(Cases cases, Scores scores, List<Problem> leftOut, long start) {
        var labels = cases.labels();
        var ranked = IntStream.range(0, labels.size()).mapToObj(scores::ranked).toList();
        var bootstrap = new Bootstrap(ranked, scores.patients(), options);
        var figures =
                IntStream.range(0, labels.size())
                        .mapToObj(i -> figures(labels.get(i), i, scores, bootstrap))
                        .toList();
        var counted =
                IntStream.range(0, labels.size()).filter(i -> figures.get(i).inMacro()).toArray();
        var macro =
                new MacroFigures(
                        bootstrap.meanAuc(counted),
                        bootstrap.meanAuprc(counted),
                        IntStream.of(counted)
                                .mapToDouble(i -> figures.get(i).prevalence())
                                .average()
                                .orElse(0),
                        counted.length);
        return new EvaluationReport(
                cases.description(),
                ranker.bundle(),
                ranker.deviceUse(),
                options,
                scores.recordings(),
                scores.patients(),
                figures.stream()
                        .sorted(
                                Comparator.comparingInt(LabelFigures::positives)
                                        .reversed()
                                        .thenComparing(f -> f.label().text()))
                        .toList(),
                macro,
                leftOut,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private LabelFigures figures(Label label, int at, Scores scores, Bootstrap bootstrap) {
        int positives = scores.positives(label);
        var auc = bootstrap.auc(at);
        return new LabelFigures(
                label,
                positives,
                scores.recordings(),
                auc,
                bootstrap.auprc(at),
                positives >= options.minimumPositives() && auc.isPresent());
    }
}
