package leadwise.ui;

import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.model.Recording;

import java.util.LinkedHashMap;
import java.util.Optional;

/// What recordings were encoded to, each once; those used last are kept. Usable from any thread.
final class EncodedRecords {

    /// Of a kilobyte or two each.
    private static final int MOST = 20_000;

    private final LinkedHashMap<ScoreKey, EncodeOutcome> outcomes =
            new LinkedHashMap<>(64, 0.75f, true);

    synchronized Optional<EncodeOutcome> find(ScoreKey key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    /// Forgets all: other encoders come.
    synchronized void clear() {
        outcomes.clear();
    }

    /// Encodes a recording unless that was done; on the inference lane, one at a time.
    EncodeOutcome encode(ScoreKey key, Recording recording, Ranker ranker) {
        var known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        var outcome = ranker.encode(recording); // not locked: the screen may ask meanwhile
        put(key, outcome);
        return outcome;
    }

    private synchronized void put(ScoreKey key, EncodeOutcome outcome) {
        outcomes.put(key, outcome);
        if (outcomes.size() > MOST) {
            outcomes.pollFirstEntry();
        }
    }
}
