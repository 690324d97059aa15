package leadwise.evaluate;

import java.util.List;
import java.util.Optional;

/// What a suite is made of.
///
/// @param shipped the bundle that knows all statements
/// @param withoutLexicon the same bundle where the program knows no phrase by heart: what a phrase
///   comes nearest to by its words alone
/// @param heldOut bundles that were each trained without some of the statements
/// @param unread the same, where not even the lexicon's entries of these statements were read
/// @param ptbxl recordings of PTB-XL that no training has seen
/// @param ludb recordings of another country and device
/// @param typed what physicians might type, in words that the lexicon does not hold
public record SuiteInput(
        SuiteBundle.Opener shipped,
        SuiteBundle.Opener withoutLexicon,
        List<SuiteBundle.Opener> heldOut,
        List<SuiteBundle.Opener> unread,
        Cases ptbxl,
        Optional<Cases> ludb,
        List<Phrase> typed) {

    public SuiteInput {
        heldOut = List.copyOf(heldOut);
        unread = List.copyOf(unread);
        typed = List.copyOf(typed);
    }
}
