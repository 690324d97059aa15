package leadwise.paper;

/// A place on the paper in terms of what is drawn there.
///
/// @param strip the strip in whose room the place lies
/// @param seconds of the recording
/// @param millivolts of the strip's lead as it is in the recording, whichever way up it is drawn
public record Spot(Strip strip, double seconds, double millivolts) {}
