package leadwise.inference;

/// What the lexicon makes of a label.
///
/// @param wording of the statement
/// @param denied whether the label says that the statement does not hold: "no atrial fibrillation"
public record Meaning(Wording wording, boolean denied) {

    /// A label that means the statement.
    public static Meaning of(Wording wording) {
        return new Meaning(wording, false);
    }
}
