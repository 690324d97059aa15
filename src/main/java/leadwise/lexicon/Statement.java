package leadwise.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that an ECG can be said to show.
///
/// @param id unique, stable, lower case: `atrial-fibrillation`
/// @param name the preferred name, written out
/// @param group what kind of statement it is: `rhythm`, `conduction`, `technical`, …
/// @param synonyms other names, spellings and word orders
/// @param abbreviations short forms, ambiguous ones included
/// @param criteria wordings of what is seen on the paper, each complete on its own and free of the
///   statement's own names: the prompts for a text encoder that never saw the diagnosis
/// @param excludes what speaks against the statement when it is seen
/// @param parent id of the wider statement
/// @param confusable ids of statements that look or sound alike
/// @param codes the statement in systems of codes
public record Statement(
        String id,
        String name,
        String group,
        List<String> synonyms,
        List<Abbreviation> abbreviations,
        List<String> criteria,
        List<String> excludes,
        Optional<String> parent,
        List<String> confusable,
        List<Code> codes) {

    public Statement {
        if (id.isBlank() || name.isBlank() || group.isBlank()) {
            throw new IllegalArgumentException("a statement needs an id, a name and a group");
        }
        synonyms = List.copyOf(synonyms);
        abbreviations = List.copyOf(abbreviations);
        criteria = List.copyOf(criteria);
        excludes = List.copyOf(excludes);
        confusable = List.copyOf(confusable);
        codes = List.copyOf(codes);
    }

    /// The phrases that mean this statement and no other: the name first, then synonyms, then
    /// abbreviations that are not ambiguous.
    public List<String> phrases() {
        var names = Stream.concat(Stream.of(name), synonyms.stream());
        var letters = abbreviations.stream().filter(a -> !a.ambiguous()).map(Abbreviation::text);
        return Stream.concat(names, letters).toList();
    }
}
