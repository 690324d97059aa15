package leadwise.model;

/// Whether a label is something that the encoders know: an English ECG finding.
public enum Scope {
    /// It means a statement of the lexicon, or reads like a finding.
    WITHIN,
    /// It reads like no finding that the encoders know; its numbers say nothing.
    OUTSIDE,
    /// The bundle cannot tell.
    UNKNOWN
}
