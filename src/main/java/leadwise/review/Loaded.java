package leadwise.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the folder of a record holds.
///
/// @param review all of it
/// @param inFile how many lines of its history stand in `review.json`; 0 where that is not there or
///   damaged
/// @param recovered how many lines stand in the journal alone: whoever wrote them never saved
/// @param journalBytes how far the journal is good
/// @param journalBroken whether something that is not good comes behind, other than a last line
///   that was cut off
/// @param previousUsed whether `review.json` is damaged, so that an earlier version was taken
/// @param newerSchema the schema number of whatever a later version of this program wrote
record Loaded(
        StoredReview review,
        int inFile,
        int recovered,
        long journalBytes,
        boolean journalBroken,
        boolean previousUsed,
        OptionalLong newerSchema) {

    Set<Opening.Remark> remarks() {
        var remarks = EnumSet.noneOf(Opening.Remark.class);
        if (previousUsed) {
            remarks.add(Opening.Remark.PREVIOUS_VERSION_USED);
        }
        if (journalBroken) {
            remarks.add(Opening.Remark.LINES_UNREADABLE);
        }
        return remarks;
    }

    Optional<Opening.Recovered> recoveredLines() {
        var lines = review.history();
        return recovered == 0
                ? Optional.empty()
                : Optional.of(
                        new Opening.Recovered(recovered, lines.get(lines.size() - recovered).at()));
    }
}
