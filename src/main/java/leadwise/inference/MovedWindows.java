package leadwise.inference;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The same recording as if the encoder's window stood a hair earlier or later: what a score
/// changes by then is the noise that no difference of scores may be read from.
final class MovedWindows {

    private static final double FARTHEST_SECONDS = 0.04;

    /// Resampling looks this far beyond the window, and farther.
    private static final double MARGIN_SECONDS = 1;

    private MovedWindows() {}

    /// The window moved by one and by two samples of the recording and by 40 ms, both ways. Before
    /// the beginning nothing was recorded, so there are gaps.
    ///
    /// @param windowSeconds what the encoder sees; the rest is left out
    static List<Recording> of(Recording recording, double windowSeconds) {
        double rate = recording.samplesPerSecond();
        int enough =
                (int)
                        Math.min(
                                recording.length(),
                                Math.ceil((windowSeconds + MARGIN_SECONDS) * rate));
        int farthest = (int) Math.round(FARTHEST_SECONDS * rate);
        return Stream.of(1, -1, 2, -2, farthest, -farthest)
                .distinct()
                .filter(samples -> samples != 0 && samples < enough)
                .map(samples -> changed(recording, lead -> moved(lead, samples, enough)))
                .toList();
    }

    private static Signal moved(Signal lead, int samples, int end) {
        if (samples > 0) {
            return lead.range(samples, end);
        }
        var later = new double[end - samples];
        Arrays.fill(later, 0, -samples, Double.NaN);
        System.arraycopy(lead.toArray(), 0, later, -samples, end);
        return Signal.of(later);
    }

    private static Recording changed(Recording recording, UnaryOperator<Signal> change) {
        var leads = new LinkedHashMap<Lead, Signal>();
        recording.leads().forEach((lead, signal) -> leads.put(lead, change.apply(signal)));
        return new Recording(
                recording.id(),
                recording.samplesPerSecond(),
                leads,
                recording.derived(),
                recording.gains(),
                recording.facts(),
                recording.source());
    }
}
