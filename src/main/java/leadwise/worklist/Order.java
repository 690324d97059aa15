package leadwise.worklist;

/// In which order the entries stand; where that does not decide, by name.
public enum Order {
    /// As the folders hold them.
    NAME,
    /// Unread first.
    STATE,
    /// The gravest findings first, what cannot be read before them.
    HEALTH,
    /// By the numbers of the chosen phrase, best first; what has none comes last.
    PHRASE
}
