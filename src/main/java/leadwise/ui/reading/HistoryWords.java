package leadwise.ui.reading;

import leadwise.review.Edit;
import leadwise.review.HistoryEntry;
import leadwise.review.Verdict;
import leadwise.ui.MarkWords;
import leadwise.ui.Messages;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The history of a review in words, one line for each act, the oldest first.
public final class HistoryWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /// What statements were called last, by their ids.
    private final Map<String, String> texts = new HashMap<>();

    private HistoryWords() {}

    /// Time, who and what, with a tab between time and the rest.
    ///
    /// @param zone in which the times are shown
    public static String of(List<HistoryEntry> history, ZoneId zone) {
        if (history.isEmpty()) {
            return Messages.text("reading.history.empty");
        }
        var words = new HistoryWords();
        return history.stream()
                .filter(entry -> !(entry.edit().orElse(null) instanceof Edit.Typing))
                .map(
                        entry ->
                                TIME.withZone(zone).format(entry.at())
                                        + "\t"
                                        + (entry.who().isEmpty() ? "" : entry.who() + ": ")
                                        + words.act(entry))
                .collect(Collectors.joining("\n"));
    }

    private String act(HistoryEntry entry) {
        return switch (entry.act()) {
            case EDIT -> entry.edit().map(this::edit).orElse("");
            case UNDO -> Messages.text("history.undo");
            case REDO -> Messages.text("history.redo");
        };
    }

    private String edit(Edit edit) {
        return switch (edit) {
            case Edit.AddStatement(var statement) -> {
                texts.put(statement.id(), statement.text());
                yield Messages.text(
                        statement.verdict() == Verdict.ACCEPTED
                                ? "history.added"
                                : "history.rejectedProposal",
                        statement.text());
            }
            case Edit.RewordStatement(var id, var text, _) -> {
                var before = text(id);
                texts.put(id, text);
                yield Messages.text("history.reworded", before, text);
            }
            case Edit.JudgeStatement(var id, var verdict) ->
                    Messages.text(
                            verdict == Verdict.ACCEPTED ? "history.accepted" : "history.rejected",
                            text(id));
            case Edit.RemoveStatement(var id) -> Messages.text("history.removed", text(id));
            case Edit.MoveStatement(var id, var to) ->
                    Messages.text("history.moved", text(id), to + 1);
            case Edit.SetComment(var text) -> Messages.text("history.comment", text);
            case Edit.PutCaliper(var caliper) ->
                    Messages.text(
                            "history.caliper", caliper.lead(), Math.round(caliper.durationMs()));
            case Edit.RemoveCaliper _ -> Messages.text("history.caliperRemoved");
            case Edit.PlaceMark(var mark, var seconds) ->
                    Messages.text(
                            seconds.isPresent() ? "history.mark" : "history.markBack",
                            MarkWords.of(mark));
            case Edit.Typing(var text) -> text;
            case Edit.NoOpinion _ -> Messages.text("history.noOpinion");
            case Edit.UncoverRanking(var before) ->
                    Messages.text(before ? "history.uncoveredBefore" : "history.uncovered");
            case Edit.RankAllTheSame(var reason) ->
                    Messages.text("history.allTheSame", reason).strip();
            case Edit.Confirm _ -> Messages.text("history.confirmed");
            case Edit.Reject(_, var reason) -> Messages.text("history.unreadable", reason).strip();
        };
    }

    private String text(String id) {
        return texts.getOrDefault(id, id);
    }
}
