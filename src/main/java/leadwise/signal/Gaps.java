package leadwise.signal;

/// Short gaps, where something has to stand in their place for a filter to go on.
public final class Gaps {

    private Gaps() {}

    /// The samples, each that is missing replaced by the one before; at the beginning by 0. Not a
    /// copy.
    public static double[] held(double[] samples) {
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            if (Double.isNaN(samples[i])) {
                samples[i] = last;
            }
            last = samples[i];
        }
        return samples;
    }
}
