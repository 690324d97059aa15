package leadwise.model;

/// A wave's marks in seconds; from where, says who holds it.
public record Wave(double onsetSeconds, double peakSeconds, double offsetSeconds) {

    public double durationMs() {
        return 1000 * (offsetSeconds - onsetSeconds);
    }

    /// The same wave, `seconds` later.
    public Wave later(double seconds) {
        return new Wave(onsetSeconds + seconds, peakSeconds + seconds, offsetSeconds + seconds);
    }
}
