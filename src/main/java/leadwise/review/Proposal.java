package leadwise.review;

import java.util.Optional;
import java.util.OptionalDouble;

/// What was on the screen when a statement was taken over; kept beside it, whatever the reader
/// makes of the words.
///
/// @param text as proposed
/// @param probability 0 to 1, where one was shown that was fitted for this very statement
/// @param percentile 0 to 100, where one was shown
/// @param bundle id and version of the model bundle; empty for a statement of the file
/// @param calibration id of the bundle's calibration, where it has one
public record Proposal(
        String text,
        OptionalDouble probability,
        OptionalDouble percentile,
        String bundle,
        Optional<String> calibration) {

    /// A statement of the file.
    public static Proposal ofFile(String text) {
        return new Proposal(
                text, OptionalDouble.empty(), OptionalDouble.empty(), "", Optional.empty());
    }
}
