package leadwise.evaluate;

import leadwise.lexicon.Statement;
import leadwise.model.Label;

import java.util.List;
import java.util.stream.Stream;

/// A wording of a statement in the lexicon.
///
/// @param statementId whose it is
/// @param kind what it says of the statement
/// @param text the words
/// @param keptBack whether training never reads it
public record Phrase(String statementId, Kind kind, String text, boolean keptBack) {

    /// What a phrase says of its statement.
    public enum Kind {
        NAME,
        SYNONYM,
        CRITERION,
        /// Words of its own, which the lexicon does not hold.
        TYPED
    }

    /// What a physician might type, in words that the lexicon does not hold.
    public static Phrase typed(String statementId, String text) {
        return new Phrase(statementId, Kind.TYPED, text, true);
    }

    /// Name, synonyms and criteria, in this order.
    static List<Phrase> of(Statement statement) {
        var name = new Phrase(statement.id(), Kind.NAME, statement.name(), false);
        return Stream.of(
                        Stream.of(name),
                        statement.synonyms().stream().map(s -> of(statement, Kind.SYNONYM, s)),
                        statement.criteria().stream().map(s -> of(statement, Kind.CRITERION, s)))
                .flatMap(phrases -> phrases)
                .toList();
    }

    private static Phrase of(Statement statement, Kind kind, String text) {
        return new Phrase(statement.id(), kind, text, KeptBack.phrase(text));
    }

    /// The phrase as somebody types it, without a hint which statement it is of.
    Label typed() {
        return Label.of(text);
    }
}
