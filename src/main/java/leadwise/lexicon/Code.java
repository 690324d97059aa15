package leadwise.lexicon;

/// A statement's code in a system of codes.
///
/// @param system `PTB-XL` or `SNOMED-CT`
/// @param value the code as that system writes it
public record Code(String system, String value) {

    public Code {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a code needs a system and a value");
        }
    }

    /// Reads `PTB-XL AFIB`: the system up to the first blank, then the value.
    static Code parse(String written) {
        var blank = written.indexOf(' ');
        return new Code(written.substring(0, Math.max(0, blank)), written.substring(blank + 1));
    }
}
