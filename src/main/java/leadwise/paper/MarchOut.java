package leadwise.paper;

import leadwise.model.Caliper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A caliper's interval repeated along its lead, to see whether beats keep to it.
///
/// @param marks by time; the caliper's own ends are the numbers 0 and 1
/// @param onBeats how many of them lie on a beat
/// @param meanRrMs between beats on neighbouring marks; empty where there are no two
public record MarchOut(List<Mark> marks, int onBeats, OptionalDouble meanRrMs) {

    /// How often the interval is repeated at most.
    public static final int MOST = 20;

    /// How far from a mark a beat may be, unless that is a quarter of the interval.
    static final double NEAR_SECONDS = 0.08;

    /// Shorter intervals would fill the strip without saying anything.
    private static final double LEAST_SECONDS = 0.02;

    /// A place of the interval's repetition.
    ///
    /// @param number intervals since the caliper's earlier end; negative before it
    /// @param seconds of the recording
    /// @param onBeat whether a beat lies there
    public record Mark(int number, double seconds, boolean onBeat) {}

    public MarchOut {
        marks = List.copyOf(marks);
    }

    /// Repeats the interval to the end of the recording, then back to its beginning, as often as is
    /// allowed.
    ///
    /// @param beatSeconds where beats are, ascending; empty where none were found
    public static MarchOut of(Caliper caliper, double recordingSeconds, List<Double> beatSeconds) {
        double first = Math.min(caliper.fromSeconds(), caliper.toSeconds());
        double interval = caliper.durationMs() / 1000;
        if (interval < LEAST_SECONDS) {
            return new MarchOut(List.of(), 0, OptionalDouble.empty());
        }
        // a hair more, so that a mark on the very end is one whatever the rounding
        int after = (int) Math.clamp((recordingSeconds - first) / interval + 1e-6 - 1, 0, MOST);
        int before = (int) Math.clamp(first / interval + 1e-6, 0, MOST - after);
        double near = Math.min(NEAR_SECONDS, interval / 4);
        var marks =
                IntStream.rangeClosed(-before, after + 1)
                        .mapToObj(n -> mark(n, first + n * interval, beatSeconds, near))
                        .toList();
        return new MarchOut(
                marks,
                (int) marks.stream().filter(Mark::onBeat).count(),
                meanRrMs(marks, beatSeconds));
    }

    private static Mark mark(int number, double seconds, List<Double> beats, double near) {
        return new Mark(
                number, seconds, beats.stream().anyMatch(b -> Math.abs(b - seconds) <= near));
    }

    private static OptionalDouble meanRrMs(List<Mark> marks, List<Double> beats) {
        var intervals = new ArrayList<Double>();
        for (int i = 1; i < marks.size(); i++) {
            if (marks.get(i - 1).onBeat() && marks.get(i).onBeat()) {
                double from = nearest(beats, marks.get(i - 1).seconds());
                intervals.add(1000 * (nearest(beats, marks.get(i).seconds()) - from));
            }
        }
        return intervals.stream().mapToDouble(Double::doubleValue).average();
    }

    private static double nearest(List<Double> beats, double seconds) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double beat : beats) {
            nearest = Math.abs(beat - seconds) < Math.abs(nearest - seconds) ? beat : nearest;
        }
        return nearest;
    }
}
