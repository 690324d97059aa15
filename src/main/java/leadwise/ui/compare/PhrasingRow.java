package leadwise.ui.compare;

import leadwise.model.Finding;
import leadwise.phrasing.PhraseStudy;
import leadwise.phrasing.Phrasing;
import leadwise.phrasing.PhrasingScore;
import leadwise.report.FindingDigits;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;
import leadwise.ui.ProbabilityWords;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One phrasing and its numbers.
///
/// @param index from 0; the first phrasing is the one to which the others are compared
/// @param place among the phrasings compared, from 1; empty until all of them have numbers
/// @param score empty while there are no numbers that belong to what is on the screen
/// @param first the score of the first phrasing
/// @param study what the phrasing's words do; empty until that is known
/// @param noDifference whether it differs from the first by no more than noise
/// @param remarks what has to be known of it, sentence by sentence
public record PhrasingRow(
        Phrasing phrasing,
        int index,
        OptionalInt place,
        Optional<PhrasingScore> score,
        Optional<PhrasingScore> first,
        Optional<PhraseStudy> study,
        boolean noDifference,
        List<String> remarks) {

    public PhrasingRow {
        remarks = List.copyOf(remarks);
    }

    public String name() {
        return phrasing.name();
    }

    /// Its numbers; of several phrases those of the one in their middle.
    public Optional<Finding> finding() {
        return score.map(PhrasingScore::middle);
    }

    public ProbabilityWords probability() {
        return ProbabilityWords.of(finding());
    }

    /// Its place among the phrasings compared.
    public String placeText() {
        if (place.isEmpty() || finding().isEmpty()) {
            return Numbers.STALE;
        }
        return finding().get().hasMeaning()
                ? Integer.toString(place.getAsInt())
                : FindingDigits.NONE;
    }

    public String percentileText() {
        return finding().map(FindingDigits::percentile).orElse(Numbers.STALE);
    }

    /// From the lowest to the highest of several phrases, "34–97"; empty for a single one.
    public String spreadText() {
        return score.filter(own -> phrasing.isSet() && own.middle().hasMeaning())
                .map(
                        own ->
                                (FindingDigits.percentile(own.lowestPercentile())
                                                + "–"
                                                + FindingDigits.percentile(own.highestPercentile()))
                                        .replace(" ", ""))
                .orElse("");
    }

    public String similarityText() {
        return finding().map(Numbers::similarity).orElse(Numbers.STALE);
    }

    /// Percentile points more or less than the first phrasing, from the shown whole numbers; in
    /// words where they are no more than noise.
    public String differenceText() {
        if (index == 0) {
            return FindingDigits.NONE;
        }
        if (finding().isEmpty() || first.isEmpty() || study.isEmpty()) {
            return Numbers.STALE;
        }
        var own = finding().get();
        var other = first.get().middle();
        if (!own.hasMeaning() || !other.hasMeaning()) {
            return FindingDigits.NONE;
        }
        return noDifference
                ? Messages.text("compare.noDifference")
                : Numbers.difference(
                        FindingDigits.wholePercentile(own.percentile())
                                - FindingDigits.wholePercentile(other.percentile()));
    }

    /// Everything that the row says, to be read out.
    public String spoken() {
        return Messages.text(
                        "compare.row",
                        name(),
                        percentileText(),
                        probability().text(),
                        differenceText())
                + " "
                + String.join(" ", remarks);
    }
}
