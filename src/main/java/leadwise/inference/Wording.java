package leadwise.inference;

import java.util.List;

/// What the lexicon knows of a statement, as far as encoding it needs.
///
/// @param statementId id of the lexicon
/// @param names preferred name and synonyms, without abbreviations: encoders do not know these
/// @param criteria what is seen on the paper
public record Wording(String statementId, List<String> names, List<String> criteria) {

    public Wording {
        names = List.copyOf(names);
        criteria = List.copyOf(criteria);
    }
}
