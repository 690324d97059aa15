package leadwise.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Typeahead: compares what is typed with every phrase. A few thousand phrases need no index.
final class PhraseSearch {

    /// How well a phrase fits, best first.
    private enum Fit {
        EXACT,
        NAME_BEGINS,
        PHRASE_BEGINS,
        WORD_BEGINS,
        ALL_WORDS,
        MISTYPED
    }

    private record Phrase(
            Statement statement, String text, boolean isName, String key, List<String> words) {

        /// Whether the phrase, read from the start of one of its words, begins with `typedKey`.
        boolean beginsAtSomeWord(String typedKey) {
            var from = 0;
            for (var word : words) {
                if (key.startsWith(typedKey, from)) {
                    return true;
                }
                from += word.length();
            }
            return false;
        }

        boolean hasAll(List<String> typed, BiPredicate<String, String> meets) {
            for (var part : typed) {
                if (!hasOne(part, meets)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasOne(String part, BiPredicate<String, String> meets) {
            for (var word : words) {
                if (meets.test(part, word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Hit(Phrase phrase, Fit fit) {}

    // Within one fit the name before other phrases, then the phrase with least left to type.
    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparing(Hit::fit)
                    .thenComparing(hit -> !hit.phrase().isName())
                    .thenComparingInt(hit -> hit.phrase().key().length());

    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<String> vocabulary = new HashSet<>();

    PhraseSearch(List<Statement> statements) {
        for (var statement : statements) {
            add(statement, statement.name(), true);
            statement.synonyms().forEach(text -> add(statement, text, false));
            statement.abbreviations().forEach(letters -> add(statement, letters.text(), false));
        }
    }

    private void add(Statement statement, String text, boolean isName) {
        var words = Spelling.words(text);
        phrases.add(new Phrase(statement, text, isName, String.join("", words), words));
        vocabulary.addAll(words);
    }

    List<Lexicon.Match> search(String typed, int limit) {
        var words = Spelling.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var key = String.join("", words);
        var hits = new ArrayList<Hit>();
        for (var phrase : phrases) {
            fit(phrase, key, words).ifPresent(fit -> hits.add(new Hit(phrase, fit)));
        }
        if (hits.isEmpty()) {
            addMistyped(words, hits);
        }
        hits.sort(BEST_FIRST);
        var seen = new HashSet<String>();
        return hits.stream()
                .filter(hit -> seen.add(hit.phrase().statement().id()))
                .limit(limit)
                .map(hit -> new Lexicon.Match(hit.phrase().statement(), hit.phrase().text()))
                .toList();
    }

    private static Optional<Fit> fit(Phrase phrase, String key, List<String> words) {
        if (phrase.key().equals(key)) {
            return Optional.of(Fit.EXACT);
        }
        if (phrase.key().startsWith(key)) {
            return Optional.of(phrase.isName() ? Fit.NAME_BEGINS : Fit.PHRASE_BEGINS);
        }
        if (phrase.beginsAtSomeWord(key)) {
            return Optional.of(Fit.WORD_BEGINS);
        }
        return phrase.hasAll(words, (typed, word) -> word.startsWith(typed))
                ? Optional.of(Fit.ALL_WORDS)
                : Optional.empty();
    }

    /// Mistakes are looked for only when nothing fits as typed, so that they never outrank or pad
    /// what the reader meant.
    private void addMistyped(List<String> words, List<Hit> hits) {
        Map<String, Set<String>> near = new HashMap<>();
        for (var typed : words) {
            var found = new HashSet<String>();
            for (var word : vocabulary) {
                if (word.startsWith(typed) || Typo.isLikely(typed, word)) {
                    found.add(word);
                }
            }
            near.put(typed, found);
        }
        for (var phrase : phrases) {
            if (phrase.hasAll(words, (t, word) -> near.getOrDefault(t, Set.of()).contains(word))) {
                hits.add(new Hit(phrase, Fit.MISTYPED));
            }
        }
    }
}
