package leadwise.ui;

import leadwise.model.Finding;
import leadwise.model.NoProbability;
import leadwise.model.Probability;
import leadwise.model.Probability.FittedOn;
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
        return finding.whyNoProbability()
                .map(why -> none(why, finding))
                .orElseGet(() -> of(finding.probability().orElseThrow()));
    }

    private static ProbabilityWords none(NoProbability why, Finding finding) {
        return switch (why) {
            case NOT_CALIBRATED -> none("", Messages.text("kind.none"));
            case OUTSIDE -> none(Messages.text("kind.outside"), Messages.text("kind.outside.tip"));
            case UNLIKE -> none(Messages.text("kind.unlike"), Messages.text("kind.unlike.tip"));
            case TOO_WIDE ->
                    none(
                            Messages.text("kind.tooWide"),
                            Messages.text(
                                    "kind.tooWide.tip",
                                    finding.probability()
                                            .map(FindingDigits::range)
                                            .map(Numbers::local)
                                            .orElse("")));
        };
    }

    private static ProbabilityWords none(String kind, String meaning) {
        return new ProbabilityWords(FindingDigits.NONE, "", kind, meaning);
    }

    private static ProbabilityWords of(Probability probability) {
        var value = Numbers.local(FindingDigits.value(probability));
        return switch (probability.kind()) {
            case CALIBRATED ->
                    new ProbabilityWords(
                            value,
                            "",
                            Messages.text("kind.calibrated"),
                            Messages.text("kind.calibrated.tip", value)
                                    + probability
                                            .fittedOn()
                                            .map(ProbabilityWords::fittedOn)
                                            .orElse(""));
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

    /// How frequent the statement was where the fit was made.
    private static String fittedOn(FittedOn on) {
        return " "
                + (on.prevalence().isPresent()
                        ? Messages.text(
                                "kind.fittedAt",
                                percent(on.prevalence().getAsDouble()),
                                on.positives(),
                                on.recordings(),
                                on.description())
                        : Messages.text("kind.fittedOn", on.positives(), on.description()));
    }

    private static String percent(double share) {
        return share < 0.01 ? "< 1" : Long.toString(Math.round(100 * share));
    }

    /// Number and range in one: "0.4 (0.2–0.7)".
    public String text() {
        return range.isEmpty() ? number : number + " (" + range + ")";
    }
}
