package leadwise.paper;

/// A part of a recording.
///
/// @param fromSeconds where it begins
/// @param toSeconds where it ends, not before it begins
public record Stretch(double fromSeconds, double toSeconds) {

    public Stretch {
        if (!(fromSeconds <= toSeconds)) {
            throw new IllegalArgumentException(fromSeconds + " to " + toSeconds + " s");
        }
    }
}
