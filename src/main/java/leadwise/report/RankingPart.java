package leadwise.report;

import leadwise.model.Ranking;

import java.util.Map;

/// What a report says of the ranking.
public sealed interface RankingPart {

    /// Nothing: the reader did not ask for it.
    record LeftOut() implements RankingPart {}

    /// That there is none, without any digits.
    ///
    /// @param reason a sentence: why, and what would lift it
    record Withheld(String reason) implements RankingPart {}

    /// All of it, with the marks that it has on the screen.
    ///
    /// @param statementNames the lexicon's name of each statement that a label means, by id
    /// @param despite what speaks against the recording's quality and was overridden; may be empty
    record Shown(Ranking ranking, Map<String, String> statementNames, String despite)
            implements RankingPart {
        public Shown {
            statementNames = Map.copyOf(statementNames);
        }
    }
}
