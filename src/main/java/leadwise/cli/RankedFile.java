package leadwise.cli;

import leadwise.model.HealthFinding;
import leadwise.model.Likeness;
import leadwise.model.Problem;
import leadwise.model.Ranking;
import leadwise.model.Recording;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file with its ranking.
///
/// @param file as it was named on the command line
/// @param likeness how near it lies to the reference recordings; empty where that is not known
/// @param ranker by which it was ranked
record RankedFile(
        Path file,
        Recording recording,
        List<Problem> remarks,
        List<HealthFinding> health,
        Ranking ranking,
        Optional<Likeness> likeness,
        RankedBy ranker) {

    boolean isUnlike() {
        return likeness.filter(Likeness::isUnlike).isPresent();
    }
}
