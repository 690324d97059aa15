package leadwise.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Beats on the time axis, beginning before 0 and ending after the recording, so that its edges are
/// cut as real ones are.
final class Rhythm {

    private static final double BEFORE = -3;
    private static final double AFTER = 13;

    private Rhythm() {}

    /// A beat at its place.
    ///
    /// @param fiducialSeconds of the largest wave of QRS
    record Placed(double fiducialSeconds, Beat beat) {}

    /// A sinus rhythm that breathes: the interval sways by ±2.5 % four seconds long, and jitters by
    /// 0.6 %.
    static List<Placed> regular(Beat beat, double perMinute, double firstSeconds, Random random) {
        double interval = 60 / perMinute;
        var beats = new ArrayList<Placed>();
        double at = firstSeconds;
        while (at > BEFORE) {
            at -= interval;
        }
        while (at < AFTER) {
            beats.add(new Placed(at, beat));
            double sway = 0.025 * StrictMath.sin(2 * StrictMath.PI * at / 4);
            at += interval * (1 + sway + 0.006 * random.nextGaussian());
        }
        return beats;
    }

    /// Intervals without order: log-normal around the mean, 24 % wide, never shorter than 340 ms.
    static List<Placed> irregular(Beat beat, double perMinute, Random random) {
        var beats = new ArrayList<Placed>();
        double at = BEFORE;
        while (at < AFTER) {
            beats.add(new Placed(at, beat));
            double interval = 60 / perMinute * StrictMath.exp(0.24 * random.nextGaussian());
            at += Math.max(0.34, interval);
        }
        return beats;
    }

    /// Every second beat premature; the pause after it is compensatory, since the sinus node is not
    /// reset: two sinus beats lie two sinus intervals apart.
    static List<Placed> bigeminy(
            Beat normal,
            Beat premature,
            double sinusPerMinute,
            double couplingSeconds,
            double firstSeconds,
            Random random) {
        var beats = new ArrayList<Placed>();
        double at = firstSeconds;
        double pair = 2 * 60 / sinusPerMinute;
        while (at > BEFORE) {
            at -= pair;
        }
        while (at < AFTER) {
            beats.add(new Placed(at, normal));
            beats.add(
                    new Placed(
                            at + couplingSeconds * (1 + 0.006 * random.nextGaussian()), premature));
            at += pair * (1 + 0.008 * random.nextGaussian());
        }
        return beats;
    }
}
