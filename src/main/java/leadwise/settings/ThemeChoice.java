package leadwise.settings;

/// The colours of window and paper.
public enum ThemeChoice {
    PAPER,
    DARK,
    HIGH_CONTRAST;

    /// The one after this, and after the last the first.
    public ThemeChoice next() {
        return switch (this) {
            case PAPER -> DARK;
            case DARK -> HIGH_CONTRAST;
            case HIGH_CONTRAST -> PAPER;
        };
    }
}
