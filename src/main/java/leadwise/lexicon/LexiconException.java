package leadwise.lexicon;

/// The lexicon's file does not keep to its form. The file ships with the program, so this is a
/// mistake of its editors and not of a user; the message names file and line.
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    LexiconException(String fileName, int line, String reason) {
        super("%s, line %d: %s".formatted(fileName, line, reason));
        this.line = line;
    }

    /// The line at fault, counted from 1.
    public int line() {
        return line;
    }
}
