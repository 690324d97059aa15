package leadwise.paper;

import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.ArrayList;
import java.util.List;

/// Stretches of missing samples: each from the first missing sample to the next one that is there.
final class Gaps {

    private Gaps() {}

    /// The gaps among the samples `from` (inclusive) to `to` (exclusive).
    static List<Stretch> of(Recording recording, Signal signal, int from, int to) {
        var gaps = new ArrayList<Stretch>();
        int at = from;
        while (at < to) {
            if (!signal.isGap(at)) {
                at++;
                continue;
            }
            int start = at;
            while (at < to && signal.isGap(at)) {
                at++;
            }
            double rate = recording.samplesPerSecond();
            gaps.add(new Stretch(start / rate, at / rate));
        }
        return gaps;
    }
}
