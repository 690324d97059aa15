package leadwise.ui.worklist;

import leadwise.model.HealthFinding;
import leadwise.report.FindingDigits;
import leadwise.review.ReviewState;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;
import leadwise.ui.ProbabilityWords;
import leadwise.worklist.Entry;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a line of the list: each mark is a shape and a word.
final class RowWords {

    private RowWords() {}

    static String state(Entry entry) {
        return switch (entry.content()) {
            case Entry.Content.Waiting _ -> Messages.text("worklist.waiting");
            case Entry.Content.Asking _ -> Messages.text("worklist.asking");
            case Entry.Content.Unreadable _ -> Messages.text("worklist.unreadable");
            case Entry.Content.Known _ ->
                    entry.state().map(RowWords::state).orElse(Messages.text("worklist.waiting"));
        };
    }

    static String state(ReviewState state) {
        return switch (state) {
            case UNREAD -> Messages.text("worklist.state.unread");
            case DRAFT -> Messages.text("worklist.state.draft");
            case CONFIRMED -> Messages.text("worklist.state.confirmed");
            case CHANGED -> Messages.text("worklist.state.changed");
            case REJECTED -> Messages.text("worklist.state.rejected");
        };
    }

    static String health(Entry entry) {
        var known = entry.known();
        if (known.isEmpty() || known.get().worst().isEmpty()) {
            return "";
        }
        var words = severity(known.get().worst().get());
        return known.get().isGated() ? Messages.text("worklist.withheld", words) : words;
    }

    private static String severity(HealthFinding.Severity severity) {
        return switch (severity) {
            case NOTE -> Messages.text("worklist.health.note");
            case WARNING -> Messages.text("worklist.health.warning");
            case ALARM -> Messages.text("worklist.health.alarm");
        };
    }

    static String number(WorklistRow row) {
        return row.never() ? FindingDigits.NONE : ProbabilityWords.of(row.finding()).text();
    }

    static String percentile(WorklistRow row) {
        return row.finding()
                .map(FindingDigits::percentile)
                .filter(digits -> !digits.equals(FindingDigits.NONE))
                .map(digits -> Messages.text("worklist.percentile", digits))
                .orElse("");
    }

    /// Why an entry's tooltip has more to say than its line.
    static String details(WorklistRow row) {
        var entry = row.entry();
        return switch (entry.content()) {
            case Entry.Content.Unreadable(var sentence) -> sentence;
            case Entry.Content.Known known ->
                    Stream.concat(
                                    Stream.of(entry.name() + "  ·  " + known.format()),
                                    known.health().stream().map(HealthFinding::sentence))
                            .collect(Collectors.joining("\n"));
            case Entry.Content.Waiting _, Entry.Content.Asking _ -> entry.name();
        };
    }

    static String spoken(WorklistRow row) {
        var number = row.numberText().equals(Numbers.STALE) ? "" : row.numberText();
        return Stream.of(
                        row.onScreen() ? Messages.text("worklist.onScreen") : "",
                        row.entry().name(),
                        row.stateText(),
                        row.healthText(),
                        number,
                        row.percentileText())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
