package leadwise.evaluate;

import leadwise.lexicon.Statement;
import leadwise.model.Label;

import java.util.List;
import java.util.Optional;

/// The two ways in which the suite asks for a statement.
final class SuiteLabels {

    private SuiteLabels() {}

    /// Its name, said to mean the statement.
    static Label known(Statement statement) {
        return new Label(statement.name(), Optional.of(statement.id()));
    }

    /// The bare names, without a hint what they mean.
    static List<Label> typed(List<Label> known) {
        return known.stream().map(label -> Label.of(label.text())).toList();
    }
}
