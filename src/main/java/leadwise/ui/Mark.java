package leadwise.ui;

import leadwise.model.Finding;

import java.util.Optional;

/// How well the bundle knows a label's wording; shape and words, not colour.
public enum Mark {
    TRAINED("●"),
    SYNONYM("◐"),
    UNTRAINED("○");

    private final String shape;

    Mark(String shape) {
        this.shape = shape;
    }

    /// The mark of a finding.
    ///
    /// @param statementName the lexicon's name of the label's statement
    public static Mark of(Finding finding, Optional<String> statementName) {
        if (!finding.known()) {
            return UNTRAINED;
        }
        boolean asNamed =
                statementName
                        .map(name -> name.equalsIgnoreCase(finding.label().text()))
                        .orElse(true);
        return asNamed ? TRAINED : SYNONYM;
    }

    /// Shape and words.
    public String text() {
        return shape + " " + words();
    }

    public String words() {
        return switch (this) {
            case TRAINED -> Messages.text("mark.trained");
            case SYNONYM -> Messages.text("mark.synonym");
            case UNTRAINED -> Messages.text("mark.untrained");
        };
    }
}
