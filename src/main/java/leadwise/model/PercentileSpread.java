package leadwise.model;

/// How far a label's percentile moves when the same thing is said in other words.
///
/// @param low the lowest of all wordings, 0 to 100
/// @param high the highest, not below `low`
public record PercentileSpread(double low, double high) {

    /// From here on a number is more a number of its wording than of the recording.
    private static final double WIDE_POINTS = 20;

    public PercentileSpread {
        if (!(0 <= low && low <= high && high <= 100)) {
            throw new IllegalArgumentException("percentiles from " + low + " to " + high);
        }
    }

    /// Whether the wording decides too much.
    public boolean dependsOnWording() {
        return high - low > WIDE_POINTS;
    }

    /// Of the opposite label.
    public PercentileSpread complement() {
        return new PercentileSpread(100 - high, 100 - low);
    }
}
