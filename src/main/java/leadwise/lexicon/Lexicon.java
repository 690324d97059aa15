package leadwise.lexicon;

import leadwise.model.Label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The statements that the program knows by name. Immutable, safe to share between threads.
public final class Lexicon {

    private final List<Statement> statements;
    private final Map<String, Statement> byId = new HashMap<>();
    private final Map<Code, Statement> byCode = new HashMap<>();
    private final Map<String, Statement> byPhrase = new HashMap<>();
    private final Map<String, List<Statement>> byAmbiguousLetters = new HashMap<>();
    private final PhraseSearch search;

    private Lexicon(List<Statement> statements) {
        this.statements = statements;
        for (var statement : statements) {
            byId.put(statement.id(), statement);
            statement.codes().forEach(code -> byCode.put(code, statement));
            statement.phrases().forEach(text -> byPhrase.put(Spelling.key(text), statement));
            for (var abbreviation : statement.abbreviations()) {
                if (abbreviation.ambiguous()) {
                    byAmbiguousLetters
                            .computeIfAbsent(
                                    Spelling.key(abbreviation.text()), _ -> new ArrayList<>())
                            .add(statement);
                }
            }
        }
        this.search = new PhraseSearch(statements);
    }

    /// A statement found by typing.
    ///
    /// @param statement what was found
    /// @param matchedPhrase the name, synonym or abbreviation that the typed text came nearest to
    public record Match(Statement statement, String matchedPhrase) {}

    /// Reads a lexicon in UTF-8.
    ///
    /// @throws LexiconException if the file does not keep to its form
    public static Lexicon read(Path file) throws IOException {
        return parse(Files.readAllLines(file), file.toString());
    }

    /// Reads a lexicon from lines; `fileName` stands in the messages.
    ///
    /// @throws LexiconException if the lines do not keep to the form
    public static Lexicon parse(List<String> lines, String fileName) {
        return new Lexicon(LexiconParser.parse(lines, fileName));
    }

    /// All statements in the order of the file.
    public List<Statement> statements() {
        return statements;
    }

    public Optional<Statement> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The statement with this code, as `byCode("PTB-XL", "AFIB")`.
    public Optional<Statement> byCode(String system, String value) {
        return Optional.ofNullable(byCode.get(new Code(system, value)));
    }

    /// The one statement that `typed` names: as name, synonym or unambiguous abbreviation, in any
    /// spelling of case, blanks, hyphens, ordinals, British or American. Empty for ambiguous
    /// letters: nobody guesses.
    public Optional<Statement> lookup(String typed) {
        return Optional.ofNullable(byPhrase.get(Spelling.key(typed)));
    }

    /// The label for a phrase that [#lookup] finds: as typed, but an abbreviation is written out,
    /// because the encoders do not know it.
    public Optional<Label> label(String typed) {
        return lookup(typed)
                .map(
                        statement -> {
                            boolean abbreviated =
                                    statement.abbreviations().stream()
                                            .map(Abbreviation::text)
                                            .anyMatch(typed.strip()::equalsIgnoreCase);
                            return new Label(
                                    abbreviated ? statement.name() : typed,
                                    Optional.of(statement.id()));
                        });
    }

    /// The one statement whose absence `typed` means, as "no atrial fibrillation" and "LBBB not
    /// seen" do. Empty for a phrase that is itself known: what it is called is not taken apart.
    public Optional<Statement> denied(String typed) {
        return meanings(typed).isEmpty()
                ? Denial.denied(typed).map(this::lookup).flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    /// Every statement that `typed` may name, ambiguous abbreviations included.
    public List<Statement> meanings(String typed) {
        var meanings = new ArrayList<Statement>();
        lookup(typed).ifPresent(meanings::add);
        byAmbiguousLetters.getOrDefault(Spelling.key(typed), List.of()).stream()
                .filter(statement -> !meanings.contains(statement))
                .forEach(meanings::add);
        return List.copyOf(meanings);
    }

    /// The statements to offer while `typed` is being typed, the likeliest first, each once: exact
    /// phrases, then names and other phrases that begin so, then phrases with a word that begins
    /// so, then phrases with all the typed words, at last the same with a typing mistake.
    public List<Match> search(String typed, int limit) {
        return search.search(typed, limit);
    }
}
