package leadwise.evaluate;

/// How figures are computed.
///
/// @param minimumPositives labels with fewer are left out of the macro figures
/// @param resamples of the bootstrap over patients
/// @param seed of the bootstrap; the same seed gives the same intervals
public record EvaluationOptions(int minimumPositives, int resamples, long seed) {

    public static final EvaluationOptions DEFAULT = new EvaluationOptions(5, 1000, 1);

    public EvaluationOptions {
        if (minimumPositives < 1 || resamples < 1) {
            throw new IllegalArgumentException(
                    minimumPositives + " positives, " + resamples + " resamples");
        }
    }
}
