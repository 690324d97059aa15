package leadwise.model;

/// The statement of the lexicon whose wordings a phrase comes nearest to; meant by its words,
/// whatever the recording shows.
///
/// @param statementId id of the lexicon
/// @param cosine how near, at most 1
public record Nearest(String statementId, double cosine) {}
