package leadwise.model;

/// A pair of points that somebody put on a lead, to measure what lies between them. It stands on
/// samples, not on dots of a screen.
///
/// @param id tells the calipers of a recording apart
/// @param kind what it measures
/// @param lead on which it stands
/// @param fromSeconds of the point that was put down first
/// @param toSeconds of the other point, which may lie before the first
/// @param fromMillivolts at the first point
/// @param toMillivolts at the other point
/// @param marchOut whether the interval is repeated along the lead
public record Caliper(
        String id,
        Kind kind,
        Lead lead,
        double fromSeconds,
        double toSeconds,
        double fromMillivolts,
        double toMillivolts,
        boolean marchOut) {

    /// What a caliper measures.
    public enum Kind {
        TIME,
        AMPLITUDE,
        BOTH
    }

    public Caliper {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a caliper needs an id");
        }
        if (!Double.isFinite(fromSeconds + toSeconds + fromMillivolts + toMillivolts)) {
            throw new IllegalArgumentException("a caliper stands on numbers");
        }
    }

    /// The time between the points, never negative.
    public double durationMs() {
        return 1000 * Math.abs(toSeconds - fromSeconds);
    }

    /// From the first point to the other; negative where the other lies lower.
    public double differenceMillivolts() {
        return toMillivolts - fromMillivolts;
    }

    /// The rate of beats that follow each other at this interval; infinite for no interval.
    public double ratePerMinute() {
        return 60_000 / durationMs();
    }

    /// The same with one of its ends elsewhere.
    ///
    /// @param second whether that is the end that was put down second
    public Caliper withEnd(boolean second, double seconds, double millivolts) {
        return new Caliper(
                id,
                kind,
                lead,
                second ? fromSeconds : seconds,
                second ? seconds : toSeconds,
                second ? fromMillivolts : millivolts,
                second ? millivolts : toMillivolts,
                marchOut);
    }

    /// The same points, of another lead.
    public Caliper on(Lead newLead) {
        return new Caliper(
                id, kind, newLead, fromSeconds, toSeconds, fromMillivolts, toMillivolts, marchOut);
    }

    /// The same points, for something else to be measured between them.
    public Caliper measuring(Kind newKind) {
        return new Caliper(
                id, newKind, lead, fromSeconds, toSeconds, fromMillivolts, toMillivolts, marchOut);
    }

    /// The same with its interval repeated, or not.
    public Caliper marchedOut(boolean newMarchOut) {
        return new Caliper(
                id, kind, lead, fromSeconds, toSeconds, fromMillivolts, toMillivolts, newMarchOut);
    }
}
