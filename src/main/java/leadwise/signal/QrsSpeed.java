package leadwise.signal;

import java.util.OptionalDouble;

/// How fast the steepest waves are, which are the QRS complexes: a frequency that a wrong sample
/// rate moves with it.
///
/// The root of the power of the second derivative over that of the first is the angular frequency
/// of a wave (Hjorth's mobility of the first derivative); it is averaged over all leads and over
/// time, with the power of the first derivative as the weight.
final class QrsSpeed {

    private static final double FROM_HERTZ = 1;
    private static final double TO_HERTZ = 40;

    private QrsSpeed() {}

    /// In Hz; empty where there are no leads.
    static OptionalDouble hertz(SlowLeads leads) {
        var all = leads.between(FROM_HERTZ, TO_HERTZ).values();
        if (all.isEmpty()) {
            return OptionalDouble.empty();
        }
        int length = all.iterator().next().length;
        var slope = new double[length];
        var bend = new double[length];
        for (var lead : all) {
            double power = Double.MIN_NORMAL;
            for (double value : lead) {
                power += value * value;
            }
            for (int i = 2; i < length; i++) {
                double first = lead[i] - lead[i - 1];
                double second = first - (lead[i - 1] - lead[i - 2]);
                slope[i] += first * first / power;
                bend[i] += second * second / power;
            }
        }
        double above = 0;
        double below = Double.MIN_NORMAL;
        for (int i = 0; i < length; i++) {
            above += slope[i] * bend[i];
            below += slope[i] * slope[i];
        }
        double radians = Math.sqrt(above / below);
        return OptionalDouble.of(radians * SlowLeads.SAMPLES_PER_SECOND / (2 * Math.PI));
    }
}
