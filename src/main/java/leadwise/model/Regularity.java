package leadwise.model;

/// Whether the beats follow each other evenly.
public enum Regularity {
    /// All intervals are alike.
    REGULAR,
    /// The intervals differ little, or in a few places only: breathing, single early beats.
    SLIGHTLY_IRREGULAR,
    /// The intervals differ throughout.
    IRREGULAR
}
