package leadwise.inference;

import java.util.List;
import java.util.stream.Stream;

/// What stands for a label whose statement the lexicon knows. Any other label is encoded as typed.
public enum PromptStyle {
    /// What the user wrote, and nothing else.
    AS_TYPED {
        @Override
        List<String> phrases(String typed, Wording wording, boolean trained) {
            return List.of(typed);
        }
    },
    /// What is seen on the paper; the names where the lexicon has no criteria.
    CRITERIA {
        @Override
        List<String> phrases(String typed, Wording wording, boolean trained) {
            return wording.criteria().isEmpty()
                    ? ALL.phrases(typed, wording, trained)
                    : wording.criteria();
        }
    },
    /// Name, synonyms and criteria. What was typed is left out, so that all ways to say a statement
    /// give the same number.
    ALL {
        @Override
        List<String> phrases(String typed, Wording wording, boolean trained) {
            var all = Stream.concat(wording.names().stream(), wording.criteria().stream()).toList();
            return all.isEmpty() ? List.of(typed) : all;
        }
    },
    /// The bundle's vector of the statement. Where it has none, all phrases for a statement that it
    /// was trained on; for any other what is seen on the paper, because its name never stood beside
    /// a recording.
    LEXICON {
        @Override
        List<String> phrases(String typed, Wording wording, boolean trained) {
            return (trained ? ALL : CRITERIA).phrases(typed, wording, trained);
        }
    };

    /// Taken where none is asked for; `docs/decisions/0006` has the comparison.
    public static final PromptStyle DEFAULT = LEXICON;

    abstract List<String> phrases(String typed, Wording wording, boolean trained);
}
