package leadwise.ui;

/// What the program says about itself.
///
/// @param version of the program
/// @param lexicon file and number of statements
/// @param log where details of failures are kept
public record About(String version, String lexicon, String log) {}
