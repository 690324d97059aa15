package leadwise.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was measured on a recording, and why what is missing is not measurable.
///
/// @param heartRatePerMinute from the median R-R interval
/// @param rrMeanMs mean R-R interval in milliseconds
/// @param rrSdMs standard deviation of the R-R intervals in milliseconds
/// @param regularity empty where the rate is not measurable
/// @param intervals of the dominant beat
/// @param axes of the dominant beat
/// @param st of the dominant beat, for each lead; empty where QRS is not measurable
/// @param beats every beat with its marks, in the order of time
/// @param medianBeat the dominant beat
/// @param noiseMicrovolts root mean square of what differs from beat to beat outside QRS, by lead
/// @param method the published methods, for the screen and the report
public record Measurements(
        Measured heartRatePerMinute,
        Measured rrMeanMs,
        Measured rrSdMs,
        Optional<Regularity> regularity,
        Intervals intervals,
        Axes axes,
        Map<Lead, StLevel> st,
        List<MarkedBeat> beats,
        Optional<MedianBeat> medianBeat,
        Map<Lead, Double> noiseMicrovolts,
        String method) {

    public Measurements {
        st = Map.copyOf(st);
        beats = List.copyOf(beats);
        noiseMicrovolts = Map.copyOf(noiseMicrovolts);
    }

    /// Nothing is measurable, for one reason.
    public static Measurements not(String reason, String method) {
        var not = Measured.not(reason);
        return new Measurements(
                not,
                not,
                not,
                Optional.empty(),
                Intervals.not(reason),
                Axes.not(reason),
                Map.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                method);
    }
}
