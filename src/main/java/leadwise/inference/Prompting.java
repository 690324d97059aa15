package leadwise.inference;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Label;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a label becomes the phrases that are encoded; their embeddings are averaged and brought back
/// to length 1. Window, command line and evaluation share it, so that they show the same numbers.
///
/// @param style which phrases are taken
/// @param lexicon the statement that a label means, by its id or by its text
public record Prompting(PromptStyle style, Function<Label, Optional<Wording>> lexicon) {

    /// Labels are encoded as typed, and none is known.
    public static final Prompting WITHOUT_LEXICON =
            new Prompting(PromptStyle.AS_TYPED, _ -> Optional.empty());

    /// Labels of the statements of `lexicon` are encoded in this style: those with a statement's
    /// id, and those whose text names one without doubt.
    public static Prompting with(PromptStyle style, Lexicon lexicon) {
        return new Prompting(
                style,
                label ->
                        label.statementId()
                                .flatMap(lexicon::byId)
                                .or(() -> lexicon.lookup(label.text()))
                                .map(Prompting::wording));
    }

    private static Wording wording(Statement statement) {
        var names =
                Stream.concat(Stream.of(statement.name()), statement.synonyms().stream()).toList();
        return new Wording(statement.id(), names, statement.criteria());
    }

    /// The phrases that stand for `label`; never empty.
    ///
    /// @param trained ids of the statements that the bundle was trained on
    public List<String> phrases(Label label, Set<String> trained) {
        return lexicon.apply(label)
                .map(
                        wording ->
                                style.phrases(
                                        label.text(),
                                        wording,
                                        trained.contains(wording.statementId())))
                .orElse(List.of(label.text()));
    }

    Optional<String> statementId(Label label) {
        return label.statementId().or(() -> lexicon.apply(label).map(Wording::statementId));
    }
}
