package leadwise.phrasing;

/// A share of 0 to 1 in words; where one ends and the next begins is this project's choice.
public enum Band {
    /// Below 0.10.
    LOW,
    /// Below 0.50.
    MIDDLE,
    /// Below 0.90.
    RAISED,
    /// 0.90 and above.
    HIGH;

    private static final double MIDDLE_FROM = 0.1;
    private static final double RAISED_FROM = 0.5;
    private static final double HIGH_FROM = 0.9;

    public static Band of(double share) {
        if (share < MIDDLE_FROM) {
            return LOW;
        }
        if (share < RAISED_FROM) {
            return MIDDLE;
        }
        return share < HIGH_FROM ? RAISED : HIGH;
    }
}
