package leadwise.review;

/// What the reader says of a statement.
public enum Verdict {
    /// It holds, in these words.
    ACCEPTED,
    /// It was proposed, and does not hold.
    REJECTED
}
