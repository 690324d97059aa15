package leadwise.ui.findings;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.report.FindingDigits;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the ranking.
///
/// @param rank from 1 among the labels that have numbers
/// @param finding the numbers; empty while there are none that belong to what is on the screen
/// @param mark how well the bundle knows the wording; empty without numbers
/// @param negated whether the label holds a word like "no" or "without"
public record FindingRow(
        Label label,
        OptionalInt rank,
        Optional<Finding> finding,
        Optional<Mark> mark,
        boolean negated) {

    /// Hardly any phrase comes nearer to a recording than this.
    private static final double FULL_BAR = 0.5;

    public String rankText() {
        return rank.isPresent() ? Integer.toString(rank.getAsInt()) : Numbers.STALE;
    }

    public String percentileText() {
        return finding.map(f -> FindingDigits.percentile(f.percentile())).orElse(Numbers.STALE);
    }

    public String similarityText() {
        return finding.map(f -> Numbers.similarity(f.cosine())).orElse(Numbers.STALE);
    }

    public String probabilityText() {
        return finding.map(f -> FindingDigits.probability(f.probability())).orElse(Numbers.STALE);
    }

    /// What has to be known about the wording, where anything has.
    public String noteText() {
        return Stream.concat(
                        mark.stream().map(Mark::text),
                        negated ? Stream.of(Messages.text("mark.negated")) : Stream.empty())
                .collect(Collectors.joining(" · "));
    }

    /// The bar's share of its column, 0 to 1: the similarity from 0 to [#FULL_BAR].
    public double bar() {
        return finding.map(f -> Math.clamp(f.cosine() / FULL_BAR, 0, 1)).orElse(0.0);
    }
}
