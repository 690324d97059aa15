package leadwise.review;

import java.util.Optional;

/// A statement of a review.
///
/// @param id tells the statements of a review apart; never used again after it was removed
/// @param text in the reader's words, not blank
/// @param lexiconId the lexicon's statement that the words mean, where they mean one
/// @param origin who worded it first
/// @param verdict what the reader says of it
/// @param proposal what was proposed; empty for the reader's own
public record ReviewedStatement(
        String id,
        String text,
        Optional<String> lexiconId,
        Origin origin,
        Verdict verdict,
        Optional<Proposal> proposal) {

    public ReviewedStatement {
        text = text.strip();
        if (id.isBlank() || text.isEmpty()) {
            throw new IllegalArgumentException("a statement needs an id and a text");
        }
    }

    /// Whether the reader changed the proposed words.
    public boolean isEdited() {
        return proposal.isPresent() && !proposal.get().text().equals(text);
    }

    ReviewedStatement reworded(String newText, Optional<String> newLexiconId) {
        return new ReviewedStatement(id, newText, newLexiconId, origin, verdict, proposal);
    }

    ReviewedStatement judged(Verdict newVerdict) {
        return new ReviewedStatement(id, text, lexiconId, origin, newVerdict, proposal);
    }
}
