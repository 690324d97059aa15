package leadwise.samples;

import leadwise.samples.Rhythm.Placed;

import java.util.List;
import java.util.Optional;

/// One recording to be made.
///
/// @param name of its files
/// @param title what a reader would call it
/// @param rhythm for the truth: which rhythm, in a few words
/// @param beats on the time axis
/// @param typical the beat whose intervals the truth states; where beats differ, the conducted one
/// @param fibrillationMillivolts amplitude of the f waves as a dipole, 0 for none
/// @param disturbance noise, wander, mains and what is off
/// @param remark one more line of truth
/// @param seed of all that is random
record Scenario(
        String name,
        String title,
        String rhythm,
        List<Placed> beats,
        Beat typical,
        double fibrillationMillivolts,
        Disturbance disturbance,
        Optional<String> remark,
        long seed) {

    static final double SAMPLES_PER_SECOND = 500;
    static final int SAMPLES = 5000;

    List<Placed> beatsInside() {
        return beats.stream()
                .filter(b -> b.fiducialSeconds() >= 0)
                .filter(b -> b.fiducialSeconds() < SAMPLES / SAMPLES_PER_SECOND)
                .toList();
    }
}
