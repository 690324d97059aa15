package leadwise.evaluate;

import leadwise.model.Label;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How well labels are told from their absence, each and on average.
///
/// @param labels most positives first
/// @param macro means over the labels with enough positives
public record AreaFigures(List<LabelFigures> labels, MacroFigures macro) {

    public AreaFigures {
        labels = List.copyOf(labels);
    }

    /// @param labels what was ranked
    /// @param ranked the cases of each label
    static AreaFigures of(
            List<Label> labels, List<RankedCases> ranked, Draws draws, EvaluationOptions options) {
        var bootstrap = new Bootstrap(ranked, draws);
        var figures =
                IntStream.range(0, labels.size())
                        .mapToObj(i -> one(labels.get(i), ranked.get(i), i, bootstrap, options))
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
        return new AreaFigures(
                figures.stream()
                        .sorted(
                                Comparator.comparingInt(LabelFigures::positives)
                                        .reversed()
                                        .thenComparing(f -> f.label().text()))
                        .toList(),
                macro);
    }

    private static LabelFigures one(
            Label label,
            RankedCases ranked,
            int at,
            Bootstrap bootstrap,
            EvaluationOptions options) {
        int positives = ranked.positives();
        var auc = bootstrap.auc(at);
        return new LabelFigures(
                label,
                positives,
                ranked.recordings(),
                auc,
                bootstrap.auprc(at),
                positives >= options.minimumPositives() && auc.isPresent());
    }
}
