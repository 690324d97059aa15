package leadwise.model;

import java.util.OptionalDouble;

/// What was measured on a recording; empty where it is not measurable.
///
/// @param heartRatePerMinute from the median R-R interval
/// @param rrMeanMs mean R-R interval in milliseconds
/// @param rrSdMs standard deviation of the R-R intervals in milliseconds
/// @param method the published method, for the screen and the report
public record Measurements(
        OptionalDouble heartRatePerMinute,
        OptionalDouble rrMeanMs,
        OptionalDouble rrSdMs,
        String method) {}
