package leadwise.signal;

/// A Butterworth filter of second order, from the bilinear transform.
public final class Biquad {

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;

    private Biquad(double b0, double b1, double b2, double a1, double a2) {
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.a1 = a1;
        this.a2 = a2;
    }

    /// Keeps what is slower.
    ///
    /// @param hertz where the power is halved
    public static Biquad lowPass(double hertz, double rate) {
        double k = Math.tan(Math.PI * hertz / rate);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        double b = k * k * norm;
        return new Biquad(
                b, 2 * b, b, 2 * (k * k - 1) * norm, (1 - Math.sqrt(2) * k + k * k) * norm);
    }

    /// Keeps what is faster.
    ///
    /// @param hertz where the power is halved
    public static Biquad highPass(double hertz, double rate) {
        double k = Math.tan(Math.PI * hertz / rate);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        return new Biquad(
                norm,
                -2 * norm,
                norm,
                2 * (k * k - 1) * norm,
                (1 - Math.sqrt(2) * k + k * k) * norm);
    }

    /// Forwards and then backwards, so that nothing is shifted; as if the first sample had always
    /// been there.
    public double[] bothWays(double[] values) {
        return reversed(run(reversed(run(values))));
    }

    private double[] run(double[] in) {
        var out = new double[in.length];
        if (in.length == 0) {
            return out;
        }
        double gain = (b0 + b1 + b2) / (1 + a1 + a2);
        double x1 = in[0];
        double x2 = in[0];
        double y1 = gain * in[0];
        double y2 = y1;
        for (int i = 0; i < in.length; i++) {
            out[i] = b0 * in[i] + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = in[i];
            y2 = y1;
            y1 = out[i];
        }
        return out;
    }

    private static double[] reversed(double[] values) {
        var reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
