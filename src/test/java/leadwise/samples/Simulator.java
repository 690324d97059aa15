package leadwise.samples;

import static leadwise.samples.Scenario.SAMPLES;
import static leadwise.samples.Scenario.SAMPLES_PER_SECOND;

import leadwise.model.Lead;

import java.util.HashMap;
import java.util.Objects;
import java.util.Random;

/// Turns a scenario into stored counts.
///
/// All arithmetic is `StrictMath` and all chance is `java.util.Random`, both of which are specified
/// to the bit: the same files on every machine.
final class Simulator {

    static final int COUNTS_PER_MILLIVOLT = 1000;

    /// Format 16's code for a missing sample.
    static final short MISSING = Short.MIN_VALUE;

    private final Scenario scenario;
    private final Random random;

    private Simulator(Scenario scenario) {
        this.scenario = scenario;
        this.random = new Random(1_000_003 * scenario.seed());
    }

    /// Counts of the twelve standard leads. III is II − I to the count; the augmented leads are
    /// rounded from I and II.
    static Counts counts(Scenario scenario) {
        return new Simulator(scenario).run();
    }

    private Counts run() {
        var fibrillation = fibrillation();
        var independent = new HashMap<Lead, short[]>();
        for (var electrode : Electrode.INDEPENDENT) {
            independent.put(electrode.lead(), lead(electrode, fibrillation));
        }
        var one = Objects.requireNonNull(independent.get(Lead.I));
        var two = Objects.requireNonNull(independent.get(Lead.II));
        return new Counts(
                lead -> {
                    var own = independent.get(lead);
                    return own != null ? own : limb(lead, one, two);
                });
    }

    private static short[] limb(Lead lead, short[] one, short[] two) {
        var counts = new short[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double value =
                    switch (lead.name()) {
                        case "III" -> two[i] - one[i];
                        case "aVR" -> -(one[i] + two[i]) / 2.0;
                        case "aVL" -> one[i] - two[i] / 2.0;
                        default -> two[i] - one[i] / 2.0;
                    };
            counts[i] = (short) StrictMath.rint(value);
        }
        return counts;
    }

    private short[] lead(Electrode electrode, Dipole[] fibrillation) {
        var heart = heart(electrode, fibrillation);
        var rest = disturbance();
        var counts = new short[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            counts[i] = (short) StrictMath.rint(COUNTS_PER_MILLIVOLT * (heart[i] + rest[i]));
        }
        scenario.disturbance()
                .off()
                .filter(off -> off.lead().equals(electrode.lead()))
                .ifPresent(
                        off -> {
                            int from = (int) (off.fromSeconds() * SAMPLES_PER_SECOND);
                            for (int i = from; i < SAMPLES; i++) {
                                counts[i] = MISSING;
                            }
                        });
        return counts;
    }

    private double[] heart(Electrode electrode, Dipole[] fibrillation) {
        var millivolts = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            millivolts[i] = electrode.sees(fibrillation[i]);
        }
        for (var placed : scenario.beats()) {
            double onset = placed.fiducialSeconds() - placed.beat().fiducialMs() / 1000;
            // the chest rises and falls: amplitudes follow by 3 %
            double breath =
                    1 + 0.03 * StrictMath.sin(2 * StrictMath.PI * placed.fiducialSeconds() / 4);
            double from = onset + placed.beat().firstMs() / 1000;
            double to = onset + placed.beat().qtMs() / 1000;
            int first = Math.max(0, (int) StrictMath.floor(from * SAMPLES_PER_SECOND));
            int last = Math.min(SAMPLES - 1, (int) StrictMath.ceil(to * SAMPLES_PER_SECOND));
            for (int i = first; i <= last; i++) {
                double ms = 1000 * (i / SAMPLES_PER_SECOND - onset);
                millivolts[i] += breath * placed.beat().seenBy(electrode, ms);
            }
        }
        return millivolts;
    }

    /// f waves: a dipole that points forwards and down, the sum of two oscillations whose rates
    /// wander around 6 and 8 per second and which swell and sink each for itself.
    private Dipole[] fibrillation() {
        var dipoles = new Dipole[SAMPLES];
        double slow = 0;
        double quick = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double t = i / SAMPLES_PER_SECOND;
            slow += (6 + 0.9 * sway(0.37, t, 0) + 0.6 * sway(1.1, t, 1)) / SAMPLES_PER_SECOND;
            quick += (8 + 1.0 * sway(0.53, t, 2) + 0.8 * sway(1.3, t, 0.4)) / SAMPLES_PER_SECOND;
            double height =
                    (1 + 0.4 * sway(0.47, t, 2)) * sway(1, slow, 0)
                            + (0.6 + 0.4 * sway(0.29, t, 0.9)) * sway(1, quick, 0.7);
            dipoles[i] =
                    new Dipole(-0.1, 0.5, -0.85).times(scenario.fibrillationMillivolts() * height);
        }
        return dipoles;
    }

    private static double sway(double perSecond, double t, double phase) {
        return StrictMath.sin(2 * StrictMath.PI * perSecond * t + phase);
    }

    private double[] disturbance() {
        var disturbance = scenario.disturbance();
        var millivolts = new double[SAMPLES];
        double phase = 2 * StrictMath.PI * random.nextDouble();
        double slowPhase = 2 * StrictMath.PI * random.nextDouble();
        double wander = disturbance.wanderMillivolts() * (0.5 + random.nextDouble());
        double mains = disturbance.mainsMillivolts() * (0.3 + 1.4 * random.nextDouble());
        double muscle = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double t = i / SAMPLES_PER_SECOND;
            // white noise through a low-pass of about 85 Hz, which leaves 0.7 of its deviation
            muscle +=
                    0.66 * (disturbance.muscleMillivolts() / 0.7 * random.nextGaussian() - muscle);
            millivolts[i] =
                    muscle
                            + wander * 0.7 * StrictMath.sin(2 * StrictMath.PI * 0.24 * t + phase)
                            + wander
                                    * 0.5
                                    * StrictMath.sin(2 * StrictMath.PI * 0.09 * t + slowPhase)
                            + mains * StrictMath.sin(2 * StrictMath.PI * 50 * t + phase);
        }
        return millivolts;
    }
}
