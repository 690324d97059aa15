package leadwise.signal;

/// So many of so many.
record Share(int part, int whole) {

    /// The quantile of the normal distribution for 95 % between both ends.
    private static final double Z = 1.96;

    double share() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /// The lower end of Wilson's interval of 95 %.
    double low() {
        return wilson(-1);
    }

    /// The upper end of Wilson's interval of 95 %.
    double high() {
        return wilson(1);
    }

    private double wilson(int side) {
        double n = Math.max(1, whole);
        double p = share();
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.clamp((middle + side * half) / (1 + Z * Z / n), 0, 1);
    }
}
