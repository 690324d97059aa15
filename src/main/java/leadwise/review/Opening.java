package leadwise.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What comes of opening a review.
public sealed interface Opening {

    /// Something that was wrong with the files.
    enum Remark {
        /// The newest version was damaged; an earlier one was taken, with the lines that came
        /// behind it as far as they are there.
        PREVIOUS_VERSION_USED,
        /// Lines of the journal cannot be read; they were set aside.
        LINES_UNREADABLE
    }

    /// Lines that were never saved, because the program or the computer stopped.
    ///
    /// @param edits how many
    /// @param from when the first was made
    record Recovered(int edits, Instant from) {}

    /// A review of another file with the same samples, such as one whose header was mended since.
    ///
    /// @param sha256 digest of the files of that record
    record Offer(String sha256, ReviewSummary summary) {}

    /// All lines so far, the oldest first.
    List<HistoryEntry> history();

    /// It can be gone on with.
    ///
    /// @param history with what was recovered
    /// @param offer at most where there is no history
    record ForWriting(
            KeptReview review,
            List<HistoryEntry> history,
            Set<Remark> remarks,
            Optional<Recovered> recovered,
            Optional<Offer> offer)
            implements Opening {

        public ForWriting {
            history = List.copyOf(history);
            remarks = Set.copyOf(remarks);
        }
    }

    /// Another process writes it.
    ///
    /// @param since when that process was started
    record HeldByAnother(List<HistoryEntry> history, Instant since) implements Opening {

        public HeldByAnother {
            history = List.copyOf(history);
        }
    }

    /// A later version of this program wrote it.
    ///
    /// @param history as far as it can be understood
    record OfNewerVersion(List<HistoryEntry> history) implements Opening {

        public OfNewerVersion {
            history = List.copyOf(history);
        }
    }
}
