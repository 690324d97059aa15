package leadwise.settings;

/// The language of the window.
public enum Language {
    /// The system's, where the window speaks it.
    SYSTEM,
    ENGLISH,
    GERMAN
}
