package leadwise.cli;

import leadwise.inference.DeviceUse;
import leadwise.inference.Ranker;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;

import java.util.List;
import java.util.Optional;

/// What an answer says of the encoders behind its rankings.
///
/// @param device where they ran
/// @param trained ids of the statements that they were trained on, in alphabetical order
/// @param calibration id of the calibration behind the probabilities
/// @param lexicon the names of statements
record RankedBy(
        DeviceUse device, List<String> trained, Optional<String> calibration, Lexicon lexicon) {

    static RankedBy of(Ranker ranker, Lexicon lexicon) {
        return new RankedBy(
                ranker.deviceUse(),
                ranker.trainedStatements().stream().sorted().toList(),
                ranker.calibration(),
                lexicon);
    }

    /// The name of a statement; its id where the lexicon lacks it.
    String name(String statementId) {
        return lexicon.byId(statementId).map(Statement::name).orElse(statementId);
    }
}
