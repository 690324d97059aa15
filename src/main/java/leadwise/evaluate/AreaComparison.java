package leadwise.evaluate;

import leadwise.model.Label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects statements that are asked in two ways, perhaps of several bundles on the same cases.
final class AreaComparison {

    private final List<Label> labels = new ArrayList<>();
    private final List<RankedCases> lexicon = new ArrayList<>();
    private final List<RankedCases> typed = new ArrayList<>();
    private final Map<String, String> bundleOf = new HashMap<>();

    /// @param statement a label with a statement's name and id
    /// @param truth of each recording
    void add(
            Label statement,
            String bundle,
            boolean[] truth,
            ScoreSheet asInTheWindow,
            ScoreSheet asTyped) {
        labels.add(statement);
        bundleOf.put(statement.text(), bundle);
        lexicon.add(asInTheWindow.ranked(statement, truth));
        typed.add(asTyped.ranked(Label.of(statement.text()), truth));
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    boolean has(Label statement) {
        return labels.contains(statement);
    }

    StatementSection section(String key, String title, Draws draws, EvaluationOptions options) {
        var known = AreaFigures.of(labels, lexicon, draws, options);
        var bare = AreaFigures.of(labels, typed, draws, options);
        var bareByLabel = new HashMap<Label, LabelFigures>();
        bare.labels().forEach(figures -> bareByLabel.put(figures.label(), figures));
        return new StatementSection(
                key,
                title,
                known.macro(),
                bare.macro(),
                known.labels().stream()
                        .map(
                                figures ->
                                        new StatementSection.StatementRow(
                                                bundleOf.getOrDefault(figures.label().text(), ""),
                                                figures,
                                                bareByLabel.getOrDefault(figures.label(), figures)))
                        .toList());
    }
}
