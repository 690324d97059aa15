package leadwise.measure;

import leadwise.model.Measurements;
import leadwise.model.Recording;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Measures heart rate and R-R intervals.
public final class Measure {

    /// Two intervals are the least that have a spread.
    private static final int LEAST_BEATS = 3;

    private static final double LEAST_PER_MINUTE = 15;
    private static final double MOST_PER_MINUTE = 350;
    private static final double MS_PER_MINUTE = 60_000;

    private Measure() {}

    /// Heart rate from the median interval, and mean and standard deviation (n − 1) of all; empty
    /// where fewer than three beats stand out, or where what stands out cannot be a heart's rate.
    public static Measurements of(Recording recording) {
        var beats = QrsDetector.beats(recording);
        if (beats.size() < LEAST_BEATS) {
            return notMeasurable();
        }
        var intervals = new double[beats.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = 1000 * (beats.get(i + 1) - beats.get(i));
        }
        double perMinute = MS_PER_MINUTE / median(intervals);
        if (perMinute < LEAST_PER_MINUTE || perMinute > MOST_PER_MINUTE) {
            return notMeasurable();
        }
        double mean = Arrays.stream(intervals).average().orElseThrow();
        double squares = Arrays.stream(intervals).map(v -> (v - mean) * (v - mean)).sum();
        return new Measurements(
                OptionalDouble.of(perMinute),
                OptionalDouble.of(mean),
                OptionalDouble.of(Math.sqrt(squares / (intervals.length - 1))),
                QrsDetector.METHOD);
    }

    private static Measurements notMeasurable() {
        return new Measurements(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                QrsDetector.METHOD);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
