package leadwise.samples;

import leadwise.model.Lead;

import java.util.Optional;

/// What is not heart in a recording.
///
/// @param muscleMillivolts standard deviation of muscle noise, each lead its own
/// @param wanderMillivolts amplitude of the slow wander, each lead its own share of it
/// @param mainsMillivolts amplitude of 50 Hz, each lead its own share of it
/// @param off a lead whose electrode falls off, and when
record Disturbance(
        double muscleMillivolts,
        double wanderMillivolts,
        double mainsMillivolts,
        Optional<Off> off) {

    static final Disturbance QUIET = new Disturbance(0.006, 0.025, 0, Optional.empty());

    /// From `fromSeconds` to the end the lead has no samples.
    record Off(Lead lead, double fromSeconds) {}
}
