package leadwise.review;

import leadwise.model.Caliper;
import leadwise.model.WaveMark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A review as it stands after a number of edits.
///
/// @param recording what was read
/// @param state how far it is
/// @param statements in the reader's order
/// @param comment free text, may be empty
/// @param calipers in the order in which they were put down
/// @param marks where the reader moved a mark of the median beat: seconds from its first sample
/// @param signature of whoever confirmed or rejected it; of the last one where it was changed since
/// @param rejectedBecause the reason of a rejection, else empty
/// @param uncovered whether the ranking was uncovered
/// @param seenBeforeOwnReading whether that was before the reader had entered anything
/// @param noOpinion whether the reader said to have none
public record Review(
        RecordingId recording,
        ReviewState state,
        List<ReviewedStatement> statements,
        String comment,
        List<Caliper> calipers,
        Map<WaveMark, Double> marks,
        Optional<Signature> signature,
        String rejectedBecause,
        boolean uncovered,
        boolean seenBeforeOwnReading,
        boolean noOpinion) {

    public Review {
        statements = List.copyOf(statements);
        calipers = List.copyOf(calipers);
        marks = Map.copyOf(marks);
    }

    /// Nothing was entered yet.
    public static Review unread(RecordingId recording) {
        return new Review(
                recording,
                ReviewState.UNREAD,
                List.of(),
                "",
                List.of(),
                Map.of(),
                Optional.empty(),
                "",
                false,
                false,
                false);
    }

    /// The review at the end of a history.
    static Review after(RecordingId recording, List<HistoryEntry> history) {
        return ReviewSession.of(recording, history, Clock.systemUTC(), _ -> {}).now();
    }

    /// The review after `edit`. An edit of a statement or caliper that is not there changes
    /// nothing.
    public Review apply(Edit edit) {
        return switch (edit) {
            case Edit.AddStatement(var statement) -> {
                var all = new ArrayList<>(statements);
                all.add(statement);
                yield with(all);
            }
            case Edit.RewordStatement(var id, var text, var lexiconId) -> {
                var all = new ArrayList<>(statements);
                all.replaceAll(s -> s.id().equals(id) ? s.reworded(text, lexiconId) : s);
                yield with(all);
            }
            case Edit.JudgeStatement(var id, var verdict) -> {
                var all = new ArrayList<>(statements);
                all.replaceAll(s -> s.id().equals(id) ? s.judged(verdict) : s);
                yield with(all);
            }
            case Edit.RemoveStatement(var id) ->
                    with(statements.stream().filter(s -> !s.id().equals(id)).toList());
            case Edit.MoveStatement(var id, var to) -> with(moved(id, to));
            case Edit.SetComment(var text) -> edited(statements, text, calipers, marks);
            case Edit.PutCaliper(var caliper) ->
                    edited(statements, comment, withCaliper(caliper), marks);
            case Edit.RemoveCaliper(var id) ->
                    edited(
                            statements,
                            comment,
                            calipers.stream().filter(c -> !c.id().equals(id)).toList(),
                            marks);
            case Edit.PlaceMark(var mark, var seconds) ->
                    edited(statements, comment, calipers, withMark(mark, seconds));
            case Edit.NoOpinion() ->
                    flags(
                            state == ReviewState.UNREAD ? ReviewState.DRAFT : state,
                            true,
                            uncovered,
                            seenBeforeOwnReading);
            case Edit.UncoverRanking(var beforeOwnReading) ->
                    // having looked is not having read
                    flags(state, noOpinion, true, seenBeforeOwnReading || beforeOwnReading);
            case Edit.RankAllTheSame _, Edit.Typing _ -> this;
            case Edit.Confirm(var by) -> decided(ReviewState.CONFIRMED, by, "");
            case Edit.Reject(var by, var reason) -> decided(ReviewState.REJECTED, by, reason);
        };
    }

    /// Whether the reader has entered a finding of their own, or to have none: from then on a
    /// covered ranking may be shown.
    public boolean hasOwnReading() {
        return noOpinion
                || state == ReviewState.REJECTED
                || statements.stream().anyMatch(s -> s.origin() == Origin.READER);
    }

    /// The statements that the reader accepts.
    public List<ReviewedStatement> accepted() {
        return statements.stream().filter(s -> s.verdict() == Verdict.ACCEPTED).toList();
    }

    /// The statements that were proposed and do not hold.
    public List<ReviewedStatement> rejected() {
        return statements.stream().filter(s -> s.verdict() == Verdict.REJECTED).toList();
    }

    private List<ReviewedStatement> moved(String id, int to) {
        var all = new ArrayList<>(statements);
        var moving = statements.stream().filter(s -> s.id().equals(id)).findFirst();
        moving.ifPresent(
                statement -> {
                    all.remove(statement);
                    all.add(Math.clamp(to, 0, all.size()), statement);
                });
        return all;
    }

    private List<Caliper> withCaliper(Caliper caliper) {
        var all = new ArrayList<>(calipers);
        if (all.stream().noneMatch(c -> c.id().equals(caliper.id()))) {
            all.add(caliper);
        } else {
            all.replaceAll(c -> c.id().equals(caliper.id()) ? caliper : c);
        }
        return all;
    }

    private Map<WaveMark, Double> withMark(WaveMark mark, OptionalDouble seconds) {
        var all = new EnumMap<WaveMark, Double>(WaveMark.class);
        all.putAll(marks);
        if (seconds.isPresent()) {
            all.put(mark, seconds.getAsDouble());
        } else {
            all.remove(mark);
        }
        return all;
    }

    private Review with(List<ReviewedStatement> newStatements) {
        return edited(newStatements, comment, calipers, marks);
    }

    /// What was confirmed and is then changed is unconfirmed again; what was rejected and is then
    /// read is a draft.
    private Review edited(
            List<ReviewedStatement> newStatements,
            String newComment,
            List<Caliper> newCalipers,
            Map<WaveMark, Double> newMarks) {
        boolean same =
                newStatements.equals(statements)
                        && newComment.equals(comment)
                        && newCalipers.equals(calipers)
                        && newMarks.equals(marks);
        if (same) {
            return this;
        }
        var next =
                switch (state) {
                    case CONFIRMED, CHANGED -> ReviewState.CHANGED;
                    case UNREAD, DRAFT, REJECTED -> ReviewState.DRAFT;
                };
        return new Review(
                recording,
                next,
                newStatements,
                newComment,
                newCalipers,
                newMarks,
                signature,
                "",
                uncovered,
                seenBeforeOwnReading,
                noOpinion);
    }

    private Review flags(
            ReviewState newState,
            boolean newNoOpinion,
            boolean newUncovered,
            boolean newSeenBefore) {
        return new Review(
                recording,
                newState,
                statements,
                comment,
                calipers,
                marks,
                signature,
                rejectedBecause,
                newUncovered,
                newSeenBefore,
                newNoOpinion);
    }

    private Review decided(ReviewState newState, Signature by, String because) {
        return new Review(
                recording,
                newState,
                statements,
                comment,
                calipers,
                marks,
                Optional.of(by),
                because,
                uncovered,
                seenBeforeOwnReading,
                noOpinion);
    }
}
