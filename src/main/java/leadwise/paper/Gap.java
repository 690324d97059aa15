package leadwise.paper;

import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.ArrayList;
import java.util.List;

/// A stretch of missing samples.
///
/// @param fromSeconds of the first missing sample
/// @param toSeconds of the next sample that is there
record Gap(double fromSeconds, double toSeconds) {

    /// The gaps among the samples `from` (inclusive) to `to` (exclusive).
    static List<Gap> of(Recording recording, Signal signal, int from, int to) {
        var gaps = new ArrayList<Gap>();
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
            gaps.add(new Gap(start / rate, at / rate));
        }
        return gaps;
    }
}
