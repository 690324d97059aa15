package leadwise.review;

/// How far a review is.
public enum ReviewState {
    /// Nobody has entered anything.
    UNREAD,
    /// Something was entered, nothing is confirmed.
    DRAFT,
    /// A person confirmed it as it stands.
    CONFIRMED,
    /// It was confirmed and then changed; unconfirmed until it is confirmed again.
    CHANGED,
    /// A person says that this recording cannot be read.
    REJECTED
}
