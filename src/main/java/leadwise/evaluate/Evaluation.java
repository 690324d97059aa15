package leadwise.evaluate;

import leadwise.inference.Ranker;
import leadwise.model.Label;
import leadwise.model.Problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return switch (CaseEncoder.encode(ranker, each)) {
            case CaseEncoder.Outcome.Encoded(var embedding, _) -> {
                scores.add(each, ranker.rank(embedding, labels));
                yield Optional.empty();
            }
            case CaseEncoder.Outcome.LeftOut(var problem) -> Optional.of(problem);
        };
    }

    private EvaluationReport report(Cases cases, Scores scores, List<Problem> leftOut, long start) {
        var figures =
                AreaFigures.of(
                        cases.labels(),
                        scores.ranked(),
                        new Draws(scores.patients(), options),
                        options);
        return new EvaluationReport(
                cases.description(),
                ranker.bundle(),
                ranker.deviceUse(),
                options,
                scores.recordings(),
                scores.patients(),
                figures.labels(),
                figures.macro(),
                leftOut,
                Duration.ofNanos(System.nanoTime() - start));
    }
}
