package leadwise.inference;

import java.util.List;
import java.util.stream.Stream;

/// Which phrases stand for a label whose statement the lexicon knows. Any other label is encoded as
/// typed.
public enum PromptStyle {
    /// What the user wrote, and nothing else.
    AS_TYPED {
        @Override
        List<String> phrases(String typed, Wording wording) {
            return List.of(typed);
        }
    },
    /// What is seen on the paper; the names where the lexicon has no criteria.
    CRITERIA {
        @Override
        List<String> phrases(String typed, Wording wording) {
            return wording.criteria().isEmpty() ? ALL.phrases(typed, wording) : wording.criteria();
        }
    },
    /// Name, synonyms and criteria. What was typed is left out, so that all ways to say a statement
    /// give the same number.
    ALL {
        @Override
        List<String> phrases(String typed, Wording wording) {
            var all = Stream.concat(wording.names().stream(), wording.criteria().stream()).toList();
            return all.isEmpty() ? List.of(typed) : all;
        }
    };

    abstract List<String> phrases(String typed, Wording wording);
}
