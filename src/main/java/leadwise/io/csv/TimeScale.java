package leadwise.io.csv;

/// What the numbers of a time column count.
enum TimeScale {
    SECONDS(1),
    MILLISECONDS(1e3),
    MICROSECONDS(1e6),
    /// A time of day, read as seconds.
    CLOCK(1),
    /// Not said; only steps below 1 can be nothing but seconds.
    UNSTATED(1),
    /// Sample numbers, which tell no rate.
    SAMPLES(Double.NaN);

    private final double perSecond;

    TimeScale(double perSecond) {
        this.perSecond = perSecond;
    }

    /// How many of these are one second.
    double perSecond() {
        return perSecond;
    }
}
