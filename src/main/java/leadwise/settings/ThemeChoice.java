package leadwise.settings;

/// The colours of window and paper.
public enum ThemeChoice {
    PAPER,
    DARK,
    HIGH_CONTRAST;

    /// The one after this, and after the last the first.
    public ThemeChoice next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
