package leadwise.ui.worklist;

import leadwise.model.Finding;
import leadwise.ui.ProbabilityWords;
import leadwise.worklist.Entry;

import java.nio.file.Path;
import java.util.Optional;

/// One line of the list.
///
/// @param entry what is known of the recording
/// @param onScreen whether it is the recording that is shown
/// @param current whether it was asked for last; the same as shown, but for a moment
/// @param ranked whether a phrase is chosen, so that a number or what stands for it is shown
/// @param never whether there will be no number for it
/// @param finding the numbers of the chosen phrase for this recording, once they are there
public record WorklistRow(
        Entry entry,
        boolean onScreen,
        boolean current,
        boolean ranked,
        boolean never,
        Optional<Finding> finding) {

    public Path file() {
        return entry.file();
    }

    /// The number in its place, with its range; "–" where there will be none; empty without phrase.
    public String numberText() {
        return ranked ? RowWords.number(this) : "";
    }

    /// What the number means, in sentences; may be empty.
    public String numberMeaning() {
        return finding.isEmpty() ? "" : ProbabilityWords.of(finding).meaning();
    }

    /// "percentile 97"; empty where there is none.
    public String percentileText() {
        return RowWords.percentile(this);
    }

    /// Symbol and word of the review's state.
    public String stateText() {
        return RowWords.state(entry);
    }

    /// Symbol and word of the gravest finding of record health; empty where nothing was found.
    public String healthText() {
        return RowWords.health(entry);
    }

    /// The whole line, for a screen reader.
    public String spoken() {
        return RowWords.spoken(this);
    }
}
