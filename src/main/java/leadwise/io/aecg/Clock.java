package leadwise.io.aecg;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/// Turns points in time into seconds after the first sample of a recording.
///
/// @param reference a date and time near the recording, empty when the file has none
/// @param firstSample seconds from there to the first sample
record Clock(Optional<LocalDateTime> reference, double firstSample) {

    /// Seconds from one point in time to another; 0 when one is not known.
    static double seconds(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return 0;
        }
        var between = Duration.between(from.get(), to.get());
        return between.getSeconds() + between.getNano() / 1e9;
    }

    /// Seconds after the first sample.
    ///
    /// @param origin from which `seconds` counts
    double after(Optional<LocalDateTime> origin, double seconds) {
        return seconds(reference, origin) + seconds - firstSample;
    }
}
