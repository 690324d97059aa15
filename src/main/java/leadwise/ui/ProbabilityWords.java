package leadwise.ui;

import leadwise.model.Finding;
import leadwise.model.Probability;
import leadwise.model.Scope;
import leadwise.report.FindingDigits;

import java.util.Optional;

/// A finding's probability in words.
///
/// @param number "0.93", or what stands in its place
/// @param range "0.2–0.7"; empty where there is none
/// @param kind what kind of probability it is, or why there is none; may be empty
/// @param meaning the whole of it in sentences; empty while there are no numbers
public record ProbabilityWords(String number, String range, String kind, String meaning) {

    private static final ProbabilityWords STALE = new ProbabilityWords(Numbers.STALE, "", "", "");

    /// The words for a finding.
    ///
    /// @param finding empty while there are no numbers that belong to what is on the screen
    public static ProbabilityWords of(Optional<Finding> finding) {
        return finding.map(ProbabilityWords::of).orElse(STALE);
    }

    private static ProbabilityWords of(Finding finding) {
        if (finding.scope() == Scope.OUTSIDE) {
            return new ProbabilityWords(
                    FindingDigits.NONE,
                    "",
                    Messages.text("kind.outside"),
                    Messages.text("kind.outside.tip"));
        }
        return finding.probability()
                .map(ProbabilityWords::of)
                .orElseGet(
                        () ->
                                new ProbabilityWords(
                                        FindingDigits.NONE, "", "", Messages.text("kind.none")));
    }

    private static ProbabilityWords of(Probability probability) {
        var value = Numbers.local(FindingDigits.value(probability));
        return switch (probability.kind()) {
            case CALIBRATED ->
                    new ProbabilityWords(
                            value,
                            "",
                            Messages.text("kind.calibrated"),
                            Messages.text("kind.calibrated.tip", value));
            case TRANSFERRED -> {
                var range = Numbers.local(FindingDigits.range(probability));
                yield new ProbabilityWords(
                        value,
                        range,
                        Messages.text("kind.transferred"),
                        Messages.text("kind.transferred.tip", value, range));
            }
        };
    }

    /// Number and range in one: "0.4 (0.2–0.7)".
    public String text() {
        return range.isEmpty() ? number : number + " (" + range + ")";
    }
}
