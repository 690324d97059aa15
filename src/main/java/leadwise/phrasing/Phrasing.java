package leadwise.phrasing;

import java.util.List;

/// One of the things that are compared: a phrase, or several that are taken together.
///
/// @param name the phrase itself, or what the several are called
/// @param phrases each is scored as typed; at least one, stripped, each once
public record Phrasing(String name, List<String> phrases) {

    public Phrasing {
        name = name.strip();
        phrases = phrases.stream().map(String::strip).distinct().toList();
        if (name.isEmpty() || phrases.isEmpty() || phrases.contains("")) {
            throw new IllegalArgumentException("a phrasing needs a name and words");
        }
    }

    /// A single phrase.
    public static Phrasing of(String phrase) {
        return new Phrasing(phrase, List.of(phrase));
    }

    /// Whether it is several phrases taken together.
    public boolean isSet() {
        return phrases.size() > 1;
    }
}
