package leadwise.review;

import leadwise.model.Caliper;
import leadwise.model.WaveMark;

import java.util.Optional;
import java.util.OptionalDouble;

/// One thing that a reader does to a review.
public sealed interface Edit {

    /// A statement more, at the end.
    record AddStatement(ReviewedStatement statement) implements Edit {}

    /// Other words for a statement.
    record RewordStatement(String id, String text, Optional<String> lexiconId) implements Edit {}

    /// A verdict on a statement.
    record JudgeStatement(String id, Verdict verdict) implements Edit {}

    /// A statement less.
    record RemoveStatement(String id) implements Edit {}

    /// Another place for a statement.
    ///
    /// @param to its new place, from 0
    record MoveStatement(String id, int to) implements Edit {}

    /// What stands in the field for a statement and was not entered yet: kept so that it outlives a
    /// crash, no part of the review, and nothing that is taken back.
    record Typing(String text) implements Edit {}

    /// Another comment.
    record SetComment(String text) implements Edit {}

    /// A new caliper, or a new place for the one of that id.
    record PutCaliper(Caliper caliper) implements Edit {}

    /// A caliper less.
    record RemoveCaliper(String id) implements Edit {}

    /// Another place for a mark of the median beat.
    ///
    /// @param seconds from the median beat's first sample; empty gives the machine's mark back
    record PlaceMark(WaveMark mark, OptionalDouble seconds) implements Edit {}

    /// The reader says to have no opinion, which counts as an own reading.
    record NoOpinion() implements Edit {}

    /// The covered ranking was uncovered.
    ///
    /// @param beforeOwnReading whether the reader had entered nothing yet
    record UncoverRanking(boolean beforeOwnReading) implements Edit {}

    /// The ranking was asked for although the recording's health withholds it.
    ///
    /// @param reason as the reader words it; may be empty
    record RankAllTheSame(String reason) implements Edit {}

    /// The reader confirms the review as it stands.
    record Confirm(Signature signature) implements Edit {}

    /// The reader says that the recording cannot be read.
    record Reject(Signature signature, String reason) implements Edit {}
}
