package leadwise.lexicon;

/// A short form of a statement's name.
///
/// @param text the letters, `LBBB`
/// @param ambiguous whether the same letters also stand for something else, as `AF` does
public record Abbreviation(String text, boolean ambiguous) {

    private static final String MARK = " (ambiguous)";

    public Abbreviation {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an abbreviation needs letters");
        }
    }

    /// Reads `LBBB` or `AF (ambiguous)`.
    static Abbreviation parse(String written) {
        return written.endsWith(MARK)
                ? new Abbreviation(written.substring(0, written.length() - MARK.length()), true)
                : new Abbreviation(written, false);
    }
}
