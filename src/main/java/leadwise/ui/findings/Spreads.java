package leadwise.ui.findings;

import leadwise.model.Label;
import leadwise.model.PercentileSpread;
import leadwise.ui.ScoreKey;
import leadwise.ui.Scoring;
import leadwise.ui.Worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far each label's percentile moves in other wordings. Worked out behind the ranking, in
/// pieces, so that nobody waits for it: a phrase that is being typed comes in between.
final class Spreads {

    private static final long PIECE_NANOSECONDS = 60_000_000;

    private final Scoring scoring;
    private final Runnable onMore;
    private final Map<Label, Optional<PercentileSpread>> known = new HashMap<>();
    private final Deque<Label> missing = new ArrayDeque<>();
    private Optional<ScoreKey> knownOf = Optional.empty();
    private Worker.Job job = () -> {};

    /// @param onMore told when there are more numbers
    Spreads(Scoring scoring, Runnable onMore) {
        this.scoring = scoring;
        this.onMore = onMore;
    }

    /// Works out what is not known yet of these labels, the first ones first.
    void begin(List<Label> ranked) {
        job.cancel();
        missing.clear();
        if (!scoring.key().equals(knownOf)) {
            known.clear();
            knownOf = scoring.key();
        }
        ranked.stream().filter(label -> !known.containsKey(label)).forEach(missing::add);
        goOn();
    }

    /// Empty while it is not known, where it belongs to another recording, and where there is none.
    Optional<PercentileSpread> of(Label label) {
        return scoring.key().equals(knownOf)
                ? known.getOrDefault(label, Optional.empty())
                : Optional.empty();
    }

    private void goOn() {
        if (missing.isEmpty()) {
            return;
        }
        var asked = List.copyOf(missing);
        job =
                scoring.ask(
                        (ranker, _, embedding) -> {
                            long end = System.nanoTime() + PIECE_NANOSECONDS;
                            var found = new HashMap<Label, Optional<PercentileSpread>>();
                            for (var label : asked) {
                                found.put(label, ranker.spread(embedding, label));
                                if (System.nanoTime() > end) {
                                    break;
                                }
                            }
                            return found;
                        },
                        this::found);
    }

    private void found(Map<Label, Optional<PercentileSpread>> more) {
        known.putAll(more);
        missing.removeAll(more.keySet());
        if (more.values().stream().anyMatch(Optional::isPresent)) {
            onMore.run();
        }
        goOn();
    }
}
