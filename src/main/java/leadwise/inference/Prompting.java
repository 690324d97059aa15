package leadwise.inference;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Label;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a label becomes what is compared with a recording: the bundle's vector of a statement, or
/// phrases whose embeddings are averaged and brought back to length 1. Window, command line and
/// evaluation share it, so that they show the same numbers.
///
/// @param style which of the two, and which phrases
/// @param lexicon what a label means, by its id or by its text
public record Prompting(PromptStyle style, Function<Label, Optional<Meaning>> lexicon) {

    /// Labels are encoded as typed, and none is known.
    public static final Prompting WITHOUT_LEXICON =
            new Prompting(PromptStyle.AS_TYPED, _ -> Optional.empty());

    /// Labels of the statements of `lexicon` are ranked in this style: those with a statement's id,
    /// those whose text names one without doubt, and those that deny one.
    public static Prompting with(PromptStyle style, Lexicon lexicon) {
        return new Prompting(style, label -> meaning(label, lexicon));
    }

    private static Optional<Meaning> meaning(Label label, Lexicon lexicon) {
        return label.statementId()
                .flatMap(lexicon::byId)
                .or(() -> lexicon.lookup(label.text()))
                .map(statement -> new Meaning(wording(statement), false))
                .or(
                        () ->
                                lexicon.denied(label.text())
                                        .map(statement -> new Meaning(wording(statement), true)));
    }

    private static Wording wording(Statement statement) {
        var names =
                Stream.concat(Stream.of(statement.name()), statement.synonyms().stream()).toList();
        return new Wording(statement.id(), names, statement.criteria());
    }

    /// What stands for `label` in this style. The very words of a denial are its denial already, so
    /// as typed there is none beside them.
    ///
    /// @param trained ids of the statements that the bundle was trained on
    Prompt prompt(Label label, Set<String> trained) {
        if (style == PromptStyle.AS_TYPED) {
            return asTyped(label);
        }
        boolean ofStatement = style == PromptStyle.LEXICON;
        return lexicon.apply(label)
                .map(
                        meaning -> {
                            var wording = meaning.wording();
                            return new Prompt(
                                    Optional.of(wording.statementId()),
                                    meaning.denied(),
                                    ofStatement,
                                    style.phrases(
                                            label.text(),
                                            wording,
                                            trained.contains(wording.statementId())));
                        })
                .orElseGet(
                        () ->
                                new Prompt(
                                        label.statementId(),
                                        false,
                                        ofStatement,
                                        List.of(label.text())));
    }

    /// Other ways to say what `label` says, for which the lexicon need not know it: as typed, in
    /// lower case, with abbreviations written out, and in two sentences.
    List<String> forms(Label label) {
        var typed = label.text();
        return Stream.of(
                        typed,
                        typed.toLowerCase(Locale.ROOT),
                        writtenOut(typed),
                        "the ECG shows " + typed,
                        typed + " on the electrocardiogram")
                .distinct()
                .toList();
    }

    private String writtenOut(String typed) {
        return Stream.of(typed.split(" ", -1)).map(this::word).collect(Collectors.joining(" "));
    }

    /// A word that means a statement and is none of its names is an abbreviation.
    private String word(String word) {
        return word.isEmpty()
                ? word
                : lexicon.apply(Label.of(word))
                        .filter(meaning -> !meaning.denied())
                        .map(meaning -> meaning.wording().names())
                        .filter(names -> names.stream().noneMatch(word::equalsIgnoreCase))
                        .map(List::getFirst)
                        .orElse(word);
    }

    /// The very words of `label`.
    Prompt asTyped(Label label) {
        return new Prompt(
                label.statementId()
                        .or(
                                () ->
                                        lexicon.apply(label)
                                                .filter(meaning -> !meaning.denied())
                                                .map(meaning -> meaning.wording().statementId())),
                false,
                false,
                List.of(label.text()));
    }
}
