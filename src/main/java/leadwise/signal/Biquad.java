package leadwise.signal;

/// A filter of second order, from the bilinear transform: Butterworth where it passes one side.
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

    /// Keeps all but a narrow band.
    ///
    /// @param hertz the middle of the band, where nothing is left
    /// @param widthHertz of the band, between the places where the power is halved
    public static Biquad notch(double hertz, double widthHertz, double rate) {
        double middle = Math.cos(2 * Math.PI * hertz / rate);
        double k = Math.tan(Math.PI * widthHertz / rate);
        double norm = 1 / (1 + k);
        return new Biquad(norm, -2 * middle * norm, norm, -2 * middle * norm, (1 - k) * norm);
    }

    /// Forwards and then backwards, so that nothing is shifted; as if the first sample had always
    /// been there.
    public double[] bothWays(double[] values) {
        var filtered = values.clone();
        if (filtered.length > 0) {
            run(filtered, 0, 1);
            run(filtered, filtered.length - 1, -1);
        }
        return filtered;
    }

    /// In place, from `first` to the other end.
    private void run(double[] values, int first, int step) {
        double gain = (b0 + b1 + b2) / (1 + a1 + a2);
        double x1 = values[first];
        double x2 = x1;
        double y1 = gain * x1;
        double y2 = y1;
        for (int i = first; i >= 0 && i < values.length; i += step) {
            double x = values[i];
            double y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
            values[i] = y;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
        }
    }
}
