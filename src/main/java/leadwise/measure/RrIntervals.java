package leadwise.measure;

import leadwise.model.Measured;
import leadwise.model.Regularity;

import java.util.Arrays;
import java.util.List;

/// Rate and regularity from the seconds of the beats.
final class RrIntervals {

    private static final double MS_PER_MINUTE = 60_000;

    /// An interval is uneven where it differs from the median by more than this share.
    private static final double UNEVEN_SHARE = 0.1;

    /// So many of the intervals may be uneven before the rhythm is irregular.
    private static final double FEW_SHARE = 1.0 / 3;

    private final double[] ms;

    RrIntervals(List<Double> beats) {
        ms = new double[Math.max(0, beats.size() - 1)];
        for (int i = 0; i < ms.length; i++) {
            ms[i] = 1000 * (beats.get(i + 1) - beats.get(i));
        }
    }

    /// From the median interval.
    double perMinute() {
        return MS_PER_MINUTE / Filters.median(ms);
    }

    double meanMs() {
        return Arrays.stream(ms).average().orElseThrow();
    }

    /// With n − 1.
    Measured sdMs() {
        double mean = meanMs();
        double squares = Arrays.stream(ms).map(v -> (v - mean) * (v - mean)).sum();
        return Measured.of(Math.sqrt(squares / (ms.length - 1)));
    }

    Regularity regularity() {
        double median = Filters.median(ms);
        long uneven =
                Arrays.stream(ms).filter(v -> Math.abs(v - median) > UNEVEN_SHARE * median).count();
        if (uneven == 0) {
            return Regularity.REGULAR;
        }
        return uneven <= FEW_SHARE * ms.length
                ? Regularity.SLIGHTLY_IRREGULAR
                : Regularity.IRREGULAR;
    }
}
