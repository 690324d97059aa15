package leadwise.ui.findings;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.PercentileSpread;
import leadwise.report.FindingDigits;
import leadwise.ui.Mark;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;
import leadwise.ui.ProbabilityWords;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the ranking.
///
/// @param rank from 1 among the labels that have numbers
/// @param finding the numbers; empty while there are none that belong to what is on the screen
/// @param mark how well the bundle knows the wording; empty without numbers
/// @param remarks what else has to be known about the wording
/// @param pinned whether it stands above the others whatever its rank
/// @param heading the group that begins with this line, where the lines stand by groups; else empty
public record FindingRow(
        Label label,
        OptionalInt rank,
        Optional<Finding> finding,
        Optional<Mark> mark,
        List<String> remarks,
        boolean pinned,
        String heading) {

    /// Hardly any phrase comes nearer to a recording than this.
    private static final double FULL_BAR = 0.5;

    public FindingRow {
        remarks = List.copyOf(remarks);
    }

    /// The first line of a group.
    FindingRow under(String group) {
        return new FindingRow(label, rank, finding, mark, remarks, pinned, group);
    }

    public String rankText() {
        if (finding.isPresent() && !finding.get().hasMeaning()) {
            return FindingDigits.NONE;
        }
        return rank.isPresent() ? Integer.toString(rank.getAsInt()) : Numbers.STALE;
    }

    public String percentileText() {
        return finding.map(FindingDigits::percentile).orElse(Numbers.STALE);
    }

    /// The lowest and the highest percentile in other wordings; empty where there are none yet.
    public String spreadText() {
        return finding.map(FindingDigits::spread).orElse("");
    }

    /// Both in one: "92 (85–97)".
    public String percentileAndSpreadText() {
        return finding.map(FindingDigits::percentileAndSpread).orElse(Numbers.STALE);
    }

    public String similarityText() {
        return finding.map(Numbers::similarity).orElse(Numbers.STALE);
    }

    public ProbabilityWords probability() {
        return ProbabilityWords.of(finding);
    }

    /// What has to be known about the wording, where anything has.
    public String noteText() {
        return Stream.of(mark.stream().map(Mark::text), wording(), remarks.stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> wording() {
        return finding
                .flatMap(Finding::spread)
                .filter(PercentileSpread::dependsOnWording)
                .map(_ -> Messages.text("mark.dependsOnWording"))
                .stream();
    }

    /// The bar's share of its column, 0 to 1: the similarity from 0 to [#FULL_BAR].
    public double bar() {
        return finding.filter(Finding::hasMeaning)
                .map(f -> Math.clamp(f.cosine() / FULL_BAR, 0, 1))
                .orElse(0.0);
    }
}
