package leadwise.model;

/// QT corrected for the heart rate, in milliseconds.
///
/// @param bazettMs QT/√RR (Bazett 1920)
/// @param fridericiaMs QT/∛RR (Fridericia 1920)
/// @param framinghamMs QT + 154 ms · (1 − RR) (Sagie et al. 1992)
/// @param hodgesMs QT + 1.75 ms · (rate − 60) (Hodges et al. 1983)
public record CorrectedQt(
        Measured bazettMs, Measured fridericiaMs, Measured framinghamMs, Measured hodgesMs) {

    /// RR in seconds is 60 by the heart rate.
    public static CorrectedQt of(Measured qtMs, Measured heartRatePerMinute) {
        if (!heartRatePerMinute.isPresent()) {
            return new CorrectedQt(
                    heartRatePerMinute, heartRatePerMinute, heartRatePerMinute, heartRatePerMinute);
        }
        double rate = heartRatePerMinute.value().getAsDouble();
        double rr = 60 / rate;
        return new CorrectedQt(
                qtMs.map(qt -> qt / Math.sqrt(rr)),
                qtMs.map(qt -> qt / Math.cbrt(rr)),
                qtMs.map(qt -> qt + 154 * (1 - rr)),
                qtMs.map(qt -> qt + 1.75 * (rate - 60)));
    }
}
