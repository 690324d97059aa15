package leadwise.cli;

import leadwise.model.HealthFinding;
import leadwise.model.Problem;
import leadwise.model.Ranking;
import leadwise.model.Recording;

import java.nio.file.Path;
import java.util.List;

/// A file with its ranking.
///
/// @param file as it was named on the command line
/// @param ranker by which it was ranked
record RankedFile(
        Path file,
        Recording recording,
        List<Problem> remarks,
        List<HealthFinding> health,
        Ranking ranking,
        RankedBy ranker) {}
