package leadwise.report;

import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.review.Review;
import leadwise.review.ReviewState;

import java.util.List;

/// What a report tells, all of it from one moment: a report never mixes the recording on the screen
/// with the review of another one.
///
/// @param recording what was read
/// @param review of this very recording
/// @param measurements with the reader's marks already in them
/// @param health the gravest finding first
/// @param ranking what is said of it
/// @param madeBy what the numbers come from
public record ReportContent(
        Recording recording,
        Review review,
        Measurements measurements,
        List<HealthFinding> health,
        RankingPart ranking,
        MadeBy madeBy) {

    private static final int SHORT_HASH = 16;

    public ReportContent {
        health = List.copyOf(health);
        if (!review.recording().sha256().equals(recording.source().sha256())) {
            throw new IllegalArgumentException("the review is of another recording");
        }
        if (ranking instanceof RankingPart.Shown shown
                && !shown.ranking().recordingSha256().equals(recording.source().sha256())) {
            throw new IllegalArgumentException("the ranking is of another recording");
        }
    }

    /// Whether a person confirmed everything as it stands.
    boolean isConfirmed() {
        return review.state() == ReviewState.CONFIRMED;
    }

    String sha256() {
        return recording.source().sha256();
    }

    /// The digest's first 16 digits: enough to tell recordings apart.
    String shortHash() {
        return sha256().substring(0, Math.min(SHORT_HASH, sha256().length()));
    }
}
