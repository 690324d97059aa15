package leadwise.ui.worklist;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.ui.FolderScoring;
import leadwise.ui.ScoreKey;
import leadwise.ui.Worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The numbers of one phrase for every recording that was encoded. A key that has none yet has none
/// to show: numbers of another phrase or another recording are never in its place.
final class PhraseNumbers {

    /// How many recordings are scored in one piece: some milliseconds.
    private static final int AT_ONCE = 200;

    private final FolderScoring scoring;
    private final Runnable onMore;
    private final Map<ScoreKey, Finding> findings = new HashMap<>();
    private final Deque<ScoreKey> missing = new ArrayDeque<>();
    private Optional<Label> phrase = Optional.empty();
    private Worker.Job job = () -> {};
    private boolean working;

    /// @param onMore told when there are more numbers
    PhraseNumbers(FolderScoring scoring, Runnable onMore) {
        this.scoring = scoring;
        this.onMore = onMore;
    }

    Optional<Label> phrase() {
        return phrase;
    }

    /// Begins with another phrase, or with none.
    void begin(Optional<Label> newPhrase, Collection<ScoreKey> encoded) {
        job.cancel();
        working = false;
        findings.clear();
        missing.clear();
        phrase = newPhrase;
        add(encoded);
    }

    /// Recordings that were encoded since.
    void add(Collection<ScoreKey> encoded) {
        if (phrase.isPresent()) {
            missing.addAll(encoded);
            score();
        }
    }

    Optional<Finding> of(ScoreKey key) {
        return Optional.ofNullable(findings.get(key));
    }

    private void score() {
        if (working || missing.isEmpty() || phrase.isEmpty()) {
            return;
        }
        working = true;
        var piece = new ArrayList<ScoreKey>();
        while (piece.size() < AT_ONCE && !missing.isEmpty()) {
            piece.add(missing.pop());
        }
        job = scoring.score(phrase.get(), List.copyOf(piece), this::scored);
    }

    private void scored(Map<ScoreKey, Finding> more) {
        working = false;
        findings.putAll(more);
        onMore.run();
        score();
    }
}
