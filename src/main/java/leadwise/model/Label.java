package leadwise.model;

import java.util.Optional;

/// A diagnostic label as the user wants it ranked.
///
/// @param text as typed or chosen, not blank
/// @param statementId the lexicon's statement that it was chosen from or is known to mean
public record Label(String text, Optional<String> statementId) {

    public Label {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a label needs a text");
        }
    }

    public static Label of(String text) {
        return new Label(text, Optional.empty());
    }
}
