package leadwise.model;

/// Millivolts of the dominant beat against the level before QRS.
///
/// @param atJ at the end of QRS in all leads together
/// @param after60Ms 60 ms later
/// @param after80Ms 80 ms later
public record StLevel(double atJ, double after60Ms, double after80Ms) {}
